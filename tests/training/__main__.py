"""Learns the weights of header trees anew and writes them into their file: `make train-headers`."""

import argparse
import re
from pathlib import Path

from corpus.figures import SHAPES, read_shapes
from pipeline.readers.plain_text.header_tree import scores
from tests.training.headers import examples
from tests.training.learning import Weights, learnt, look

FILE = Path(scores.__file__).with_name("weights.toml")
_LINE = re.compile(r'^"(?P<name>[^"]+)" = \S+(?P<rest>  #.*)$', re.MULTILINE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="recombined headers")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pull", type=float, default=2.0, help="how strongly weights are drawn to zero")
    given = parser.parse_args()
    shapes = [*read_shapes("form_shapes.toml"), *read_shapes("deep_shapes.toml"), *SHAPES]
    headers = examples(shapes, given.count, seed=1_000_000)
    weights = learnt(headers, dict(scores.weights()), given.rounds, given.pull)
    right = sum(look(one, weights) == one.right for one in headers)
    print(f"{right} of {len(headers)} headers right")
    FILE.write_text(rewritten(FILE.read_text(encoding="utf-8"), weights), encoding="utf-8")


def rewritten(text: str, weights: Weights) -> str:
    """The file with these weights, rounded; a feature without a line keeps none and is printed."""
    named = {match["name"] for match in _LINE.finditer(text)}
    for name in sorted(weights.keys() - named):
        print(f"no line explains {name!r}, worth {weights[name]:.1f}")
    return _LINE.sub(
        lambda line: f'"{line["name"]}" = {weights.get(line["name"], 0.0):.1f}{line["rest"]}', text
    )


if __name__ == "__main__":
    main()
