-- Search in plain SQL: how text becomes words, what is searched, and the macro search(q). Renewed each time
-- the archive is opened for writing, as the views are.

-- oà, oè, uỳ at the end of a word become òa, òe, ùy: both spellings are in use and are one word.
CREATE OR REPLACE MACRO oa_in_one_spelling(x) AS
    replace(replace(replace(replace(replace(x, 'oà ', 'òa '), 'oá ', 'óa '), 'oả ', 'ỏa '), 'oã ', 'õa '), 'oạ ', 'ọa ');
CREATE OR REPLACE MACRO oe_in_one_spelling(x) AS
    replace(replace(replace(replace(replace(x, 'oè ', 'òe '), 'oé ', 'óe '), 'oẻ ', 'ỏe '), 'oẽ ', 'õe '), 'oẹ ', 'ọe ');
CREATE OR REPLACE MACRO uy_in_one_spelling(x) AS
    replace(replace(replace(replace(replace(x, 'uỳ ', 'ùy '), 'uý ', 'úy '), 'uỷ ', 'ủy '), 'uỹ ', 'ũy '), 'uỵ ', 'ụy ');

-- The words of a text in order: runs of letters and digits, lower case. The index of a word in this list is
-- its position; found_in counts on it.
CREATE OR REPLACE MACRO words_of(x) AS string_split(
    trim(
        uy_in_one_spelling(
            oe_in_one_spelling(
                oa_in_one_spelling(lower(regexp_replace(x, '[^\p{L}\p{N}]+', ' ', 'g')) || ' ')
            )
        )
    ),
    ' '
);

-- A word without accents, marks and the stroke of đ.
CREATE OR REPLACE MACRO bare(word) AS replace(strip_accents(word), 'đ', 'd');

-- What a query asks for: n counts its words. Words of one piece must stand one after the other; a piece is
-- "in quotes" or has no blank inside (50/KH-UBND). flag has one bit a piece.
CREATE OR REPLACE MACRO asked_words(q) AS TABLE
SELECT
    (row_number() OVER (ORDER BY piece, place))::INTEGER AS n,
    piece,
    1::BIGINT << (dense_rank() OVER (ORDER BY piece) - 1)::INTEGER AS flag,
    count(*) OVER (PARTITION BY piece) AS size,
    word
FROM (
    SELECT piece, unnest(words) AS word, generate_subscripts(words, 1) AS place
    FROM (
        SELECT words_of(unnest(pieces)) AS words, generate_subscripts(pieces, 1) AS piece
        FROM (SELECT regexp_extract_all(nfc_normalize(q), '"[^"]*"|[^\s"]+')[:60] AS pieces)
    )
)
WHERE word <> '';

