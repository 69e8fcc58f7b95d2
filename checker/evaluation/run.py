"""Check the desks of a gold annotation, and score what comes out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import reduce
from typing import Literal, NamedTuple, Unpack

import checker
from checker.adjudication.verdicts import Adjudicator
from checker.claims.adjudication import Case, Ruling
from checker.claims.claim import Failure, Reading, Usage
from checker.evaluation.gold import Gold
from checker.evaluation.score import DeskScore, known_places, score
from checker.evaluation.summary import Evaluation, summarise
from checker.pipeline import Extractor, check
from checker.report.model import Tool
from checker.rules.finding import Finding
from checker.rules.policy import Policy
from checker.sources.model import Source

_REMEMBERED = 64  # readings: the desks that share an article follow each other


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
            peers = [_as_peer(source) for source in alone]  # all that is wrong with them, not what a draft's desk needs
            by_themselves = check(peers, [], remembering, **policy).findings if alone else ()
        report = check(desk.sources, desk.failures, remembering, adjudicator=counting, **policy)
        texts = {desk.names[source.id]: source.text for source in desk.sources}
        known = known_places(by_themselves, texts, desk.names)
        scores.append(score(desk.gold, report, texts, desk.names, extractor.name, known))
        if on_desk:
            on_desk(desk.gold.id)
    usage = remembering.usage + counting.usage if counting else remembering.usage
    return summarise(scores, Tool(version=checker.__version__), extractor.name, usage)


def _as_peer(source: Source) -> Source:
    return source.model_copy(update={"role": "peer"})


class _Counting:
    """An adjudicator, and what it used."""

    def __init__(self, adjudicator: Adjudicator) -> None:
        self._adjudicator = adjudicator
        self.usage = Usage()

    def judge(self, cases: Sequence[Case]) -> list[Ruling]:
        rulings = self._adjudicator.judge(cases)
        self.usage = sum((ruling.usage for ruling in rulings), self.usage)
        return rulings


class Remembering:
    """An extractor that reads no article twice in a row of desks: those of one article follow each other."""

    def __init__(self, extractor: Extractor) -> None:
        """Take the extractor that reads."""
        self._extractor = extractor
        self._readings: dict[str, tuple[Source, Reading]] = {}
        self.usage = Usage()

    @property
    def name(self) -> Literal["llm", "local"]:
        """What the report calls it."""
        return self._extractor.name

    def read(self, sources: Sequence[Source]) -> list[Reading]:
        """Return one reading a source, in the order given."""
        new = [source for source in sources if self._readings.get(source.id, (None,))[0] != _as_peer(source)]
        fresh = self._extractor.read(new) if new else []
        self.usage = reduce(Usage.__add__, (reading.usage for reading in fresh), self.usage)
        for source, reading in zip(new, fresh, strict=True):
            self._readings.pop(source.id, None)
            self._readings[source.id] = (_as_peer(source), reading)  # what it says is the same in any role
        answer = [self._readings[source.id][1] for source in sources]
        for name in list(self._readings)[: max(0, len(self._readings) - _REMEMBERED)]:
            del self._readings[name]
        return answer
