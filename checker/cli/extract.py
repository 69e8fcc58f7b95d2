"""`factcheck extract`: what an extractor finds, before anything is judged."""

from datetime import date
from pathlib import Path
from typing import Literal, Unpack

import click

from checker.cli.options import ExtractorOptions, extractor_options, source_options
from checker.cli.output import progress, show
from checker.errors import ExitCode


@click.command(short_help="Print the claims that sources make, as JSON.")
@source_options
@extractor_options
def extract(
    paths: tuple[Path | Literal["-"], ...],
    published: tuple[tuple[str, date], ...],
    **options: Unpack[ExtractorOptions],
) -> int:
    """Print the claims that the sources at PATH... make, as JSON."""
    from checker.cli.session import make_extractor, read
    from checker.pipeline import extract as extract_claims
    from checker.pipeline import with_values
    from checker.report.claims import claims_report
    from checker.report.json_format import dumps

    with progress() as on_progress:
        extractor = make_extractor(options, on_progress)
        inputs = read(paths, (), published)
        readings = extract_claims(inputs.sources, extractor)
    valued = [
        reading.model_copy(update={"claims": tuple(with_values(reading.claims, inputs.sources))})
        for reading in readings
    ]
    paths_of = {source.id: source.path for source in inputs.sources}
    report = claims_report(paths_of, valued, inputs.failures)
    show(dumps(report), utf8=True)
    return ExitCode.INCOMPLETE if report.failures else ExitCode.CLEAN
