-- Search in plain SQL: how text becomes words, what is searched, and the macro search(q). Renewed each time
-- the archive is opened for writing, as the views are.

-- oà, oè, uỳ at the end of a word become òa, òe, ùy: both spellings are in use and are one word.
CREATE OR REPLACE MACRO oa_in_one_spelling(x) AS
    replace(replace(replace(replace(replace(x, 'oà ', 'òa '), 'oá ', 'óa '), 'oả ', 'ỏa '), 'oã ', 'õa '), 'oạ ', 'ọa ');
CREATE OR REPLACE MACRO oe_in_one_spelling(x) AS
    replace(replace(replace(replace(replace(x, 'oè ', 'òe '), 'oé ', 'óe '), 'oẻ ', 'ỏe '), 'oẽ ', 'õe '), 'oẹ ', 'ọe ');
CREATE OR REPLACE MACRO uy_in_one_spelling(x) AS
    replace(replace(replace(replace(replace(x, 'uỳ ', 'ùy '), 'uý ', 'úy '), 'uỷ ', 'ủy '), 'uỹ ', 'ũy '), 'uỵ ', 'ụy ');

-- What stands between words: a run of signs of Latin-1, combining marks alone, punctuation, arrows, shapes, private
-- use, pictures. What is left are letters and digits. A class as wide as \p{L} takes milliseconds to prepare.
CREATE OR REPLACE MACRO between_words() AS
    '[\x00-/:-@\[-`{-\x{A9}\x{AB}-\x{B1}\x{B4}\x{B6}-\x{B8}\x{BB}\x{BF}×÷\x{2C2}-\x{2DF}\x{300}-\x{36F}'
    || '\x{2000}-\x{206F}\x{20A0}-\x{214F}\x{2190}-\x{245F}\x{249C}-\x{2BFF}\x{3000}-\x{3004}\x{3008}-\x{3020}'
    || '\x{E000}-\x{F8FF}\x{FE00}-\x{FE4F}\x{FEFF}-\x{FF0F}\x{FFE0}-\x{FFFF}\x{1F000}-\x{1FAFF}]+';

-- Words between blanks, lower case.
CREATE OR REPLACE MACRO in_one_spelling(words) AS
    trim(uy_in_one_spelling(oe_in_one_spelling(oa_in_one_spelling(lower(words) || ' '))));

-- A word that ends in òa, òe or ùy as it is also written; any other as it is.
CREATE OR REPLACE MACRO in_other_spelling(word) AS left(word, -2) || coalesce(
    MAP {
        'òa': 'oà', 'óa': 'oá', 'ỏa': 'oả', 'õa': 'oã', 'ọa': 'oạ',
        'òe': 'oè', 'óe': 'oé', 'ỏe': 'oẻ', 'õe': 'oẽ', 'ọe': 'oẹ',
        'ùy': 'uỳ', 'úy': 'uý', 'ủy': 'uỷ', 'ũy': 'uỹ', 'ụy': 'uỵ'
    }[right(word, 2)],
    right(word, 2)
);

-- The words of a text in order: runs of letters and digits, lower case. The index of a word in this list is
-- its position.
CREATE OR REPLACE MACRO words_of(x) AS string_split(in_one_spelling(regexp_replace(x, between_words(), ' ', 'g')), ' ');

-- A word without accents, marks and the stroke of đ.
CREATE OR REPLACE MACRO bare(word) AS replace(strip_accents(word), 'đ', 'd');

-- What a query asks for: n counts its words, of which the first 40 are looked for, so that no query
-- takes long; bit has one bit a word. Words of one piece
-- must stand one after the other; a piece is "in quotes" or has no blank inside (50/KH-UBND). The same piece again asks
-- for nothing more.
CREATE OR REPLACE MACRO asked_words(q) AS TABLE
SELECT n, 1::BIGINT << (n - 1) AS bit, piece, count(*) OVER (PARTITION BY piece) AS size, word
FROM (
    SELECT (row_number() OVER (ORDER BY piece, place))::INTEGER AS n, piece, word
    FROM (
        SELECT piece, unnest(words) AS word, generate_subscripts(words, 1) AS place
        FROM (
            SELECT min(piece) AS piece, words
            FROM (
                SELECT words_of(unnest(pieces)) AS words, generate_subscripts(pieces, 1) AS piece
                FROM (SELECT regexp_extract_all(nfc_normalize(q), '"[^"]*"|[^\s"]+')[:400] AS pieces)
            )
            GROUP BY words
        )
    )
    WHERE word <> ''
)
WHERE n <= 40;

