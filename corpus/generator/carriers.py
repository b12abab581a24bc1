"""The carriers of a plan and how each is written."""

from collections.abc import Callable
from dataclasses import dataclass

from corpus.generator.docx import docx
from corpus.generator.docx.old_fonts import in_abc_fonts
from corpus.generator.encoding import encoded
from corpus.generator.html import html
from corpus.generator.ocr_text import ocr_text
from corpus.generator.pdf import pdf
from corpus.generator.pdf_text import pdf_text
from corpus.generator.spec import Spec
from corpus.generator.web_text import web_text


@dataclass(frozen=True, slots=True)
class Carrier:
    """A way to carry a plan: its name, the ending of its files, and what writes the bytes."""

    name: str
    ending: str
    write: Callable[[Spec], bytes]

    def filename(self, spec: Spec) -> str:
        """How a file of this carrier is called."""
        return f"{spec.name}.{self.name}{self.ending}"


def _text(write: Callable[[Spec], str]) -> Callable[[Spec], bytes]:
    return lambda spec: write(spec).encode()


CARRIERS = {
    carrier.name: carrier
    for carrier in (
        Carrier("ocr", ".txt", _text(ocr_text)),
        Carrier("web", ".txt", _text(web_text)),
        Carrier("dump", ".txt", _text(pdf_text)),
        Carrier("portal", ".html", _text(html)),
        Carrier("typed", ".docx", docx),
        Carrier("numbered", ".docx", lambda spec: docx(spec, automatic=True)),
        Carrier("abc", ".docx", lambda spec: in_abc_fonts(docx(spec))),
        Carrier("vni", ".txt", lambda spec: encoded("vni", ocr_text(spec))),
        Carrier("printed", ".pdf", pdf),
    )
}


def carriers_of(spec: Spec) -> list[Carrier]:
    """The carriers that can hold all that the spec says."""
    return [CARRIERS[name] for name in spec.carriers or CARRIERS]
