"""Writes a plan in another encoding: `python corpus/recode.py IN OUT --encoding utf-16 --form NFD`.

Two sample plans were made so: xa-giai-ngan-von-2025.txt (UTF-16 with a byte order mark) and
huyen-phong-chong-thien-tai-2023.txt (UTF-8 with a byte order mark, letters and accents apart: NFD).
To edit one, turn it into plain UTF-8 (`--encoding utf-8 --form NFC`), edit, and turn it back.
"""

import argparse
import codecs
import unicodedata
from pathlib import Path

FORMS = ("NFC", "NFD")


def decoded(data: bytes) -> str:
    """The text of UTF-8 or UTF-16 bytes, byte order mark left out."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def main() -> None:
    """Reads the arguments and writes the file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument(
        "--encoding", default="utf-8", help="utf-8, utf-8-sig (with mark), utf-16 (with mark)"
    )
    parser.add_argument("--form", choices=FORMS, default="NFC")
    arguments = parser.parse_args()
    text = unicodedata.normalize(arguments.form, decoded(arguments.source.read_bytes()))
    arguments.target.write_bytes(text.encode(arguments.encoding))


if __name__ == "__main__":
    main()
