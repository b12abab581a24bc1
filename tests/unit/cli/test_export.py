import pytest


@pytest.mark.parametrize("form", ["xlsx", "csv", "parquet", "jsonl", "md", "akn"])
def test_the_samples_are_exported_in_every_form(kehoach, form):
    done = kehoach("export", f"exports/{form}", "--format", form)
    assert done.returncode == 0, done.stderr
    files = [path for path in (kehoach.folder / "exports" / form).rglob("*") if path.is_file()]
    assert done.stdout == f"Written: {len(files)} files in exports/{form}\n"
    assert all(path.stat().st_size for path in files)


def test_a_folder_with_files_is_left_alone(kehoach):
    (kehoach.folder / "full").mkdir()
    (kehoach.folder / "full" / "mine.txt").write_text("x")
    done = kehoach("export", "full")
    assert done.returncode == 2
    assert done.stderr.endswith("[folder_not_empty]\n")
    assert [path.name for path in (kehoach.folder / "full").iterdir()] == ["mine.txt"]
