-- Adds the documents of the sources in arriving_source to the search index.

CREATE OR REPLACE TEMP TABLE arriving_document AS
SELECT * FROM documents WHERE source_id IN (SELECT source_id FROM arriving_source);

CREATE OR REPLACE TEMP TABLE arriving_text AS
SELECT (SELECT coalesce(max(text_id), 0) FROM search_texts) + row_number() OVER () AS text_id, *, words_of(text) AS words
FROM (
    SELECT
        doc_id,
        'document' AS kind,
        NULL AS section_id,
        NULL AS section_path,
        NULL AS table_id,
        NULL AS table_ordinal,
        NULL AS row,
        NULL AS page,
        concat_ws(' · ', concat_ws(' ', doc_type_name, symbol), title, issuer, signer) AS text
    FROM arriving_document
    UNION ALL
    SELECT
        doc_id, 'section', section_id, nullif(path, ''), NULL, NULL, NULL, evidence_page,
        concat_ws(chr(10), nullif(title, ''), nullif(body, ''))
    FROM sections SEMI JOIN arriving_document USING (doc_id)
    UNION ALL
    SELECT doc_id, 'table', NULL, NULL, table_id, ordinal, NULL, evidence_page, title
    FROM tables SEMI JOIN arriving_document USING (doc_id)
    WHERE title IS NOT NULL
    UNION ALL
    SELECT doc_id, 'row', NULL, NULL, table_id, ordinal, row, evidence_page, label
    FROM table_rows JOIN tables USING (table_id) SEMI JOIN arriving_document USING (doc_id)
    WHERE label IS NOT NULL
);

INSERT INTO search_texts
SELECT text_id, doc_id, kind, section_id, section_path, table_id, table_ordinal, row, page, text, len(words)
FROM arriving_text;

CREATE OR REPLACE TEMP TABLE arriving_word AS
SELECT text_id, unnest(words) AS word, unnest(words[2:]) AS next_word, generate_subscripts(words, 1) AS position
FROM arriving_text;

INSERT INTO search_words
SELECT (SELECT coalesce(max(word_id), 0) FROM search_words) + row_number() OVER (ORDER BY word), word, bare(word)
FROM (SELECT DISTINCT word FROM arriving_word WHERE word <> '')
WHERE word NOT IN (SELECT word FROM search_words);

-- In the order of words, as the pairs, so that a search reads few blocks.
INSERT INTO search_postings
SELECT w.word_id, a.text_id, a.times
FROM (SELECT text_id, word, count(*) AS times FROM arriving_word GROUP BY text_id, word) AS a
JOIN search_words AS w ON w.word = a.word
ORDER BY w.word_id, a.text_id;

INSERT INTO search_pairs
SELECT pair_of(w.word_id, n.word_id) AS pair, a.text_id, a.position
FROM arriving_word AS a
JOIN search_words AS w ON w.word = a.word
JOIN search_words AS n ON n.word = a.next_word
ORDER BY pair, a.text_id, a.position;

DROP TABLE arriving_word;
DROP TABLE arriving_text;
DROP TABLE arriving_document;
