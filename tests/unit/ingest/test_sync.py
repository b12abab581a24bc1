"""What changed, moved or was deleted since the last run."""

import shutil

from pipeline.ingest import Found, changes, covered, known_names, mark_missing
from tests.unit.ingest.runs import run


def sync(archive, folder):
    """A run, and what it says of the names."""
    before = covered(known_names(archive), [str(folder)], [])
    seen = {result.source.uri for result in run(archive, folder)}
    found = [
        (change.kind, name(change.uri), name(change.to))
        for change in changes(before, known_names(archive), seen)
    ]
    mark_missing(archive, [uri for uri in before if uri not in seen], seen)
    return found


def name(uri):
    return uri and uri.rpartition("/")[2]


def missing(archive):
    rows = archive.execute(
        "SELECT filename FROM source_names WHERE missing_since IS NOT NULL ORDER BY 1"
    ).fetchall()
    return [filename for (filename,) in rows]


def test_each_kind_of_change(archive, folder):
    for title in ("một", "hai", "ba", "bốn"):
        (folder / f"{title}.txt").write_text(title)
    assert sync(archive, folder) == []
    (folder / "một.txt").write_text("một, sửa")
    (folder / "hai.txt").rename(folder / "hai, dời.txt")
    (folder / "ba.txt").unlink()
    assert sync(archive, folder) == [
        ("deleted", "ba.txt", None),
        ("moved", "hai.txt", "hai, dời.txt"),
        ("changed", "một.txt", None),
    ]
    assert missing(archive) == ["ba.txt", "hai.txt"]
    assert sync(archive, folder) == []


def test_what_was_read_from_a_deleted_file_stays_and_the_file_may_come_back(archive, folder):
    (folder / "a.txt").write_text("một")
    sync(archive, folder)
    (folder / "a.txt").unlink()
    assert sync(archive, folder) == [("deleted", "a.txt", None)]
    assert archive.execute("SELECT title FROM documents").fetchall() == [("một",)]
    (folder / "a.txt").write_text("một")
    assert sync(archive, folder) == []
    assert missing(archive) == []


def test_names_elsewhere_and_below_folders_that_cannot_be_listed_are_left_alone(tmp_path):
    closed = tmp_path / "closed"
    names = {
        f"{tmp_path}/a.txt": "1",
        f"{closed}/b.txt": "2",
        "/elsewhere/c.txt": "3",
        f"{tmp_path}-2/d.txt": "4",
    }
    assert covered(names, [str(tmp_path)], [Found(closed, "Permission denied")]) == {f"{tmp_path}/a.txt": "1"}


def test_a_folder_moved_as_a_whole(archive, folder):
    (folder / "xã").mkdir()
    (folder / "xã" / "a.txt").write_text("một")
    sync(archive, folder)
    shutil.move(folder / "xã", folder / "phường")
    assert sync(archive, folder) == [("moved", "a.txt", "a.txt")]
