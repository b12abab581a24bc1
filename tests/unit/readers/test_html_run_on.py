from pipeline.parsing import parse_bytes

HEAD = "ỦY BAN NHÂN DÂN XÃ CHIỀNG SAN\n------- Số: 12/KH-UBND"
TITLE = (
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nChiềng San, ngày 05 tháng 4 năm 2022"
)
BODY = (
    "KẾ HOẠCH\nTRỒNG CÂY PHÂN TÁN NĂM 2022\nCăn cứ Quyết định số 45/QĐ-UBND ngày 12/3/2022 của Ủy ban nhân dân huyện"
    " Bãi Hạ về trồng cây;\nỦy ban nhân dân xã xây dựng kế hoạch như sau:\nI. MỤC TIÊU\nTrồng 2.000 cây xanh ở các"
    " bản, chăm sóc cây đã trồng.\nII. TỔ CHỨC THỰC HIỆN\n1. Công chức địa chính chủ trì, phối hợp với các bản."
    "\n2. Các bản vận động nhân dân tham gia trồng và chăm sóc cây."
)


def plan_of(*paragraphs: str):
    page = "".join(f"<p>{text}</p>" for text in paragraphs)
    (plan,) = parse_bytes(f"<html><body>{page}</body></html>".encode(), "a.html").plans
    return plan


def test_two_lines_of_a_header_in_one_paragraph_are_cut():
    """Broken: the number was a part of the issuer's name."""
    document = plan_of(HEAD, TITLE, *BODY.split("\n")).document
    assert (document.issuer, document.symbol) == ("Ủy ban nhân dân xã Chiềng San", "12/KH-UBND")


def test_a_document_in_one_paragraph_is_cut_where_its_lines_began():
    plan = plan_of(f"{HEAD}\n{TITLE}\n{BODY}")
    assert plan.document.issuer == "Ủy ban nhân dân xã Chiềng San"
    assert plan.document.title == "TRỒNG CÂY PHÂN TÁN NĂM 2022"
    assert [(cited.symbol, cited.role) for cited in plan.citations] == [("45/QĐ-UBND", "basis")]
    assert [section.path for section in plan.sections if section.label] == ["I", "II", "II/1", "II/2"]


def test_lines_of_a_header_broken_over_paragraphs_name_no_agency():
    """Broken: `CỘNG` and `HÒA XÃ HỘI …` became the issuer, the symbol below `Số:` alone a part of its name."""
    head = "ỦY BAN NHÂN DÂN|XÃ CHIỀNG SAN|CỘNG|HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Số:|12/KH-UBND"
    plan = plan_of(*head.split("|"), "Chiềng San, ngày 05 tháng 4 năm 2022", *BODY.split("\n"))
    assert (plan.document.issuer, plan.document.symbol) == ("Ủy ban nhân dân xã Chiềng San", "12/KH-UBND")
    assert [cited.symbol for cited in plan.citations] == ["45/QĐ-UBND"]


def test_a_symbol_alone_on_a_line_of_the_title_is_cited():
    """Broken: below the type line too it was taken for the document's own."""
    title = "Thực hiện Chỉ thị số<br>8/CT-UBND<br>ngày 02/01/2022 của Ủy ban nhân dân tỉnh"
    plan = plan_of(
        "ỦY BAN NHÂN DÂN<br>XÃ CHIỀNG SAN", "Số: 12/KH-UBND", "KẾ HOẠCH", title, "I. MỤC TIÊU", "Trồng cây."
    )
    assert [cited.symbol for cited in plan.citations] == ["8/CT-UBND"]
