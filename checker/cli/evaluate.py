"""`factcheck eval`: how good the checks are on articles whose errors are known."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal, Unpack

import click

from checker.cli.collector import resume
from checker.cli.command import Choice, Command, Example
from checker.cli.files import check_writable, to_file, write_atomically
from checker.cli.options import JudgeOptions, adjudicate_option, extractor_options, policy, rule_options
from checker.cli.output import say, show
from checker.cli.progress import progress
from checker.errors import ExitCode

if TYPE_CHECKING:
    from checker.evaluation.summary import Evaluation


@click.command(
    "eval",
    cls=Command,
    short_help="Score the checks on articles whose errors are known.",
    examples=[
        Example("factcheck eval copies/gold.jsonl", "What is found of known changes"),
        Example("factcheck eval desk.json --min-recall .8 --max-false-alarms 0", "For CI: status 1 if it is worse"),
    ],
)
@click.argument("gold", type=click.Path(path_type=Path), help="What a report must say and must not say.")
@click.option("--sources", metavar="DIR", type=click.Path(path_type=Path), help="Sources, if not beside GOLD.")
@click.option(
    "--format",
    "format_",
    type=Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="How the figures are written.",
)
@click.option(
    "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write the figures to FILE; - is standard output."
)
@rule_options
@click.option("--min-recall", type=click.FloatRange(0, 1), metavar="SHARE", help="End with status 1 if less is found.")
@click.option(
    "--max-false-alarms", type=click.IntRange(0), metavar="N", help="End with status 1 if there are more false alarms."
)
@click.option(
    "--count",
    type=Choice(["note", "warning", "error"]),
    default="note",
    show_default=True,
    help="What --min-recall and --max-false-alarms count: findings that are this loud.",
)
@adjudicate_option
@extractor_options
def evaluate(
    gold: Path,
    sources: Path | None,
    format_: Literal["text", "json", "html"],
    output: Path | None,
    min_recall: float | None,
    max_false_alarms: int | None,
    count: Literal["note", "warning", "error"],
    **options: Unpack[JudgeOptions],
) -> int:
    """Score the checks on articles whose errors are known.

    GOLD says what a report on its sources must say and must not say: a JSON file (factcheck schema gold), or a .jsonl
    file with one a line, such as factcheck mutate writes. Recall and precision are told with 95 % intervals; each miss
    and each false alarm, with its text.

    Exit status: 0 measured, and as good as asked for; 1 worse; 2 the call, the configuration or the annotation is
    wrong; 3 something could not be checked.
    """
    from checker.cli.session import make_adjudicator, make_extractor
    from checker.evaluation.load import check_quotes, desks, read_gold
    from checker.evaluation.run import evaluate as evaluate_desks
    from checker.report.wording import not_checked

    golds, folder = read_gold(gold), sources or gold.parent
    output = to_file(output)
    if output:
        check_writable(output, [gold, *(folder / name for each in golds for name in each.sources)])
    check_quotes(golds, folder)  # before anything is paid for
    adjudicator = make_adjudicator(options)
    with progress("desks", len(golds)) as shown:
        extractor = make_extractor(options)
        resume()
        evaluation = evaluate_desks(
            desks(golds, folder),
            extractor,
            on_desk=lambda desk: shown.on_source(desk, "done"),
            adjudicator=adjudicator,
            **policy(options),
        )
    rendered = _render(evaluation, format_, to_file=output is not None)
    if output:
        write_atomically({output: rendered})
    else:
        show(rendered, utf8=format_ != "text")
    for failure in evaluation.failures if output or format_ != "text" else ():
        say(f"factcheck: {failure.source}: {not_checked(failure)}")
    return _status(evaluation, min_recall, max_false_alarms, count)


def _render(evaluation: "Evaluation", format_: Literal["text", "json", "html"], *, to_file: bool) -> str:
    if format_ == "json":
        from checker.report.json_format import dumps

        return dumps(evaluation)
    if format_ == "html":
        from checker.evaluation.page import render as render_page

        return render_page(evaluation)
    from checker.cli.display import display
    from checker.evaluation.text import render as render_text
    from checker.report import Display

    return render_text(evaluation, Display() if to_file else display())


def _status(
    evaluation: "Evaluation",
    min_recall: float | None,
    max_false_alarms: int | None,
    count: Literal["note", "warning", "error"],
) -> ExitCode:
    """Return the exit status; what could not be checked outweighs what was found, as in `factcheck check`."""
    from checker.rules.finding import Severity

    if evaluation.failures:
        return ExitCode.INCOMPLETE
    recall, alarms = evaluation.recall_at(Severity(count)), evaluation.alarms_at(Severity(count))
    wrong = []
    if min_recall is not None and recall.share is None:
        wrong.append("recall is unknown: the annotation expects nothing")
    if min_recall is not None and recall.share is not None and recall.share < min_recall:
        wrong.append(f"recall is {recall}, less than {min_recall:g}")
    if max_false_alarms is not None and alarms > max_false_alarms:
        wrong.append(f"{alarms} false alarms, more than {max_false_alarms}")
    for each in wrong:
        say(f"factcheck: {each}")
    return ExitCode.FINDINGS if wrong else ExitCode.CLEAN
