-- The tables of an archive. Column order is the order in which `rows/` builds its rows.
-- Evidence columns say where in the source an item was read: characters evidence_start to
-- evidence_end of the whole decoded text (plain text), of the element at evidence_path (HTML, DOCX)
-- or of the page evidence_page (PDF, scans); evidence_raw is the text that stands there.
-- Tables of many rows bear no key: its index took as much room as the rows. What tells their rows apart stands in schema.py.

CREATE TABLE meta (
    key VARCHAR PRIMARY KEY,
    value VARCHAR NOT NULL
);
COMMENT ON TABLE meta IS 'Facts about the archive itself: schema_version, parser_version (the newest that wrote here).';

CREATE TABLE sources (
    source_id VARCHAR PRIMARY KEY,
    filename VARCHAR NOT NULL,
    uri VARCHAR NOT NULL,
    media_type VARCHAR,
    size_bytes BIGINT NOT NULL,
    pages INTEGER,
    reader VARCHAR,
    status VARCHAR NOT NULL CHECK (status IN ('ok', 'partial', 'failed')),
    error_code VARCHAR,
    error VARCHAR,
    parser_version VARCHAR NOT NULL,
    ingested_at TIMESTAMP NOT NULL,
    seconds DOUBLE NOT NULL
);
COMMENT ON TABLE sources IS 'One row a file by content, read or not.';
COMMENT ON COLUMN sources.source_id IS 'SHA-256 of the bytes; of the path where the bytes could not be read.';
COMMENT ON COLUMN sources.filename IS 'Name of the file; further names of the same bytes are in source_names.';
COMMENT ON COLUMN sources.uri IS 'Absolute path of the file when it was read.';
COMMENT ON COLUMN sources.status IS 'ok, partial or failed; failed sources have no documents.';
COMMENT ON COLUMN sources.error_code IS 'Stable code of the fault; the README lists them.';
COMMENT ON COLUMN sources.error IS 'What is wrong and what to do.';
COMMENT ON COLUMN sources.ingested_at IS 'When the row was written, UTC.';
COMMENT ON COLUMN sources.seconds IS 'Time that reading took.';

CREATE TABLE source_names (
    uri VARCHAR NOT NULL,
    source_id VARCHAR NOT NULL,
    filename VARCHAR NOT NULL,
    stamp VARCHAR,
    missing_since TIMESTAMP,
    PRIMARY KEY (uri, source_id)
);
COMMENT ON TABLE source_names IS 'Every path under which the bytes of a source were found.';
COMMENT ON COLUMN source_names.stamp IS 'Size and times of the file when it was read: while they stay, it is not read again.';
COMMENT ON COLUMN source_names.missing_since IS 'When ingest --sync first found the path gone, UTC; NULL while it is there.';

CREATE TABLE signatures (
    source_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    signer VARCHAR,
    organisation VARCHAR,
    signed_at TIMESTAMP,
    signed_text VARCHAR,
    reason VARCHAR,
    form VARCHAR,
    covers_file BOOLEAN
);
COMMENT ON TABLE signatures IS 'Digital signatures of files, as they tell of themselves; none is verified.';
COMMENT ON COLUMN signatures.ordinal IS '1-based place in the file: the order of signing, mostly.';
COMMENT ON COLUMN signatures.signer IS 'Person or office that the certificate of the signer names.';
COMMENT ON COLUMN signatures.organisation IS 'Organisation that the certificate names.';
COMMENT ON COLUMN signatures.signed_at IS 'When it was signed by the clock of the signing program, UTC.';
COMMENT ON COLUMN signatures.signed_text IS 'The same in ISO 8601, in the time zone of the signing program.';
COMMENT ON COLUMN signatures.reason IS 'Reason that the signer gave.';
COMMENT ON COLUMN signatures.form IS 'Encoding: adbe.pkcs7.detached, ETSI.CAdES.detached, ETSI.RFC3161 (a time stamp), xmldsig (Word).';
COMMENT ON COLUMN signatures.covers_file IS 'Whether nothing was added to the file after it; NULL where that cannot be told.';

