"""Sort an extractor's answer: the claims that can be used, and for each other one the reason why not."""

import json
import string
from typing import NamedTuple

from pydantic import TypeAdapter, ValidationError

from checker.claims.base import JSON
from checker.claims.statements import Event, EventStatement, QuantityStatement, Statement
from checker.extraction.grounding import Ground

_STATEMENT: TypeAdapter[Statement] = TypeAdapter(Statement)
_SHOWN = 160


class Rejected(NamedTuple):
    """A claim that cannot be used: what it quotes, and why."""

    evidence: str
    reason: str


class Sifted(NamedTuple):
    """An answer, sorted. `unreadable` says what is wrong with an answer that is no extraction at all."""

    events: tuple[Event, ...] = ()
    accepted: tuple[Statement, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    unreadable: str | None = None


def sift(answer: str, ground: Ground, known_events: tuple[Event, ...] = ()) -> Sifted:
    """Sort one answer (JSON text of an `Extraction`) against the source in `ground`.

    `known_events`: events of earlier answers about the same source, which claims may refer to.
    """
    try:
        data: JSON = json.loads(unfenced(answer))
    except (ValueError, RecursionError) as error:
        return Sifted(unreadable=f"the answer is not JSON: {error}")
    if not isinstance(data, dict) or not isinstance(data.get("claims"), list):
        return Sifted(unreadable='the answer must be an object with "events" and "claims", both lists')
    events, rejected = _events(data.get("events"), known_events)
    ids = {event.id for event in events}
    accepted: list[Statement] = []
    claims = data["claims"]
    assert isinstance(claims, list)  # noqa: S101  # checked above; narrows the type
    for item in claims:
        try:
            statement = _STATEMENT.validate_json(json.dumps(item), strict=True)
        except ValidationError as error:
            rejected.append(Rejected(_evidence(item), reasons(error)))
            continue
        reason = objection(statement, ground, ids)
        if reason:
            rejected.append(Rejected(statement.evidence[:_SHOWN], reason))
        else:
            accepted.append(statement)
    return Sifted(events, tuple(dict.fromkeys(accepted)), tuple(rejected))


def unfenced(answer: str) -> str:
    """Return an answer without the code fence that some models put around all of it."""
    bare = answer.strip()
    if not bare.startswith("```"):
        return answer
    return bare.strip("`").lstrip().lstrip(string.ascii_letters).strip()  # letters: the fence's "json"


def objection(statement: Statement, ground: Ground, event_ids: set[str]) -> str | None:
    """Return why a well-formed statement cannot be used, or None: its words must stand where it says they stand."""
    evidence = ground.find(statement.evidence)
    if evidence is None:
        return "the evidence does not stand in the source: copy it character for character, without leaving words out"
    if statement.words is not None and ground.find(statement.words, inside=evidence) is None:
        # The evidence may stand more than once, and only one of the places need hold the words; they are equal text.
        return f'the words "{statement.words[:_SHOWN]}" do not stand in the evidence: copy them from it, or quote more'
    if isinstance(statement, QuantityStatement) and ground.find(statement.counted) is None:
        return f'"{statement.counted[:_SHOWN]}" (counted) does not stand in the source: copy the noun phrase from it'
    event = statement.event if isinstance(statement, EventStatement) else None
    if event is not None and event not in event_ids:
        return f'there is no event "{event}" in "events"'
    return None


def _events(items: JSON, known: tuple[Event, ...]) -> tuple[tuple[Event, ...], list[Rejected]]:
    events = {event.id: event for event in known}
    rejected = []
    for item in items if isinstance(items, list) else []:
        try:
            event = Event.model_validate_json(json.dumps(item), strict=True)
        except ValidationError as error:
            rejected.append(Rejected(json.dumps(item, ensure_ascii=False)[:_SHOWN], f"event: {reasons(error)}"))
        else:
            events.setdefault(event.id, event)
    return tuple(events.values()), rejected


def _evidence(item: JSON) -> str:
    quoted = item.get("evidence") if isinstance(item, dict) else None
    return (quoted if isinstance(quoted, str) else json.dumps(item, ensure_ascii=False))[:_SHOWN]


def reasons(error: ValidationError, whole: str = "claim") -> str:
    """Tell pydantic's errors by place and kind only: its wording changes between releases, and cassettes hold it.

    `whole` is what to call the place where it is no part but all of it.
    """
    told = []
    for detail in error.errors(include_url=False, include_context=False, include_input=False):
        place = ".".join(str(part) for part in detail["loc"] if not isinstance(part, int))
        told.append(f"{place or whole}: {detail['type'].replace('_', ' ')}")
    return "; ".join(told)
