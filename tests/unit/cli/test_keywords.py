def test_keywords_are_found_once_and_shown(kehoach):
    done = kehoach("keywords")
    assert done.returncode == 0
    assert done.stdout.startswith("Documents that got keywords: 0\n")
    assert "nông thôn" in done.stdout
