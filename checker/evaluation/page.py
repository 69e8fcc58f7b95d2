"""An evaluation as one self-contained HTML page: no script, nothing loaded, every word of an article escaped."""

from checker.evaluation.interval import brief
from checker.evaluation.summary import Evaluation
from checker.evaluation.text import summary_line
from checker.report.template import fill


def render(evaluation: Evaluation) -> str:
    """Return the page."""
    precisions = (
        ("rule", evaluation.precision_by_rule),
        ("class", evaluation.precision_by_class),
        ("severity", evaluation.precision_by_severity),
    )
    return fill(
        "evaluation.html",
        style="evaluation.css",
        filters={"percent": _percent, "brief": brief},
        evaluation=evaluation,
        precisions=precisions,
        summary=summary_line(evaluation),
    )


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"
