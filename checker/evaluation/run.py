"""Check the desks of a gold annotation, and score what comes out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, Unpack

from checker.adjudication.verdicts import Adjudicator
from checker.claims.adjudication import Case, Ruling
from checker.claims.claim import Failure, Usage
from checker.evaluation.gold import Gold
from checker.evaluation.remembering import Remembering, as_peer
from checker.evaluation.score import DeskScore, known_places, score
from checker.evaluation.summary import Evaluation, summarise
from checker.pipeline import Extractor, check
from checker.report.model import Tool
from checker.rules.finding import Finding
from checker.rules.policy import Policy
from checker.sources.model import Source
from checker.version import __version__


class Desk(NamedTuple):
    """A gold annotation with its sources; `names` holds the name in the gold of each source's id."""

    gold: Gold
    sources: Sequence[Source]
    names: Mapping[str, str]
    failures: Sequence[Failure] = ()


def evaluate(
    desks: Iterable[Desk],
    extractor: Extractor,
    *,
    on_desk: Callable[[str], None] | None = None,
    adjudicator: Adjudicator | None = None,
    **policy: Unpack[Policy],
) -> Evaluation:
    """Return how the checker, with `policy`, does on `desks`; `on_desk` is told the id of each desk that is done.

    `adjudicator`: who takes a second look at what is found.
    """
    remembering = Remembering(extractor)
    counting = _Counting(adjudicator) if adjudicator else None
    alone: list[Source] = []
    by_themselves: tuple[Finding, ...] = ()
    scores: list[DeskScore] = []
    for desk in desks:
        references = [source for source in desk.sources if desk.names[source.id] in desk.gold.references]
        if references != alone:  # many desks in a row have the same
            alone = references
            peers = [as_peer(source) for source in alone]  # all that is wrong with them, not what a draft's desk needs
            by_themselves = check(peers, [], remembering, **policy).findings if alone else ()
        report = check(desk.sources, desk.failures, remembering, adjudicator=counting, **policy)
        texts = {desk.names[source.id]: source.text for source in desk.sources}
        known = known_places(by_themselves, texts, desk.names)
        scores.append(score(desk.gold, report, texts, desk.names, extractor.name, known))
        if on_desk:
            on_desk(desk.gold.id)
    usage = remembering.usage + counting.usage if counting else remembering.usage
    return summarise(scores, Tool(version=__version__), extractor.name, usage)


class _Counting:
    """An adjudicator, and what it used."""

    def __init__(self, adjudicator: Adjudicator) -> None:
        self._adjudicator = adjudicator
        self.usage = Usage()

    def judge(self, cases: Sequence[Case]) -> list[Ruling]:
        rulings = self._adjudicator.judge(cases)
        self.usage = sum((ruling.usage for ruling in rulings), self.usage)
        return rulings
