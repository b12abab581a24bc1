-- Cells of a spreadsheet as XML. DuckDB writes them ten times as fast as Python could, one by one. The style of a cell is
-- its place among the looks of `parts.py`; a NULL is a cell with nothing in it.

-- Cut where a cell can hold no more, which … shows: 32,767 units of UTF-16, of which a sign beyond the first plane takes two.
CREATE OR REPLACE TEMP MACRO wide_signs(x) AS length(regexp_replace(x, '[^\x{10000}-\x{10FFFF}]', '', 'g'));
CREATE OR REPLACE TEMP MACRO fitting(x) AS CASE
    WHEN length(x) <= 16383 OR length(x) + wide_signs(x) <= 32767 THEN x
    ELSE left(x, 32766 - wide_signs(x)) || '…'
END;

-- What XML cannot hold is shown as a sign of replacement; `_x0041_` would be a letter to Excel.
CREATE OR REPLACE TEMP MACRO escaped(x) AS replace(replace(replace(
    regexp_replace(
        regexp_replace(x, '_(x[0-9A-Fa-f]{4}_)', '_x005F_\1', 'g'),
        '[\x00-\x08\x0B\x0C\x0E-\x1F\x{FFFE}\x{FFFF}]', '�', 'g'
    ),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;');

CREATE OR REPLACE TEMP MACRO text_cell(x, style := 0) AS coalesce(
    '<c t="inlineStr" s="' || style || '"><is><t xml:space="preserve">' || escaped(fitting(nullif(x::VARCHAR, ''))) || '</t></is></c>',
    '<c/>'
);
CREATE OR REPLACE TEMP MACRO list_cell(x) AS text_cell(array_to_string(x, ' › '));
CREATE OR REPLACE TEMP MACRO number_cell(x, style := 0) AS coalesce('<c s="' || style || '"><v>' || x || '</v></c>', '<c/>');
CREATE OR REPLACE TEMP MACRO truth_cell(x) AS coalesce('<c t="b"><v>' || x::INTEGER || '</v></c>', '<c/>');
CREATE OR REPLACE TEMP MACRO float_cell(x) AS CASE WHEN isfinite(x) THEN number_cell(x) ELSE text_cell(x) END;

-- A spreadsheet keeps 15 digits of a number; one that has more is written as text.
CREATE OR REPLACE TEMP MACRO plain_digits(x) AS
    CASE WHEN contains(x::VARCHAR, '.') THEN rtrim(rtrim(x::VARCHAR, '0'), '.') ELSE x::VARCHAR END;
CREATE OR REPLACE TEMP MACRO exact_cell(digits, style) AS
    CASE WHEN length(trim(translate(digits, '-.', ''), '0')) <= 15 THEN number_cell(digits, style) ELSE text_cell(digits) END;
CREATE OR REPLACE TEMP MACRO whole_cell(x) AS exact_cell(x::VARCHAR, 0);
CREATE OR REPLACE TEMP MACRO decimal_cell(x) AS exact_cell(plain_digits(x), CASE WHEN x = trunc(x) THEN 2 ELSE 3 END);

-- Excel counts days from the end of 1899 and takes 1900 for a leap year: days before March of that year are text.
CREATE OR REPLACE TEMP MACRO time_cell(x, style) AS CASE
    WHEN x >= DATE '1900-03-01' AND x < DATE '10000-01-01'
    THEN number_cell(epoch(x::TIMESTAMP - TIMESTAMP '1899-12-30') / 86400, style)
    ELSE text_cell(x)
END;
CREATE OR REPLACE TEMP MACRO day_cell(x) AS time_cell(x, 4);
CREATE OR REPLACE TEMP MACRO moment_cell(x) AS time_cell(x, 5);