-- Two words, one after the other, as one number, as search_pairs has them.
CREATE OR REPLACE MACRO pair_of(word_id, next_word_id) AS word_id::BIGINT << 32 | next_word_id;

-- A run of words as one number: the text, and where the run begins if it has the first word asked for. Grouping
-- by one number takes a third of the time of grouping by two columns.
CREATE OR REPLACE MACRO run_of(text_id, position, n) AS (text_id::BIGINT << 32) + 64 + position - n;
CREATE OR REPLACE MACRO start_of(run) AS (run & 4294967295) - 64;

-- The least n of the words that these bits stand for.
CREATE OR REPLACE MACRO first_of(bits) AS bit_count(xor(bits, bits - 1));

-- The texts that hold every piece of the query, best first: BM25 (k1 = 1.2, b = 0.75), times how many words
-- stand as they do in the query, times what the kind of text counts. A word typed with accents is found with
-- the same accents, one typed without is found with any. Places are read only where two words of the query stand
-- together, so that words which are in every other text cost little.
CREATE OR REPLACE MACRO ranked_texts(q, of_issuer, of_year, of_type, most) AS TABLE
WITH
    asked AS MATERIALIZED (SELECT * FROM asked_words(q)),
    words AS MATERIALIZED (
        SELECT a.n, a.bit, a.piece, a.size, w.word_id, w.word
        FROM asked AS a
        JOIN search_words AS w ON w.bare = bare(a.word) AND a.word IN (w.word, w.bare)
    ),
    holding AS MATERIALIZED (
        SELECT p.text_id, bit_or(w.bit) AS bits
        FROM words AS w
        JOIN search_postings AS p ON p.word_id = w.word_id
        GROUP BY p.text_id
    ),
    wanted AS MATERIALIZED (
        SELECT
            x.text_id,
            1.2 * (0.25 + 0.75 * x.n_words / (SELECT avg(n_words) FROM search_texts)) AS long,
            CASE x.kind WHEN 'document' THEN 2 WHEN 'row' THEN 0.5 ELSE 1 END AS weight
        FROM holding AS h
        JOIN search_texts AS x ON x.text_id = h.text_id
        LEFT JOIN documents AS d ON d.doc_id = x.doc_id
        WHERE
            h.bits = (SELECT bit_or(bit) FROM asked)
            AND (of_issuer IS NULL OR contains(bare(lower(d.issuer)), bare(lower(of_issuer))))
            AND (of_year IS NULL OR starts_with(d.issued_text, of_year::VARCHAR))
            AND (of_type IS NULL OR bare(lower(of_type)) IN (bare(lower(d.doc_type)), bare(lower(d.doc_type_name))))
    ),
    -- Words of the query that follow each other in a text as they do in the query.
    pairs AS MATERIALIZED (
        SELECT p.text_id, w.piece, w.size, w.within, run_of(p.text_id, p.position, w.n) AS run, 3 * w.bit AS bits
        FROM (
            SELECT a.n, a.bit, a.piece, a.size, a.piece = b.piece AS within, pair_of(a.word_id, b.word_id) AS pair
            FROM words AS a
            JOIN words AS b ON b.n = a.n + 1
        ) AS w
        JOIN search_pairs AS p ON p.pair = w.pair
        WHERE p.text_id IN (SELECT text_id FROM wanted)
    ),
    phrases AS MATERIALIZED (
        SELECT text_id
        FROM (
            SELECT text_id, piece FROM pairs WHERE within
            GROUP BY text_id, piece, run
            HAVING count(*) = any_value(size) - 1
        )
        GROUP BY text_id
        HAVING count(DISTINCT piece) = (SELECT count(DISTINCT piece) FROM asked WHERE size > 1)
    ),
    rarity AS (
        SELECT a.n, ln(1 + (s.texts - sum(h.texts) + 0.5) / (sum(h.texts) + 0.5)) AS idf
        FROM asked AS a
        JOIN (SELECT bits, count(*) AS texts FROM holding GROUP BY bits) AS h ON h.bits & a.bit <> 0
        CROSS JOIN (SELECT count(*) AS texts FROM search_texts) AS s
        GROUP BY a.n, s.texts
    ),
    -- Summed as decimals, so that equals stay equal in whatever order they are added up.
    relevance AS (
        SELECT t.text_id, sum((r.idf * t.times * 2.2 / (t.times + x.long) * x.weight)::DECIMAL(18, 9))::DOUBLE AS bm25
        FROM (
            SELECT p.text_id, w.n, sum(p.times)::INTEGER AS times
            FROM words AS w
            JOIN search_postings AS p ON p.word_id = w.word_id
            WHERE p.text_id IN (SELECT text_id FROM wanted)
            GROUP BY p.text_id, w.n
        ) AS t
        JOIN rarity AS r ON r.n = t.n
        JOIN wanted AS x ON x.text_id = t.text_id
        WHERE (SELECT max(size) FROM asked) = 1 OR x.text_id IN (SELECT text_id FROM phrases)
        GROUP BY t.text_id
    ),
    -- The longest run of a text, the first such: max of length, then of how near the beginning it is, in one number.
    longest AS (
        SELECT text_id, (max(rank) >> 32) + 1 AS length, (length << 32) - max(rank) AS first
        FROM (
            SELECT (run >> 32)::INTEGER AS text_id, (bit_count(bits)::BIGINT << 32) - start_of(run) - first_of(bits) AS rank
            FROM (SELECT run, bit_or(bits) AS bits FROM pairs GROUP BY run)
        )
        GROUP BY text_id
    )
