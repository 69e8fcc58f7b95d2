"""A claim: one statement of one source, with the place where it stands and the value that its words have."""

from typing import Literal, TypeVar

from checker.claims.base import Model, Span
from checker.claims.statements import Event, Statement
from checker.claims.values import Value


class Claim(Model):
    """One typed statement that one source makes.

    `id` is unique in a run. `evidence` is where the statement's excerpt stands in the source's text; `at`, inside it,
    where the words of its value stand; `sentence`, the sentence around `at`. `event` is resolved from the statement's
    event id. `value` is read from the words by `checker.reading.values`, None where they hold none.
    """

    id: str
    source: str
    statement: Statement
    event: Event | None
    evidence: Span
    at: Span
    sentence: Span
    value: Value | None = None


_Known = TypeVar("_Known", bound=Model)


def statement_of(claim: Claim, kind: type[_Known]) -> _Known:
    """Return the statement of a claim that is known to be of one `kind`; `TypeError` if it is of another."""
    return _known(claim.statement, kind)


def value_of(claim: Claim, kind: type[_Known]) -> _Known:
    """Return the value of a claim that is known to have one of this `kind`; `TypeError` if it has none or another."""
    return _known(claim.value, kind)


def _known(part: Model | None, kind: type[_Known]) -> _Known:
    if not isinstance(part, kind):
        raise TypeError(f"a {kind.__name__} is wanted, this is a {type(part).__name__}")
    return part


class Dropped(Model):
    """A claim that the extractor gave up: what it quoted, and why that could not be used."""

    evidence: str
    reason: str


class Overlooked(Model):
    """A claim that a model missed or cut short and that was read by rule: its words, its kind, and what was wrong."""

    evidence: str
    kind: str
    reason: str


class Usage(Model):
    """What a run used of the model, retries and re-asks included."""

    requests: int = 0
    retries: int = 0
    reasks: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        """Return the sum of the two."""
        ours, theirs = self.model_dump(), other.model_dump()
        return Usage(**{name: ours[name] + theirs[name] for name in ours})


class Failure(Model):
    """Something that could not be checked: never reported as clean. `source` is its id or path, or a rule's code."""

    source: str
    stage: Literal["read", "extract", "rules", "adjudicate"]
    kind: str
    message: str


class Reading(Model):
    """What an extractor made of one source: its claims or its failure, and what that cost.

    `tagger`: the installed model that helped the local extractor, with its version.
    """

    source: str
    extractor: Literal["llm", "local"]
    tagger: str | None = None
    claims: tuple[Claim, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    overlooked: tuple[Overlooked, ...] = ()
    failure: Failure | None = None
    usage: Usage = Usage()