-- The texts that hold every piece of the query, best first: BM25 (k1 = 1.2, b = 0.75), times how many words
-- stand as they do in the query, times what the kind of text counts. A word typed with accents is found with
-- the same accents, one typed without is found with any.
CREATE OR REPLACE MACRO ranked_texts(q, of_issuer, of_year, of_type, most) AS TABLE
WITH
    asked AS MATERIALIZED (SELECT * FROM asked_words(q)),
    found AS MATERIALIZED (
        SELECT a.n, a.flag, a.size, p.text_id, p.position
        FROM asked AS a
        JOIN search_words AS w ON w.bare = bare(a.word) AND a.word IN (w.word, w.bare)
        JOIN search_postings AS p ON p.word_id = w.word_id
    ),
    held AS (
        SELECT text_id, flag FROM found WHERE size = 1
        UNION ALL
        SELECT text_id, flag FROM found WHERE size > 1
        GROUP BY text_id, flag, position - n HAVING count(*) = any_value(size)
    ),
    complete AS MATERIALIZED (
        SELECT text_id FROM held GROUP BY text_id HAVING bit_or(flag) = (SELECT bit_or(flag) FROM asked)
    ),
    wanted AS MATERIALIZED (
        SELECT x.text_id, x.n_words, CASE x.kind WHEN 'document' THEN 2 WHEN 'row' THEN 0.5 ELSE 1 END AS weight
        FROM complete AS c
        JOIN search_texts AS x ON x.text_id = c.text_id
        JOIN documents AS d ON d.doc_id = x.doc_id
        WHERE
            (of_issuer IS NULL OR contains(bare(lower(d.issuer)), bare(lower(of_issuer))))
            AND (of_year IS NULL OR starts_with(d.issued_text, of_year::VARCHAR))
            AND (of_type IS NULL OR bare(lower(of_type)) IN (bare(lower(d.doc_type)), bare(lower(d.doc_type_name))))
    ),
    matches AS MATERIALIZED (SELECT f.* FROM found AS f WHERE f.text_id IN (SELECT text_id FROM wanted)),
    archive AS (SELECT count(*) AS texts, avg(n_words) AS n_words FROM search_texts),
    rarity AS (
        SELECT n, ln(1 + (texts - in_texts + 0.5) / (in_texts + 0.5)) AS idf
        FROM (SELECT n, count(DISTINCT text_id) AS in_texts FROM found GROUP BY n) CROSS JOIN archive
    ),
    relevance AS (
        SELECT t.text_id, sum(r.idf * t.times * 2.2 / (t.times + 1.2 * (0.25 + 0.75 * w.n_words / a.n_words))) AS bm25
        FROM (SELECT text_id, n, count(*) AS times FROM matches GROUP BY text_id, n) AS t
        JOIN rarity AS r ON r.n = t.n
        JOIN wanted AS w ON w.text_id = t.text_id
        CROSS JOIN archive AS a
        GROUP BY t.text_id
    ),
    longest AS (
        SELECT text_id, max(length) AS length, arg_max(first, (length, -first)) AS first
        FROM (SELECT text_id, min(position) AS first, count(*) AS length FROM matches GROUP BY text_id, position - n)
        GROUP BY text_id
    ),
    best AS MATERIALIZED (
        SELECT w.text_id, r.bm25 * l.length * w.weight AS score, l.first
        FROM wanted AS w
        JOIN relevance AS r ON r.text_id = w.text_id
        JOIN longest AS l ON l.text_id = w.text_id
        ORDER BY score DESC, w.text_id
        LIMIT most
    )
SELECT b.text_id, any_value(b.score) AS score, any_value(b.first) AS first, list(m.position) AS positions
FROM best AS b JOIN matches AS m ON m.text_id = b.text_id
GROUP BY b.text_id;

-- A text around the word at first, the words at positions marked: … tỷ lệ «hộ nghèo» còn …
CREATE OR REPLACE MACRO snippet(x, first, positions) AS (
    SELECT
        CASE WHEN first > 9 THEN '… ' ELSE '' END
        || trim(regexp_replace(string_agg(
            CASE WHEN list_contains(positions, p.place) THEN regexp_replace(p.piece, '^[\p{L}\p{N}]+', '«\0»') ELSE p.piece END,
            '' ORDER BY p.place
        ), '»([-/., ])«', '\1', 'g'))
        || CASE WHEN any_value(p.pieces) > first + 24 THEN ' …' ELSE '' END
    FROM (
        SELECT unnest(cut.pieces) AS piece, generate_subscripts(cut.pieces, 1) AS place, len(cut.pieces) AS pieces
        FROM (
            SELECT regexp_extract_all(regexp_replace(x, '\s*\n\s*', ' · ', 'g'), '[\p{L}\p{N}]+[^\p{L}\p{N}]*') AS pieces
        ) AS cut
    ) AS p
    WHERE p.place BETWEEN first - 8 AND first + 24
);

-- What a person sees of a search; docs/views.md explains the columns.
CREATE OR REPLACE MACRO search(q, issuer := NULL, year := NULL, doc_type := NULL, most := 20) AS TABLE
SELECT
    round(r.score, 3) AS score,
    s.kind,
    coalesce(d.symbol, d.inferred_symbol) AS symbol,
    d.issuer AS issuer,
    TRY_CAST(left(d.issued_text, 4) AS INTEGER) AS year,
    d.title,
    x.path AS section_path,
    t.ordinal AS table_ordinal,
    s.row,
    snippet(s.text, r.first, r.positions) AS snippet,
    coalesce(x.evidence_page, t.evidence_page) AS page,
    o.filename,
    s.doc_id,
    s.section_id,
    s.table_id
FROM ranked_texts(q, issuer, year, doc_type, most) AS r
JOIN search_texts AS s ON s.text_id = r.text_id
JOIN documents AS d ON d.doc_id = s.doc_id
JOIN sources AS o ON o.source_id = d.source_id
LEFT JOIN sections AS x ON x.doc_id = s.doc_id AND x.section_id = s.section_id
LEFT JOIN tables AS t ON t.table_id = s.table_id
ORDER BY r.score DESC, r.text_id;
