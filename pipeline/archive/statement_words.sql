-- Of what a figure is, told by the words of headers, labels and titles; the words themselves stand in words.toml. Renewed as
-- views.sql is.

-- The words of a text, without the care for spelling of words_of: a view binds each time an archive is opened.
CREATE OR REPLACE MACRO plain_words(x) AS string_split(trim(lower(regexp_replace(x, '[^\p{L}\p{N}]+', ' ', 'g'))), ' ');

-- The words of a header or caption in order, without years and what stands in brackets.
CREATE OR REPLACE MACRO header_words(x) AS list_filter(
    plain_words(regexp_replace(coalesce(x, ''), '\([^()]*\)', ' ', 'g')),
    lambda word: word <> '' AND NOT regexp_full_match(word, '(19|20)\d\d|năm')
);

-- Words that do not say which indicator it is; what is left names it, in whatever order.
CREATE OR REPLACE MACRO naming_words(x) AS list_sort(list_distinct(list_filter(
    header_words(regexp_replace(x, '(?i)(toàn|địa bàn) (' || whole_areas() || ')', '', 'g')),
    lambda word: NOT list_contains(saying_no_indicator(), word)
)));

-- Whether words name an indicator: three, or two of a text that says more than them ("Số hộ nghèo cuối năm").
CREATE OR REPLACE MACRO names_indicator(words, x) AS len(words) > 2 OR (len(words) = 2 AND len(header_words(x)) > 3);

-- How many of the naming words tell more than that it is a rate; one where there are no others.
CREATE OR REPLACE MACRO n_indicator_words(named) AS greatest(
    len(list_filter(named, lambda word: NOT list_contains(saying_only_that_it_is_a_rate(), word))),
    least(len(named), 1)
);

-- The name of an area without what kind it is: "Xã Suối Bạc" and "Suối Bạc" are one.
CREATE OR REPLACE MACRO area_name(x) AS array_to_string(plain_words(regexp_replace(
    coalesce(x, ''),
    '(?i)^\s*(ubnd|ủy ban nhân dân)?\s*(' || area_kinds() || ')\s+',
    ''
)), ' ');

-- The areas of a list of names, each within the one before.
CREATE OR REPLACE MACRO areas_in(names) AS array_to_string(
    list_filter(list_transform(names, lambda name: area_name(name)), lambda name: name <> ''), '/'
);

-- The area in the name of an issuer, with its kind, in small letters: "xã suối bạc".
CREATE OR REPLACE MACRO named_area(x) AS regexp_extract(lower(coalesce(x, '')), '(?:^|\s)((?:' || whole_areas() || ') [^,;]+)$', 1);

-- What a plan is about: the words of its title without those that say what is done about it, and when.
CREATE OR REPLACE MACRO topic_words(x) AS array_to_string(list_filter(
    naming_words(regexp_replace(coalesce(x, ''), '\d+\S*/\S+', ' ', 'g')),
    lambda word: NOT list_contains(saying_no_topic(), word)
), ' ');

-- Words of what a plan itself does or pays: the next plan of the same unit has other classes, members and funds.
CREATE OR REPLACE MACRO is_of_one_plan(x) AS regexp_matches(
    -- Who is insured is no participant of what the plan holds.
    regexp_replace(lower(coalesce(x, '')), 'tham gia (' || insurances() || ')', '\1'),
    '(^|[^\p{L}])(' || of_one_plan() || ')([^\p{L}]|$)'
);

CREATE OR REPLACE MACRO is_change(title) AS regexp_matches(lower(title), '^(về việc |v/v )?(' || changing_plans() || ')');
CREATE OR REPLACE MACRO speaks_for_all(issuer) AS regexp_matches(lower(coalesce(issuer, '')), authorities_of_all());
CREATE OR REPLACE MACRO tells_what_was_reached(title) AS regexp_matches(lower(coalesce(title, '')), telling_what_was_reached());
CREATE OR REPLACE MACRO tells_a_level(x) AS regexp_matches(lower(x), '(^| )(' || telling_a_level() || ') ');
CREATE OR REPLACE MACRO without_direction(x) AS
    trim(regexp_replace(x, '(?i)(^|\s)(' || telling_a_direction() || ')(\s|$)', ' ', 'g'));

-- Whether a symbol, with its year or term, tells the instrument without who issued it and when; whether there is one office of its kind.
CREATE OR REPLACE MACRO is_told_by_symbol(symbol) AS
    regexp_matches(upper(symbol), counting_on()) AND NOT regexp_matches(upper(symbol), local_offices());
CREATE OR REPLACE MACRO is_of_one_office(symbol) AS regexp_matches(upper(symbol), '(' || central_offices() || ')$');

-- "1.000 tấn/ha" is 1.000, tấn, /ha.
CREATE OR REPLACE MACRO unit_parts(unit) AS regexp_extract(
    lower(trim(unit)),
    '^(?:(' || replace(array_to_string(map_keys(unit_scales()), '|'), '.', '\.') || ')(?:\.? ?|$))?('
    || array_to_string(map_keys(measures()), '|') || '|)(?:$|(/.*)$|[^\p{L}\d])',
    ['scale', 'measure', 'per']
);

CREATE OR REPLACE MACRO is_money(x) AS regexp_matches(lower(coalesce(x, '')), '(^|[^\p{L}])(vn)?(đồng|đ)($|[^\p{L}])');

CREATE OR REPLACE MACRO shown_decimals(x) AS length(rtrim(split_part(x::VARCHAR, '.', 2), '0'));
