"""The program that keeps LibreOffice, with something simpler in its place."""

import subprocess
import sys
from pathlib import Path

SCRIPT = """
from pipeline.readers.office import warm_program

class Kit:
    def __init__(self, library, profile):
        profile.mkdir()

    def convert(self, source, target):
        return True

warm_program.Kit = Kit
warm_program.main()
"""


def test_nothing_is_left_where_nobody_waits_for_the_answer(tmp_path: Path) -> None:
    """A run killed amid a document left the profile: the answer broke the program before it was removed."""
    folder = tmp_path / "office"
    folder.mkdir()
    command = [sys.executable, "-c", SCRIPT, "library", str(folder), "60", "-1"]
    kept = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert kept.stdin and kept.stdout and kept.stderr
    assert kept.stdout.readline() == b"ready\n"
    kept.stdout.close()
    kept.stdin.write(b"a.rtf\ta.docx\n")
    kept.stdin.flush()
    assert (kept.wait(30), kept.stderr.read()) == (0, b"")
    assert not folder.exists()
    kept.stdin.close()
    kept.stderr.close()
