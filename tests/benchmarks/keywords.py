"""What a keyword costs, beside reading the plan: it decides that keywords are no part of ingest."""

from pipeline.files.parsed import ParsedFile
from pipeline.keywords import keywords
from tests.benchmarks.timing import seconds


def show_keywords(parsed: list[ParsedFile], parsing: float) -> None:
    """`parsing` is the time in which the plans were read."""
    plans = [plan for file in parsed for plan in file.plans]
    captions = [plan.document.title for plan in plans] + [
        table.title for plan in plans for table in plan.tables
    ]
    known = {caption for caption in captions if caption}
    keywords("tải")  # loads the model, once a run
    time = seconds(lambda: [keywords(caption) for caption in known], rounds=1)
    print(
        f"\nKeywords: {time / len(known) * 1000:.1f} ms a caption, {time / parsing:.0%} of the time of parsing"
    )
