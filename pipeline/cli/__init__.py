"""The command line `kehoach`. Nothing heavy is imported until a command needs it."""


def main() -> None:
    """Runs the program and exits with 0 (all good), 1 (some files failed) or 2 (wrong use)."""
    from pipeline.cli.app import run  # noqa: PLC0415  typer is needed only here

    run()