CREATE TABLE side_texts (
    source_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    page INTEGER,
    evidence_start INTEGER,
    evidence_end INTEGER,
    evidence_raw VARCHAR,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE side_texts IS 'Text that stands in a file and is part of no document.';
COMMENT ON COLUMN side_texts.kind IS 'stamp (shown by signatures and form fields), annotation (readers'' notes), margin (page headers and footers, letters drawn across pages), struck (struck out by a line, as tracked changes are printed).';

CREATE TABLE documents (
    doc_id VARCHAR PRIMARY KEY,
    source_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    parent_doc_id VARCHAR,
    doc_type VARCHAR NOT NULL,
    doc_type_name VARCHAR NOT NULL,
    number VARCHAR,
    symbol VARCHAR,
    symbol_suffix VARCHAR,
    issued_on DATE,
    issued_text VARCHAR,
    place VARCHAR,
    issuer VARCHAR,
    issuer_level VARCHAR,
    superior VARCHAR,
    province VARCHAR,
    district VARCHAR,
    commune VARCHAR,
    province_code VARCHAR,
    district_code VARCHAR,
    commune_code VARCHAR,
    title VARCHAR,
    signer VARCHAR,
    signer_title VARCHAR,
    signing_mode VARCHAR,
    inferred_symbol VARCHAR,
    inferred_doc_id VARCHAR,
    inferred_ordinal INTEGER
);
COMMENT ON TABLE documents IS 'One row a document; a file may hold several (a decision and the plan that it promulgates).';
COMMENT ON COLUMN documents.doc_id IS 'First 16 digits of source_id, a hyphen, and the ordinal.';
COMMENT ON COLUMN documents.ordinal IS '1-based place of the document in its file.';
COMMENT ON COLUMN documents.parent_doc_id IS 'The document that promulgates this one.';
COMMENT ON COLUMN documents.doc_type IS 'Abbreviation of Nghị định 30/2020: KH, QĐ, CTr, NQ …';
COMMENT ON COLUMN documents.number IS 'The number before the slash, as printed; NULL where it is blank.';
COMMENT ON COLUMN documents.symbol IS 'Number and suffix as they are cited: 50/KH-UBND.';
COMMENT ON COLUMN documents.issued_on IS 'Date of issue, only where day, month and year are known.';
COMMENT ON COLUMN documents.issued_text IS 'Date of issue in ISO 8601, reduced where the source is blank: 2024-08-16, 2024-05, 2024.';
COMMENT ON COLUMN documents.issuer_level IS 'commune, district, province or central.';
COMMENT ON COLUMN documents.title IS 'The trích yếu, without the type line.';
COMMENT ON COLUMN documents.signing_mode IS 'The last authority mark over the signature: TM, KT, TL, TUQ, Q.';
COMMENT ON COLUMN documents.inferred_symbol IS 'Symbol by which another document cites this one, where the number here is blank.';
COMMENT ON COLUMN documents.inferred_doc_id IS 'The document whose citation gave inferred_symbol.';
COMMENT ON COLUMN documents.inferred_ordinal IS 'The ordinal of that citation in that document.';

CREATE TABLE document_evidence (
    doc_id VARCHAR NOT NULL,
    field VARCHAR NOT NULL,
    origin VARCHAR NOT NULL CHECK (origin IN ('text', 'stamp')),
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_raw VARCHAR NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE document_evidence IS 'Where each header field of a document was read.';
COMMENT ON COLUMN document_evidence.origin IS 'text, or stamp where the field was blank in the text and filled in on signing.';

CREATE TABLE recipients (
    doc_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    purpose VARCHAR,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_raw VARCHAR NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE recipients IS 'The items under "Nơi nhận:".';
COMMENT ON COLUMN recipients.purpose IS 'What stands in brackets: để báo cáo, để thực hiện …';

CREATE TABLE signers (
    doc_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    title VARCHAR,
    mode VARCHAR,
    agency VARCHAR,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_raw VARCHAR NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE signers IS 'All who signed a document; joint documents have several, the left column before the right.';
COMMENT ON COLUMN signers.mode IS 'Authority mark over the post: TM, KT, TL, TUQ or Q.';

CREATE TABLE citations (
    doc_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    role VARCHAR NOT NULL,
    doc_type VARCHAR NOT NULL,
    number VARCHAR,
    symbol VARCHAR,
    cited_text VARCHAR,
    cited_on DATE,
    issuer VARCHAR,
    title VARCHAR,
    raw VARCHAR NOT NULL,
    section_id INTEGER,
    target_doc_id VARCHAR,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE citations IS 'Every place where a document cites a legal instrument.';
COMMENT ON COLUMN citations.role IS 'basis (legal basis in the preamble), replaces, amends, repeals or mention.';
COMMENT ON COLUMN citations.symbol IS 'Whole symbol without spaces: 27/KH-UBND; laws have none.';
COMMENT ON COLUMN citations.cited_text IS 'Date of the instrument as cited, ISO 8601, reduced.';
COMMENT ON COLUMN citations.target_doc_id IS 'The cited document, where the archive holds it and it is the only one that fits.';

CREATE TABLE sections (
    doc_id VARCHAR NOT NULL,
    section_id INTEGER NOT NULL,
    parent_id INTEGER,
    ordinal INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    label VARCHAR,
    path VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_raw VARCHAR NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE sections IS 'The outline of a document: headings, articles, clauses, points, and the text before the first of them.';
COMMENT ON COLUMN sections.section_id IS '1-based in reading order within the document.';
COMMENT ON COLUMN sections.ordinal IS '1-based among the sections with the same parent.';
COMMENT ON COLUMN sections.label IS 'The label as printed, without punctuation; NULL for the text before the first label.';
COMMENT ON COLUMN sections.path IS 'Labels from the top: III/1/1.2.';
COMMENT ON COLUMN sections.body IS 'Text below the heading, one paragraph a line, without that of its children.';

CREATE TABLE targets (
    doc_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    section_id INTEGER,
    indicator VARCHAR NOT NULL,
    op VARCHAR,
    value DECIMAL(38, 10),
    low DECIMAL(38, 10),
    high DECIMAL(38, 10),
    unit VARCHAR,
    year INTEGER,
    baseline DECIMAL(38, 10),
    raw VARCHAR NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE targets IS 'Targets that the prose sets, one row a number; those of tables are in observations.';
COMMENT ON COLUMN targets.ordinal IS '1-based in reading order within the document.';
COMMENT ON COLUMN targets.section_id IS 'The section that the clause stands in.';
COMMENT ON COLUMN targets.indicator IS 'What is to reach the value; … stands where the number stood.';
COMMENT ON COLUMN targets.op IS '<, <=, > or >=; NULL where the value itself is the target.';
COMMENT ON COLUMN targets.value IS 'The number that the clause says, exact.';
COMMENT ON COLUMN targets.unit IS 'Unit as written: %, hộ, triệu đồng.';
COMMENT ON COLUMN targets.year IS 'Year of the clause, else of its headings or the title.';
COMMENT ON COLUMN targets.baseline IS 'The number that the indicator starts from (từ … xuống còn …).';
COMMENT ON COLUMN targets.raw IS 'The clause.';

CREATE TABLE tables (
    table_id VARCHAR PRIMARY KEY,
    doc_id VARCHAR NOT NULL,
    appendix VARCHAR,
    ordinal INTEGER NOT NULL,
    title VARCHAR,
    unit VARCHAR,
    n_rows INTEGER NOT NULL,
    n_cols INTEGER NOT NULL,
    section_id INTEGER,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE tables IS 'Data tables; layout tables (header block, signature) are not here.';
COMMENT ON COLUMN tables.table_id IS 'doc_id, "-t", and the ordinal.';
COMMENT ON COLUMN tables.appendix IS 'Label of the appendix that holds the table, as printed (01, I); NULL in the body.';
COMMENT ON COLUMN tables.ordinal IS '1-based place within the document.';
COMMENT ON COLUMN tables.unit IS 'Unit that the caption states for the whole table.';
COMMENT ON COLUMN tables.n_rows IS 'Body rows, header rows left out.';

CREATE TABLE table_columns (
    table_id VARCHAR NOT NULL,
    col INTEGER NOT NULL,
    path VARCHAR[] NOT NULL,
    unit VARCHAR,
    kind VARCHAR NOT NULL,
    number_style VARCHAR,
    mark VARCHAR,
    formula VARCHAR,
    evidence_start INTEGER,
    evidence_end INTEGER,
    evidence_raw VARCHAR,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE table_columns IS 'Leaf columns (0-based) with their header texts from the top.';
COMMENT ON COLUMN table_columns.kind IS 'index, label, number, rate or text.';
COMMENT ON COLUMN table_columns.number_style IS 'vn: 1.234,5; en: 1,234.5.';
COMMENT ON COLUMN table_columns.mark IS 'What the row of column numbers calls the column.';
COMMENT ON COLUMN table_columns.formula IS 'How the row of column numbers says that it is computed: 5/1*100.';

CREATE TABLE table_rows (
    table_id VARCHAR NOT NULL,
    row INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    label VARCHAR,
    parent_row INTEGER
);
COMMENT ON TABLE table_rows IS 'Body rows (0-based).';
COMMENT ON COLUMN table_rows.kind IS 'data, group or total.';
COMMENT ON COLUMN table_rows.parent_row IS 'The group or total row that the row belongs to.';

CREATE TABLE cells (
    table_id VARCHAR NOT NULL,
    row INTEGER NOT NULL,
    col INTEGER NOT NULL,
    raw VARCHAR NOT NULL,
    value DECIMAL(38, 10),
    low DECIMAL(38, 10),
    high DECIMAL(38, 10),
    op VARCHAR,
    unit VARCHAR,
    proof VARCHAR,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    evidence_raw VARCHAR NOT NULL,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE,
    alternative VARCHAR
);
COMMENT ON TABLE cells IS 'Body cells that are not blank.';
COMMENT ON COLUMN cells.raw IS 'The text of the cell, white space collapsed.';
COMMENT ON COLUMN cells.value IS 'The number that the cell says, exact; NULL for text and ranges.';
COMMENT ON COLUMN cells.low IS 'Lower end of a range (40-45).';
COMMENT ON COLUMN cells.op IS 'Comparator before the number: <, <=, >, >=.';
COMMENT ON COLUMN cells.unit IS 'Unit written in the cell, else that of its column or table.';
COMMENT ON COLUMN cells.proof IS 'Why the value reads as it does: unambiguous, style, sum, parts, product, difference, rate, hundred, formula, ambiguous.';
COMMENT ON COLUMN cells.evidence_confidence IS 'Of recognised pictures: how sure the least certain word of the cell is, 0 to 1; else NULL.';
COMMENT ON COLUMN cells.alternative IS 'What a second engine reads in the picture, where the two differ.';

CREATE TABLE findings (
    doc_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    table_id VARCHAR,
    row INTEGER,
    col INTEGER,
    section_id INTEGER,
    expected VARCHAR,
    actual VARCHAR,
    line INTEGER,
    evidence_start INTEGER,
    evidence_end INTEGER,
    evidence_raw VARCHAR,
    evidence_path VARCHAR,
    evidence_page INTEGER,
    evidence_box DOUBLE[],
    evidence_confidence DOUBLE
);
COMMENT ON TABLE findings IS 'What a careful clerk would report: contradictions, gaps, malformed parts.';
COMMENT ON COLUMN findings.code IS 'Stable code; the README lists them.';
COMMENT ON COLUMN findings.severity IS 'error, warning or info.';

CREATE TABLE finding_cells (
    doc_id VARCHAR NOT NULL,
    finding_ordinal INTEGER NOT NULL,
    table_id VARCHAR NOT NULL,
    row INTEGER NOT NULL,
    col INTEGER NOT NULL
);
COMMENT ON TABLE finding_cells IS 'The cells that a finding is about.';

CREATE TABLE search_texts (
    text_id INTEGER PRIMARY KEY,
    doc_id VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    section_id INTEGER,
    section_path VARCHAR,
    table_id VARCHAR,
    table_ordinal INTEGER,
    row INTEGER,
    page INTEGER,
    text VARCHAR NOT NULL,
    n_words INTEGER NOT NULL
);
COMMENT ON TABLE search_texts IS 'The texts that search(q) looks in and their places, kept together for speed.';
COMMENT ON COLUMN search_texts.kind IS 'document (type, symbol, title, issuer, signer), section, table (caption) or row (label).';

CREATE TABLE search_words (
    word_id INTEGER PRIMARY KEY,
    word VARCHAR NOT NULL,
    bare VARCHAR NOT NULL
);
COMMENT ON TABLE search_words IS 'The words of those texts, each once.';
COMMENT ON COLUMN search_words.word IS 'Lower case, the tone mark where hòa has it.';
COMMENT ON COLUMN search_words.bare IS 'The word without accents and the stroke of đ.';

CREATE TABLE search_postings (
    word_id INTEGER NOT NULL,
    text_id INTEGER NOT NULL,
    times INTEGER NOT NULL
);
COMMENT ON TABLE search_postings IS 'One row a text and word of it. Too long for a key.';
COMMENT ON COLUMN search_postings.times IS 'How often the word stands in the text.';

CREATE TABLE search_pairs (
    pair BIGINT NOT NULL,
    text_id INTEGER NOT NULL,
    position INTEGER NOT NULL
);
COMMENT ON TABLE search_pairs IS 'Where a word of a text is followed by another, so that phrases are found without reading all places of common words.';
COMMENT ON COLUMN search_pairs.pair IS 'Both words in one number: the first word_id times 2^32, plus the second.';
COMMENT ON COLUMN search_pairs.position IS 'The 1-based place of the first of both among the words of the text.';

CREATE TABLE keywords (
    doc_id VARCHAR NOT NULL,
    keyword VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    PRIMARY KEY (doc_id, keyword)
);
COMMENT ON TABLE keywords IS 'What documents are about; filled by "kehoach keywords" from titles and table captions.';
COMMENT ON COLUMN keywords.keyword IS 'A compound word or a phrase of a few words, in lower case.';
COMMENT ON COLUMN keywords.n IS 'In how many different titles and captions of the document it stands.';

CREATE TABLE user_spans (
    rules VARCHAR NOT NULL,
    doc_id VARCHAR NOT NULL,
    ordinal INTEGER NOT NULL,
    section_id INTEGER,
    field VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    rule_id VARCHAR NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (rules, doc_id, ordinal)
);
COMMENT ON TABLE user_spans IS 'What users'' own rules found; filled by "kehoach tag FILE".';
COMMENT ON COLUMN user_spans.rules IS 'Name of the file of rules, without its ending.';
COMMENT ON COLUMN user_spans.section_id IS 'The section in which it was found; NULL for the title of the document.';
COMMENT ON COLUMN user_spans.field IS 'title or body: the text in which start and end count.';
COMMENT ON COLUMN user_spans.label IS 'What the rule calls it.';
COMMENT ON COLUMN user_spans.rule_id IS 'The id of the rule; empty where it has none.';
COMMENT ON COLUMN user_spans.start IS 'First character, from 0.';
COMMENT ON COLUMN user_spans."end" IS 'Character after the last one.';
COMMENT ON COLUMN user_spans.text IS 'The text found.';
