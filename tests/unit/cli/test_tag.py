def test_rules_are_counted_and_their_spans_kept(kehoach):
    done = kehoach("tag", "corpus/rules.jsonl")
    assert done.returncode == 0
    assert "before-a-day" in done.stdout
    found = kehoach(
        "sql", "SELECT DISTINCT rules, label FROM user_spans ORDER BY ALL", "--format", "csv"
    ).stdout
    assert found.splitlines()[1:] == ["rules,deadline", "rules,money", "rules,unit in charge"]


def test_a_bad_rule_is_wrong_use(kehoach):
    (kehoach.folder / "bad.jsonl").write_text('{"label": "x"}')
    done = kehoach("tag", "bad.jsonl")
    assert done.returncode == 2
    assert done.stderr.startswith("Error: bad.jsonl, rule 1: ")
    assert done.stderr.endswith("[rules_unreadable]\n")
