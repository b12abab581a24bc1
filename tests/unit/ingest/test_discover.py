import os

import pytest

from pipeline.ingest import PathMissing, discover


@pytest.fixture
def tree(tmp_path):
    for name in (
        "b.txt",
        "a.txt",
        "sub/c.html",
        "sub/deep/d.txt",
        ".hidden",
        "~$lock.docx",
        "Thumbs.db",
        "Desktop.ini",
        "sub/.git/x.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    return tmp_path


def names(found, root):
    return [item.path.relative_to(root).as_posix() for item in found]


def test_folders_are_read_with_those_below_them_sorted(tree):
    assert names(discover([str(tree)]), tree) == ["a.txt", "b.txt", "sub/c.html", "sub/deep/d.txt"]


def test_names_that_are_no_utf_8_stay_apart(tmp_path):
    names_in_latin_1 = (b"k\xe9 ho\x81ch.txt", b"k\xe9 ho\x82ch.txt")
    for name in names_in_latin_1:
        (tmp_path / os.fsdecode(name)).write_text("x")
    uris = [item.uri for item in discover([str(tmp_path)])]
    assert uris == [rf"{tmp_path}/k\xe9 ho\x81ch.txt", rf"{tmp_path}/k\xe9 ho\x82ch.txt"]


def test_globs(tree):
    assert names(discover([f"{tree}/**/*.txt"]), tree) == ["a.txt", "b.txt", "sub/deep/d.txt"]


def test_a_name_with_brackets_that_exists_is_no_glob(tree):
    (tree / "kh[1].txt").write_text("x")
    assert names(discover([str(tree / "kh[1].txt")]), tree) == ["kh[1].txt"]


def test_a_hidden_file_that_is_named_is_read(tree):
    assert names(discover([str(tree / ".hidden")]), tree) == [".hidden"]


def test_each_file_once_in_the_order_named(tree):
    found = discover([str(tree / "b.txt"), str(tree), f"{tree}/sub/../a.txt"])
    assert names(found, tree) == ["b.txt", "a.txt", "sub/c.html", "sub/deep/d.txt"]


def test_the_archive_is_no_input(tree):
    assert "b.txt" not in names(discover([str(tree)], leave_out=tree / "b.txt"), tree)


def test_circular_links_end(tree):
    (tree / "sub" / "up").symlink_to(tree)
    assert names(discover([str(tree)]), tree) == ["a.txt", "b.txt", "sub/c.html", "sub/deep/d.txt"]


@pytest.mark.parametrize("name", ["nowhere", "nowhere/*.txt", ""])
def test_what_matches_nothing_is_wrong_use(tree, name):
    with pytest.raises(PathMissing):
        discover([str(tree / "a.txt"), name and str(tree / name)])


def test_a_folder_that_cannot_be_listed_is_found_with_its_reason(tree, monkeypatch):
    listing = type(tree).iterdir

    def refuse(path):
        if path.name == "sub":
            raise PermissionError(13, "Permission denied")
        return listing(path)

    monkeypatch.setattr(type(tree), "iterdir", refuse)
    found = discover([str(tree)])
    assert names(found, tree) == ["a.txt", "b.txt", "sub"]
    assert [item.folder_error for item in found] == [None, None, "Permission denied"]


def test_a_folder_that_may_be_listed_but_not_entered_leaves_its_files_to_the_reader(tree, monkeypatch):
    stat = type(tree).stat

    def refuse(path, **settings):
        if path.parent.name == "deep":
            raise PermissionError(13, "Permission denied")
        return stat(path, **settings)

    monkeypatch.setattr(type(tree), "stat", refuse)
    assert names(discover([str(tree)]), tree) == ["a.txt", "b.txt", "sub/c.html", "sub/deep/d.txt"]