SELECT
    r.text_id,
    r.bm25 * coalesce(l.length, 1) AS score,
    l.first,
    (SELECT list(word) || list(in_other_spelling(word)) FROM words) AS found
FROM relevance AS r
LEFT JOIN longest AS l ON l.text_id = r.text_id
ORDER BY score DESC, r.text_id
LIMIT most;

-- A text cut before each of its words, their ends marked; what stands before the first word is left out.
CREATE OR REPLACE MACRO cut_at_words(x) AS list_filter(
    string_split(
        regexp_replace(
            regexp_replace(translate(x, chr(1) || chr(2), '  '), '\s*\n\s*', ' · ', 'g'),
            '(' || between_words() || ')', chr(2) || '\1' || chr(1), 'g'
        ) || chr(2),
        chr(1)
    ),
    lambda piece: NOT starts_with(piece, chr(2))
);

-- Whether the word that a piece of a text begins with is one of those found.
CREATE OR REPLACE MACRO is_found(piece, found) AS list_contains(found, lower(split_part(piece, chr(2), 1)));
CREATE OR REPLACE MACRO first_found(pieces, found) AS list_position(list_transform(pieces, lambda piece: is_found(piece, found)), true);

-- Such a piece, the word marked if it is one of those found.
CREATE OR REPLACE MACRO marked_piece(piece, found) AS CASE
    WHEN is_found(piece, found) THEN '«' || replace(piece, chr(2), '»')
    ELSE replace(piece, chr(2), '')
END;

-- A text around the word at first, the words found marked: … tỷ lệ «hộ nghèo» còn …
CREATE OR REPLACE MACRO snippet(pieces, first, found) AS
    CASE WHEN first > 9 THEN '… ' ELSE '' END
    || trim(regexp_replace(
        array_to_string(list_transform(pieces[greatest(first - 8, 1):first + 24], lambda piece: marked_piece(piece, found)), ''),
        '»([-/., ])«', '\1', 'g'
    ))
    || CASE WHEN len(pieces) > first + 24 THEN ' …' ELSE '' END;

-- What a person sees of a search; docs/views.md explains the columns.
CREATE OR REPLACE MACRO search(q, issuer := NULL, year := NULL, doc_type := NULL, most := 20) AS TABLE
WITH hits AS MATERIALIZED (
    SELECT *, coalesce(first, first_found(pieces, found)) AS start
    FROM (
        SELECT s.*, r.score, r.first, r.found, cut_at_words(s.text) AS pieces
        FROM ranked_texts(q, issuer, year, doc_type, most) AS r
        JOIN search_texts AS s ON s.text_id = r.text_id
    )
)
SELECT
    round(h.score, 3) AS score,
    h.kind,
    coalesce(d.symbol, d.inferred_symbol) AS symbol,
    d.issuer AS issuer,
    TRY_CAST(left(d.issued_text, 4) AS INTEGER) AS year,
    d.title,
    h.section_path,
    h.table_ordinal,
    h.row,
    snippet(h.pieces, h.start, h.found) AS snippet,
    h.page,
    o.filename,
    h.doc_id,
    h.section_id,
    h.table_id
FROM hits AS h
JOIN documents AS d ON d.doc_id = h.doc_id
JOIN sources AS o ON o.source_id = d.source_id
ORDER BY h.score DESC, h.text_id;
