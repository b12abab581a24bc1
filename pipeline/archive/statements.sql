-- What the documents of an archive state, figure by figure, so that two figures of the same can be compared: of which area,
-- indicator, year and unit they are. Renewed as views.sql is.

-- Figures of tables and prose that another one may contradict, one row each: of which area, indicator, year and unit
-- they are.
-- A figure of a table may be compared twice: with other tables by its whole header, with prose by the words of the
-- lowest header text. `key` is what must agree.
CREATE OR REPLACE MACRO statements() AS TABLE
WITH replaced AS (
    -- Whoever changes a plan does not contradict it: what was changed is only compared with itself.
    SELECT DISTINCT c.target_doc_id AS doc_id
    FROM citations AS c
    JOIN documents AS d USING (doc_id)
    JOIN documents AS x ON x.doc_id = c.target_doc_id
    WHERE
        x.doc_id <> d.doc_id
        AND x.issuer = d.issuer
        AND (
            c.role IN ('replaces', 'amends', 'repeals')
            OR (c.role = 'basis' AND is_change(d.title))
        )
),
-- Names are told in a step of their own: DuckDB reads a name given in a SELECT, wherever the same SELECT uses it, as all that it stands for.
places AS (
    SELECT
        *,
        TRY_CAST(left(issued_text, 4) AS INTEGER) AS year,
        areas_in([
            province, district, commune,
            -- A commune that no list has is not all of the district that it lies in.
            CASE
                WHEN issuer_level = 'commune' AND commune IS NULL AND coalesce(district, province) IS NOT NULL THEN issuer
                WHEN issuer_level = 'district' AND district IS NULL AND province IS NOT NULL THEN issuer
            END
        ]) AS located,
        -- Where an issuer lies in no area that is known, its name and its superior's tell it; without a superior
        -- there may be others of that name, and only what one file says is compared.
        areas_in([superior, issuer]) AS named
    FROM documents
),
owners AS (
    SELECT
        doc_id,
        year,
        CASE WHEN located <> '' THEN located ELSE named END AS area,
        named_area(issuer) AS called,
        CASE
            WHEN (located = '' AND superior IS NULL) OR doc_id IN (FROM replaced) THEN left(doc_id, 16)
            -- On 1 July 2025 provinces and communes were merged: of one name before and after it, they are two.
            WHEN issued_text < '2025-07' THEN 'before the merger'
            ELSE ''
        END AS scope,
        -- Reports tell what was reached; plans what is to be, from the first year that their title names.
        CASE WHEN doc_type = 'BC' THEN 9999 ELSE coalesce(TRY_CAST(regexp_extract(title, '(20\d\d)', 1) AS INTEGER), year) END AS first_year,
        -- Plans of one subject may be compared in all they say; each department of a province has its own.
        hash(topic_words(title), CASE WHEN speaks_for_all(issuer) THEN '' ELSE lower(coalesce(issuer, '')) END) AS topic
    FROM places
),
columns_in_words AS (
    SELECT
        t.doc_id,
        k.table_id,
        k.col,
        k.path,
        coalesce(k.unit, t.unit) AS unit,
        t.title,
        array_to_string(k.path, ' ') AS texts,
        header_words(texts) AS words,
        header_words(t.title) AS title_words,
        -- "Tỷ lệ (%)" alone may be the rate of anything: its caption must agree too.
        naming_words(texts) AS named,
        naming_words(k.path[-1]) AS leaf_words,
        list_filter(naming_words(t.title), lambda word: NOT list_contains(saying_no_caption(), word)) AS about
    FROM table_columns AS k
    JOIN tables AS t USING (table_id)
    WHERE k.kind IN ('number', 'rate')
),
columns_told AS (
    SELECT
        *,
        n_indicator_words(named) AS naming,
        -- All households of an area, where the caption is about some of them that another column counts.
        len(named) = 1 AND len(about) > 1 AND list_contains(about, named[1])
        AND bool_or(list_has_all(named, about)) OVER (PARTITION BY table_id) AS is_whole,
        TRY_CAST(regexp_extract(texts, '.*(20\d\d)', 1) AS INTEGER) AS own_year,
        is_of_one_plan(texts) OR is_money(unit) AS header_is_done
    FROM columns_in_words
),
columns_named AS (
    SELECT
        *,
        array_to_string(path, ' › ') AS header,
        array_to_string(CASE WHEN naming = 1 AND NOT is_whole THEN words || title_words ELSE words END, ' ') AS key,
        CASE WHEN names_indicator(leaf_words, path[-1]) THEN array_to_string(leaf_words, ' ') END AS leaf_key,
        coalesce(own_year, TRY_CAST(regexp_extract(coalesce(title, ''), '.*(20\d\d)', 1) AS INTEGER)) AS year,
        tells_what_was_reached(title) AS is_reached,
        -- A header without a year speaks of what the table is about; so do funds, and what the plan does.
        own_year IS NULL OR naming = 1 OR header_is_done AS header_is_own
    FROM columns_told
),
rows_named AS (
    SELECT *, CASE WHEN names_indicator(naming, label) THEN array_to_string(naming, ' ') END AS leaf_key
    FROM (
        SELECT
            r.table_id, r.row, r.kind, r.label, area_name(r.label) AS name,
            array_to_string(header_words(r.label), ' ') AS key,
            naming_words(r.label) AS naming
        FROM table_rows AS r
        WHERE r.kind <> 'group' AND r.label IS NOT NULL
    )
),
of_cells AS MATERIALIZED (
    SELECT
        k.doc_id, o.scope, 'table' AS stated_in, k.table_id, c.row, c.col, NULL::INTEGER AS section_id,
        -- Years as columns: the row says what is counted, and of the whole area.
        CASE WHEN r.kind = 'total' OR k.naming = 0 THEN o.area ELSE o.area || '/' || r.name END AS area,
        CASE WHEN k.naming = 0 THEN r.label ELSE k.header END AS indicator,
        coalesce(k.year, o.year) AS year,
        k.is_reached OR coalesce(k.year, o.year) < o.first_year AS reached,
        CASE WHEN k.naming = 0 THEN is_of_one_plan(r.label) ELSE k.header_is_done END AS is_done,
        CASE WHEN k.naming = 0 THEN k.header_is_own OR is_done OR len(r.naming) < 2 ELSE k.header_is_own END AS is_own,
        o.topic,
        coalesce(c.unit, k.unit) AS unit,
        c.value,
        c.raw,
        'table: ' || CASE WHEN k.naming = 0 THEN concat_ws(' ', nullif(r.key, ''), nullif(k.key, '')) ELSE k.key END AS table_key,
        'prose: ' || CASE
            WHEN k.naming = 0 AND r.leaf_key IS NOT NULL THEN r.leaf_key
            WHEN r.kind = 'total' THEN k.leaf_key
        END AS prose_key
    FROM cells AS c
    JOIN columns_named AS k USING (table_id, col)
    JOIN rows_named AS r USING (table_id, row)
    JOIN owners AS o USING (doc_id)
    WHERE c.value IS NOT NULL AND c.op IS NULL AND c.proof <> 'ambiguous' AND o.area <> '' AND coalesce(k.year, o.year) IS NOT NULL
),
of_prose AS (
    SELECT
        x.doc_id, o.scope, 'prose' AS stated_in, NULL::VARCHAR AS table_id, NULL::INTEGER AS row, NULL::INTEGER AS col, x.section_id,
        o.area, x.indicator, x.year, x.unit, x.value, x.raw,
        -- "Số hộ nghèo xã Suối Bạc" of that commune is "số hộ nghèo".
        CASE WHEN o.called <> '' THEN replace(lower(x.indicator), o.called, 'toàn xã') ELSE x.indicator END AS told,
        -- "Giảm … xuống còn 3 %" tells what is left, "giảm 1 %" by how much.
        naming_words(
            CASE WHEN x.baseline IS NOT NULL OR tells_a_level(x.raw) THEN without_direction(told) ELSE told END
        ) AS words,
        is_of_one_plan(x.indicator) OR is_money(x.unit) AS is_done,
        o.topic,
        x.year < o.first_year AS reached
    FROM targets AS x
    JOIN owners AS o USING (doc_id)
    WHERE x.value IS NOT NULL AND x.op IS NULL AND o.area <> ''
),
-- `subject`: of what is only compared between plans on one subject, this; else nothing.
keyed AS (
    SELECT * EXCLUDE (is_done, is_own, topic, table_key, prose_key), table_key AS key, CASE WHEN is_own THEN topic ELSE 0 END AS subject
    FROM of_cells
    UNION ALL BY NAME
    SELECT * EXCLUDE (is_done, is_own, topic, table_key, prose_key), prose_key AS key, CASE WHEN is_done THEN topic ELSE 0 END AS subject
    FROM of_cells
    WHERE prose_key IS NOT NULL
    UNION ALL BY NAME
    SELECT * EXCLUDE (words, told, is_done, topic), 'prose: ' || array_to_string(words, ' ') AS key, CASE WHEN is_done THEN topic ELSE 0 END AS subject
    FROM of_prose
    WHERE names_indicator(words, told) AND year IS NOT NULL
),
-- What two figures must have in common to be compared: rates, money, measures of one kind, and all that is counted; and by how
-- much each is to be multiplied, so that 1,5 tỷ đồng and 1.500 triệu đồng are one.
units AS MATERIALIZED (
    SELECT
        unit,
        CASE WHEN regexp_matches(unit, '[%‰]') THEN '%' ELSE coalesce(plain_measures()[parts.measure], parts.measure) || parts.per END AS unit_key,
        coalesce(unit_scales()[parts.scale], 1) * coalesce(measures()[parts.measure], 1) AS times
    FROM (SELECT unit, unit_parts(unit) AS parts FROM (SELECT DISTINCT coalesce(unit, '') AS unit FROM keyed))
),
-- Most figures are nowhere given another value; what the rest has in common is compared with care.
told AS MATERIALIZED (
    SELECT
        k.*, hash(k.key, k.subject, k.reached, k.area, k.year) AS told, u.unit_key, u.times AS scale, k.value * u.times AS amount
    FROM keyed AS k
    JOIN units AS u ON u.unit = coalesce(k.unit, '')
),
differing AS (SELECT told FROM told GROUP BY told HAVING min(amount) < max(amount))
-- A table in which two cells have the same key tells them apart by something else.
SELECT * EXCLUDE (told, scale), scale * power(10, -shown_decimals(value)) AS step
FROM told SEMI JOIN differing USING (told)
QUALIFY stated_in = 'prose' OR count(*) OVER (PARTITION BY stated_in, table_id, key, subject, reached, area, year) = 1;
