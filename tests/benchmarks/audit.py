"""Whether numbers are read right and errors found, on generated tables: `make bench-audit`.

Reading: no figure wrong by a power of ten without the mark `ambiguous`; of the cells that a relation ties and
that may be read in two ways, at least 99 % resolved. Audit: of one error planted in each table at least 95 %
found; at most one false alarm in a hundred tables without an error. Cost: at most 25 % of each plan's parsing.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from corpus.figures import FigureTable, Planted, Written, drawn, planted, written
from extractors.audit import audit_tables
from extractors.numbers import candidates, resolve_tables
from models.finding import Finding
from models.table import Table
from tests.benchmarks.arithmetic import show_added, show_large_table
from tests.benchmarks.figure_tables import read_table

PLANS = Path(__file__).parents[2] / "corpus" / "plans"
FULL, QUICK = (10_000, 2_000), (400, 300)
FIRST_AUDITED = 1_000_000
"""The tables of the two measurements have nothing in common."""
SHOWN = 12
NO_ERRORS = frozenset({"ambiguous_number"})
"""Findings that accuse no figure."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a few hundred tables")
    parser.add_argument("--show", type=int, default=0, help="prints so many of the tables that went wrong")
    parser.add_argument("--seed", type=int, default=0, help="the first table")
    given = parser.parse_args()
    read, audited = QUICK if given.quick else FULL
    show_reading(range(given.seed, given.seed + read), given.show)
    first = FIRST_AUDITED + given.seed
    show_recall(range(first, first + audited), given.show)
    show_alarms(range(first, first + audited), given.show)
    show_added({path.name: path.read_bytes() for path in sorted(PLANS.iterdir())})
    show_large_table()


def show_reading(seeds: range, shown: int) -> None:
    counts: Counter[str] = Counter()
    for seed in seeds:
        table = drawn(seed)
        text = written(table, seed)
        read = read_table(table, text, seed)
        if read is None:
            counts["tables lost"] += 1
            continue
        for place, verdict in verdicts(table, text, resolve_tables((read,))[0].table):
            counts[verdict] += 1
            if verdict.startswith(("wrong", "lost")) and counts["shown"] < shown:
                counts["shown"] += 1
                print(f"  table {seed} ({table.name}, {text.habit}), cell {place}: {verdict}")
    tied = sum(count for name, count in counts.items() if name.endswith("tied"))
    print(
        f"Reading: {len(seeds)} tables, {tied} open cells in relations, {counts['tables lost']} tables lost"
    )
    print(f"  resolved and right          {counts['resolved tied'] / tied:8.3%}   (target: at least 99%)")
    print(f"  left as ambiguous           {counts['ambiguous tied'] / tied:8.3%}")
    wrong = counts["wrong tied"] + counts["wrong free"]
    print(f"  wrong by a power of ten     {wrong:6}     (target: 0)")
    print(f"  not read                    {counts['lost']:6}")


def verdicts(table: FigureTable, text: Written, read: Table) -> Iterator[tuple[tuple[int, int], str]]:
    """Of each figure that is written: how it was read, and whether a relation ties it."""
    tied = table.tied
    found = {(cell.row, cell.col): cell.quantity for cell in read.cells}
    for place, meant in text.meant.items():
        quantity = found.get(place)
        raw = text.body[place[0]][place[1]]
        if quantity is None or quantity.value is None:
            yield place, "lost"
        elif len(candidates(raw)) > 1:
            right = quantity.value == meant
            state = "ambiguous" if quantity.proof == "ambiguous" else "resolved" if right else "wrong"
            yield place, f"{state} {'tied' if place in tied else 'free'}"
        elif quantity.value != meant:
            yield place, "wrong free"


def show_recall(seeds: range, shown: int) -> None:
    found: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    for seed in seeds:
        error = planted(drawn(seed), seed)
        if error is None:
            continue
        findings = findings_of(error.table, seed)
        hit = any(_points_at(finding, error) for finding in findings)
        for name in ("all", error.kind, error.table.name, error.tie.kind):
            all_of[name] += 1
            found[name] += hit
        if not hit and found["shown"] < shown:
            found["shown"] += 1
            actual = error.table.figures[error.place]
            print(
                f"  missed in table {seed} ({error.table.name}), cell {error.place} = {actual}: {error.kind}"
            )
    print(f"Audit: one error in each of {all_of['all']} tables")
    for name, count in all_of.most_common():
        target = "   (target: at least 95%)" if name == "all" else ""
        print(f"  found, {name:24} {found[name]:5} of {count:5} {found[name] / count:7.1%}{target}")


def _points_at(finding: Finding, error: Planted) -> bool:
    """True where the finding is about an equation with the wrong cell in it."""
    return finding.code not in NO_ERRORS and error.place in finding.cells


def show_alarms(seeds: range, shown: int) -> None:
    alarmed, alarms = 0, 0
    by_name: Counter[str] = Counter()
    for seed in seeds:
        table = drawn(seed)
        false = [one for one in findings_of(table, seed) if not table.missing.intersection(one.cells)]
        alarms += len(false)
        alarmed += bool(false)
        by_name[table.name] += bool(false)
        if false and alarmed <= shown:
            print(f"  false alarm in table {seed} ({table.name}): {false[0].message}")
    print(f"Clean: {len(seeds)} tables, {alarms} false alarms in {alarmed} of them")
    print(f"  tables with a false alarm   {alarmed / len(seeds):8.2%}   (target: at most 1%)")
    print("  " + ", ".join(f"{name}: {count}" for name, count in by_name.most_common(SHOWN) if count))


def findings_of(table: FigureTable, seed: int) -> list[Finding]:
    """What the audit says of a table, without what accuses no figure."""
    read = read_table(table, written(table, seed), seed)
    findings = audit_tables(resolve_tables((read,))) if read else ()
    return [one for one in findings if one.code not in NO_ERRORS]


if __name__ == "__main__":
    main()
