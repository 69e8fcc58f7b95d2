"""`factcheck extract`: what an extractor finds, before anything is judged."""

from datetime import date
from pathlib import Path
from typing import Literal, Unpack

import click

from checker.cli.collector import resume
from checker.cli.command import Command, Example
from checker.cli.options import ExtractorOptions, extractor_options, source_options
from checker.cli.output import show
from checker.cli.precedence import is_flag
from checker.cli.progress import progress
from checker.errors import ExitCode


@click.command(
    cls=Command,
    short_help="Print the claims that sources make, as JSON.",
    examples=[Example("factcheck extract draft.txt --extractor local", "What the rules read in a draft")],
)
@source_options
@extractor_options
def extract(
    paths: tuple[Path | Literal["-"], ...],
    published: tuple[tuple[str, date], ...],
    **options: Unpack[ExtractorOptions],
) -> int:
    """Print the claims that the sources at PATH... make, as JSON."""
    from checker.api.inputs import read
    from checker.cli.session import make_extractor
    from checker.pipeline import extract as extract_claims
    from checker.pipeline import with_values
    from checker.report.claims import claims_report
    from checker.report.json_format import dumps

    with progress() as shown:
        extractor = make_extractor(options, shown.on_source)
        inputs = read(paths, published=dict(published), all_named=is_flag("published"))
        shown.total = len(inputs.sources)
        resume()
        readings = extract_claims(inputs.sources, extractor)
    valued = [
        reading.model_copy(update={"claims": tuple(with_values(reading.claims, inputs.sources))})
        for reading in readings
    ]
    paths_of = {source.id: source.path for source in inputs.sources}
    report = claims_report(paths_of, valued, inputs.failures)
    show(dumps(report), utf8=True)
    return ExitCode.INCOMPLETE if report.failures else ExitCode.CLEAN
