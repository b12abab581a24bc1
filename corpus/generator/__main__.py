"""Writes the carriers of the sample specs: `python -m corpus.generator FOLDER`."""

import argparse
import json
from pathlib import Path

from corpus.generator.carriers import carriers_of
from corpus.generator.gold import gold
from corpus.generator.load import SPECS, load
from corpus.generator.pdf import INSTALL, print_pdf
from corpus.generator.scan import CONDITIONS, scan


def main() -> None:
    """Reads the arguments and writes the files."""
    parser = argparse.ArgumentParser(prog="python -m corpus.generator", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where the files and their gold are written")
    parser.add_argument("--spec", action="append", choices=SPECS, help="only this spec (may be repeated)")
    parser.add_argument(
        "--print-pdf",
        action="store_true",
        help=f"print corpus/pdf anew; needs pikepdf, and LibreOffice: {INSTALL}",
    )
    parser.add_argument(
        "--scan", action="append", choices=CONDITIONS, default=[], help="also as scanned in this condition"
    )
    arguments = parser.parse_args()
    for name in arguments.spec or SPECS:
        if arguments.print_pdf:
            print(print_pdf(load(name)))
        if arguments.folder:
            _write(name, arguments.folder)
            for condition in arguments.scan:
                scanned = arguments.folder / f"{name}.{condition}.pdf"
                scanned.write_bytes(scan(load(name), CONDITIONS[condition]))


def _write(name: str, folder: Path) -> None:
    spec = load(name)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.json").write_text(
        json.dumps(gold(spec), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    for carrier in carriers_of(spec):
        (folder / carrier.filename(spec)).write_bytes(carrier.write(spec))


if __name__ == "__main__":
    main()
