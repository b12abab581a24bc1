"""Measures whole runs of ingest on generated plans: `make bench-ingest COUNT=1000`.

One and two workers, the memory of the parent, a second run over the same folder; and with `PEERS=…/bin/python`, the
Python of an environment made by `pip install -r tests/benchmarks/peers.txt`, programs that return text alone.
"""

import argparse
import resource
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from pipeline.archive import open_for_writing
from pipeline.cli.reading import parser_with
from pipeline.ingest import Settings, discover, ingest
from tests.benchmarks import peers
from tests.benchmarks.peers import PEERS, cpu_seconds, milliseconds_a_file
from tests.loading import load
from tests.many_plans import write_plans

PEER_FILES = 100
"""Of each format."""

PARSER = parser_with("auto")


@dataclass(frozen=True, slots=True)
class Measured:
    """A run: wall seconds, CPU seconds of all processes and of the parent, its memory at each tenth of the way."""

    files: int
    wall: float
    cpu: float
    own: float
    memory: tuple[float, ...]


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench-ingest", description=__doc__)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--peers", help="the Python of an environment with the programs to compare with")
    arguments = parser.parse_args()
    count = arguments.count
    with tempfile.TemporaryDirectory() as root:
        plans = Path(root, "plans")
        write_plans(plans, count)
        one = measured(plans, Path(root, "1.duckdb"), 1)
        two = measured(plans, Path(root, "2.duckdb"), 2)
        second = measured(plans, Path(root, "2.duckdb"), 2)
        show(one, two, second)
        if arguments.peers:
            show_peers(plans, arguments.peers)


def measured(plans: Path, archive: Path, workers: int) -> Measured:
    """A run as the command does it, without the start of the program."""
    files = discover([str(plans)])
    memory = []
    began, cpu, own = time.perf_counter(), cpu_seconds(), time.process_time()
    with open_for_writing(archive) as connection:
        for number, result in enumerate(ingest(connection, files, PARSER, Settings(workers))):
            assert result.source.status == "ok", result.source
            if number % max(1, len(files) // 10) == 0:
                memory.append(resident_megabytes())
    return Measured(
        len(files), time.perf_counter() - began, cpu_seconds() - cpu, time.process_time() - own, tuple(memory)
    )


def show(one: Measured, two: Measured, second: Measured) -> None:
    print(f"{one.files} generated plans: text, HTML, DOCX and PDF mixed\n")
    for name, run in (("1 worker", one), ("2 workers", two)):
        cpu, own = (seconds / run.files * 1000 for seconds in (run.cpu, run.own))
        print(
            f"  {name:28} {run.files / run.wall:8.1f} plans/s, {cpu:.1f} ms CPU a plan, {own:.1f} of it in the writer"
        )
    print(f"  2 workers against 1          {one.wall / two.wall:8.2f} ×        (target: 1.8)")
    print(f"  a second run, known files    {two.wall / second.wall:8.1f} ×        (target: 50)")
    print(
        f"  parent's memory              {two.memory[1]:8.0f} MB after a tenth, {two.memory[-1]:.0f} MB at the end"
    )


def show_peers(plans: Path, python: str) -> None:
    """CPU of one process a file, and the ratio to ours, for each format by itself."""
    for suffix in (".docx", ".pdf"):
        files = sorted(str(path) for path in plans.rglob(f"*{suffix}"))[:PEER_FILES]
        ours = milliseconds_with_loading(files)
        print(
            f"\n{len(files)} files {suffix}, one process, CPU; kehoach proves, audits and loads, the others return text"
        )
        print(f"  kehoach                {ours:8.1f} ms a file")
        for name in PEERS:
            command = [python, peers.__file__, name, *files]
            answer = subprocess.run(command, capture_output=True, text=True, check=False)
            if answer.returncode:
                print(f"  {name:22} {answer.stderr.strip().splitlines()[-1]}")
            else:
                version, spent = answer.stdout.split()[-2:]
                print(
                    f"  {name + ' ' + version:22} {float(spent):8.1f} ms a file, {float(spent) / ours:.2f} × kehoach"
                )


def milliseconds_with_loading(files: list[str]) -> float:
    """Reading all of it and loading it as one batch, a file."""
    parsed = []
    reading = milliseconds_a_file(
        files, lambda name: parsed.append(PARSER.parse(Path(name).read_bytes(), name))
    )
    with tempfile.TemporaryDirectory() as folder, open_for_writing(Path(folder, "a.duckdb")) as connection:
        began = cpu_seconds()
        load(connection, parsed[-len(files) :])
        return reading + (cpu_seconds() - began) / len(files) * 1000


def resident_megabytes() -> float:
    """What the process holds now (Linux)."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1e6


if __name__ == "__main__":
    main()
