from pathlib import Path
from zipfile import ZipFile

import duckdb

PLANS = Path(__file__).parents[3] / "corpus" / "plans"


def sources(program):
    with duckdb.connect(program.archive, read_only=True) as archive:
        return archive.execute(
            "SELECT filename, status, error_code FROM sources ORDER BY filename"
        ).fetchall()


def test_the_sample_plans_are_read_without_fault(kehoach):
    names = sorted(path.name for path in PLANS.iterdir())
    assert sources(kehoach) == [(name, "ok", None) for name in names]


def test_reading_again_finds_everything_known(kehoach):
    done = kehoach("ingest", "corpus/plans")
    assert done.returncode == 0
    counts = dict(
        line.strip("│ ").rsplit("│", 1) for line in done.stdout.splitlines() if line.count("│") == 3
    )
    counts = {name.strip(): int(number) for name, number in counts.items()}
    assert counts["already in the archive"] == counts["Files"] == len(list(PLANS.iterdir()))
    assert counts["New documents"] == 0


def test_bad_files_are_listed_and_the_rest_goes_on(bare):
    folder = bare.folder / "in"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\n ")
    (folder / "rubbish.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "nul.txt").write_bytes(b"\0" * 5000)
    (folder / "unknown.xyz").write_bytes(b"\x89XYZ\r\n\x1a\n" + bytes(100))
    (folder / "large.txt").write_bytes(b"a" * 1_100_000)
    (folder / "broken.txt").symlink_to("nowhere")
    (folder / "good.txt").write_text(
        (PLANS / "xa-giam-ngheo-2024.txt").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (folder / "no header.txt").write_text("Chỉ có một câu, không có gì khác.", encoding="utf-8")
    done = bare("ingest", "in", "--size-limit", 1)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    found = {name: (status, code) for name, status, code in sources(bare)}
    assert found.pop("good.txt") == ("ok", None)
    found.pop("no header.txt")
    assert found == {
        "empty.txt": ("failed", "empty_file"),
        "blank.txt": ("failed", "empty_file"),
        "rubbish.txt": ("failed", "not_text"),
        "nul.txt": ("failed", "empty_file"),
        "unknown.xyz": ("failed", "unknown_format"),
        "large.txt": ("failed", "file_too_large"),
        "broken.txt": ("failed", "file_gone"),
    }
    lines = done.stderr.splitlines()
    assert len(lines) == len(found)
    assert all(line.startswith(str(folder)) and line.endswith("]") for line in lines)


def test_failures_are_told_again_on_the_second_run(bare):
    (bare.folder / "empty.txt").write_bytes(b"")
    first, second = (bare("ingest", "empty.txt") for _ in range(2))
    assert first.returncode == second.returncode == 1
    assert first.stderr == second.stderr
    assert "empty_file" in second.stderr


def test_names_of_files_write_no_lines_and_no_colours_of_their_own(bare):
    (bare.folder / "a\nb: all well [ok]\x1b[31m\u202e.txt").write_bytes(b"")
    done = bare("ingest", ".")
    (line,) = done.stderr.splitlines()
    assert r"a\nb: all well [ok]\x1b[31m\u202e.txt: " in line


def test_a_folder_without_files_is_told(bare):
    (bare.folder / "empty").mkdir()
    done = bare("ingest", "empty")
    assert done.returncode == 0
    assert done.stderr.startswith("No file to read was found there.")


def test_a_zip_archive_that_was_met_half_copied_is_not_told_as_deleted(bare):
    plans = bare.folder / "plans.zip"
    with ZipFile(plans, "w") as package:
        package.writestr("a.txt", "Kế hoạch")
    whole = plans.read_bytes()
    plans.write_bytes(whole[:-30])
    assert "[zip_damaged]" in bare("ingest", "plans.zip").stderr
    plans.write_bytes(whole)
    assert bare("ingest", "plans.zip", "--sync", "--quiet").stderr == ""


def test_an_archive_that_is_no_archive_is_wrong_use(bare):
    (bare.folder / "a.duckdb").write_text("x")
    (bare.folder / "plan.txt").write_text("KẾ HOẠCH")
    done = bare("ingest", "plan.txt", "--archive", "a.duckdb")
    assert done.returncode == 2
    assert done.stderr.endswith("[archive_not_database]\n")
    assert ". ." not in done.stderr
    assert (bare.folder / "a.duckdb").read_text() == "x"


def test_what_is_said_of_a_cluster_without_one_is_wrong_use(bare):
    run = bare("ingest", "plans", "--address", "10.0.0.1:6379")
    assert run.returncode == 2
    assert "--engine ray" in run.stderr
