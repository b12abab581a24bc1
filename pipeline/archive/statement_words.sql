-- Which words of headers, labels and titles tell of what a figure is. Renewed as views.sql is. They stand here and not in a
-- data file because views ask for them in whatever program has the archive open.

-- The words of a text, without the care for spelling of words_of: a view binds each time an archive is opened.
CREATE OR REPLACE MACRO plain_words(x) AS string_split(trim(lower(regexp_replace(x, '[^\p{L}\p{N}]+', ' ', 'g'))), ' ');

-- The words of a header or caption in order, without years and what stands in brackets.
CREATE OR REPLACE MACRO header_words(x) AS list_filter(
    plain_words(regexp_replace(coalesce(x, ''), '\([^()]*\)', ' ', 'g')),
    lambda word: word <> '' AND NOT regexp_full_match(word, '(19|20)\d\d|năm')
);

-- Words that do not say which indicator it is; what is left names it, in whatever order.
CREATE OR REPLACE MACRO naming_words(x) AS list_sort(list_distinct(list_filter(
    header_words(regexp_replace(x, '(?i)(toàn|địa bàn) (xã|huyện|tỉnh|phường|thị trấn|thị xã|thành phố)', '', 'g')),
    lambda word: NOT list_contains(
        ['số', 'tổng', 'cộng', 'trong', 'đó', 'chia', 'ra', 'kế', 'hoạch', 'chỉ', 'tiêu', 'mục', 'giao', 'của', 'trên', 'địa', 'bàn',
         'đến', 'cuối', 'hết', 'và', 'các', 'là', 'toàn', 'đạt', 'phấn', 'đấu', 'dự', 'kiến'],
        word
    )
)));

-- Whether words name an indicator: three, or two of a text that says more than them ("Số hộ nghèo cuối năm").
CREATE OR REPLACE MACRO names_indicator(words, x) AS len(words) > 2 OR (len(words) = 2 AND len(header_words(x)) > 3);

-- The name of an area without what kind it is: "Xã Suối Bạc" and "Suối Bạc" are one.
CREATE OR REPLACE MACRO area_name(x) AS array_to_string(plain_words(regexp_replace(
    coalesce(x, ''),
    '(?i)^\s*(ubnd|ủy ban nhân dân)?\s*(xã|phường|thị trấn|thị xã|thành phố|huyện|quận|tỉnh|thôn|bản|làng|ấp|xóm|khu phố|khu|tổ dân phố)\s+',
    ''
)), ' ');

-- What a plan is about: the words of its title without those that say what is done about it, and when.
CREATE OR REPLACE MACRO topic_words(x) AS array_to_string(list_filter(
    naming_words(regexp_replace(coalesce(x, ''), '\d+\S*/\S+', ' ', 'g')),
    lambda word: NOT list_contains(
        ['triển', 'khai', 'thực', 'hiện', 'công', 'tác', 'chương', 'trình', 'đẩy', 'nhanh', 'mạnh', 'tăng', 'cường', 'điều', 'chỉnh', 'sửa', 'đổi',
         'bổ', 'sung', 'thay', 'thế', 'rà', 'soát', 'về', 'việc', 'nhiệm', 'vụ', 'giải', 'pháp', 'giai', 'đoạn', 'thời', 'kỳ', 'báo', 'cáo', 'kết', 'quả', 'tiến', 'độ'],
        word
    )
), ' ');

-- Words of what a plan itself does or pays: the next plan of the same unit has other classes, members and funds.
CREATE OR REPLACE MACRO is_of_one_plan(x) AS regexp_matches(
    -- Who is insured is no participant of what the plan holds.
    regexp_replace(lower(coalesce(x, '')), 'tham gia (bảo hiểm|bhyt|bhxh|bhtn)', '\1'),
    '(^|[^\p{L}])(kinh phí|vốn|ngân sách|nguồn|tiền|dự toán|chi|lớp|học viên|đợt|buổi|cuộc|lượt|hội nghị|tham gia|tham dự|đăng ký|hỗ trợ|tập huấn|bồi dưỡng'
    || '|kiểm tra|giám sát|tuyên truyền|huy động|số lượng|khối lượng|đại biểu|tin|bài|văn bản|nhiệm vụ|nội dung)([^\p{L}]|$)'
);

CREATE OR REPLACE MACRO is_money(x) AS regexp_matches(lower(coalesce(x, '')), '(^|[^\p{L}])(vn)?(đồng|đ)($|[^\p{L}])');

CREATE OR REPLACE MACRO shown_decimals(x) AS length(rtrim(split_part(x::VARCHAR, '.', 2), '0'));
