"""Parsed files made by hand, as the archive gets them."""

from decimal import Decimal
from hashlib import sha256

from models.citation import Citation
from models.document import AdministrativePlace, Document, Recipient, Signer
from models.evidence import Evidence
from models.finding import Finding
from models.partial_date import PartialDate
from models.plan import Plan
from models.quantity import Quantity
from models.section import Section
from models.source import Source
from models.table import Cell, Column, Row, Table
from pipeline.files.parsed import ParsedFile


def at(raw: str, start: int = 0) -> Evidence:
    return Evidence(start=start, end=start + len(raw), raw=raw)


def source(name: str = "suoi-bac.txt", data: bytes = b"suoi bac", **changes: object) -> Source:
    fields = {
        "source_id": sha256(data).hexdigest(),
        "filename": name,
        "uri": f"/plans/{name}",
        "media_type": "text/plain",
        "size_bytes": len(data),
        "reader": "plain_text",
        "status": "ok",
        "parser_version": "1.0",
        "seconds": 0.25,
    }
    return Source.model_validate({**fields, **changes})


def document(**changes: object) -> Document:
    fields = {
        "doc_type": "KH",
        "doc_type_name": "Kế hoạch",
        "number": "12",
        "symbol_suffix": "KH-UBND",
        "issued": PartialDate(year=2024, month=3, day=5),
        "place": "Suối Bạc",
        "issuer": "Ủy ban nhân dân xã Suối Bạc",
        "issuer_level": "commune",
        "location": AdministrativePlace(province="Yên Sơn", commune="Suối Bạc"),
        "title": "Trồng rừng năm 2024",
        "signer": "Lò Văn Mẫu",
        "signer_title": "Chủ tịch",
        "signing_mode": "TM",
        "evidence": {"number": at("12", 40)},
    }
    return Document.model_validate({**fields, **changes})


def citation(symbol: str | None = "7/KH-UBND", **changes: object) -> Citation:
    fields = {
        "role": "basis",
        "doc_type": "KH",
        "number": symbol.split("/")[0] if symbol else None,
        "symbol": symbol,
        "cited": PartialDate(year=2024, month=1, day=9),
        "evidence": at(f"Kế hoạch số {symbol}", 90),
    }
    return Citation.model_validate({**fields, **changes})


def table(*values: str | None) -> Table:
    """One column of numbers under a column of labels; the last row is the total."""
    cells = [Cell(row=row, col=0, raw=f"Thôn {row + 1}", evidence=at("Thôn")) for row in range(len(values))]
    cells += [
        Cell(
            row=row,
            col=1,
            raw=value,
            quantity=Quantity(value=Decimal(value), proof="sum"),
            evidence=at(value, 300 + row),
        )
        for row, value in enumerate(values)
        if value is not None
    ]
    last = len(values) - 1
    return Table(
        ordinal=1,
        appendix="01",
        title="Diện tích rừng",
        unit="ha",
        columns=(
            Column(col=0, path=("Thôn",), kind="label"),
            Column(col=1, path=("Diện tích", "Trồng mới"), kind="number", number_style="vn"),
        ),
        rows=tuple(
            Row(row=row, kind="total" if row == last else "data", label=f"Thôn {row + 1}")
            for row in range(len(values))
        ),
        cells=tuple(cells),
        evidence=at("Diện tích rừng", 250),
    )


def plan(**changes: object) -> Plan:
    fields = {
        "ordinal": 1,
        "document": document(),
        "recipients": (Recipient(name="Lưu: VT", evidence=at("Lưu: VT", 500)),),
        "signers": (Signer(name="Lò Văn Mới", title="Chủ tịch", mode="TM", evidence=at("Lò Văn Mới", 520)),),
        "citations": (citation(),),
        "sections": (
            Section(
                section_id=1, depth=1, kind="mục", label="I", path="I", title="MỤC TIÊU", evidence=at("I.")
            ),
            Section(
                section_id=2,
                parent_id=1,
                depth=2,
                kind="khoản",
                label="1",
                path="I/1",
                title="Trồng mới",
                body="Trồng 12 ha.",
                evidence=at("1."),
            ),
        ),
        "tables": (table("5", "7", "13"),),
        "findings": (
            Finding(
                code="sum_mismatch",
                severity="error",
                message="Tổng là 13, cộng lại là 12.",
                table=1,
                row=2,
                col=1,
                cells=((0, 1), (1, 1), (2, 1)),
                expected=Decimal(12),
                actual=Decimal(13),
            ),
        ),
    }
    return Plan.model_validate({**fields, **changes})


def sample(
    name: str = "suoi-bac.txt", data: bytes = b"suoi bac", *plans: Plan, **changes: object
) -> ParsedFile:
    return ParsedFile(source(name, data, **changes), plans or (plan(),))
