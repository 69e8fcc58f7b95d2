"""An evaluation as one self-contained HTML page: no script, nothing loaded, every word of an article escaped."""

from jinja2 import Environment, StrictUndefined

from checker.evaluation.interval import brief
from checker.evaluation.summary import Evaluation
from checker.evaluation.text import summary_line
from checker.report.visible import visible
from checker.resources import read_data

_TEMPLATE = "evaluation.html"


def render(evaluation: Evaluation) -> str:
    """Return the page."""
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"percent": _percent, "shown": visible, "brief": brief}
    template = environment.from_string(read_data(_TEMPLATE).decode("utf-8"))
    precisions = (
        ("rule", evaluation.precision_by_rule),
        ("class", evaluation.precision_by_class),
        ("severity", evaluation.precision_by_severity),
    )
    return template.render(evaluation=evaluation, precisions=precisions, summary=summary_line(evaluation)) + "\n"


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%"
