"""Organisations and places among the runs that name no person."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from checker.claims.base import Span
from checker.reading.names.bodies import body_points, is_credit, widen_body
from checker.reading.names.candidates import Candidate
from checker.reading.names.context import word_before
from checker.reading.names.joins import Run, join_runs
from checker.reading.names.kinds import kind_of
from checker.reading.names.numbered import widen_broadcaster, widen_road
from checker.reading.names.settings import SURE, place_points
from checker.reading.names.words import is_place
from checker.reading.tables import read_set

_LISTED = frozenset({" and ", "/", " or ", " and the "})
_ONWARD = frozenset({", ", " and ", ", and ", " or "})
_MOST_WORDS = 5


class _Judged(NamedTuple):
    """What a run names where it stands: a sort, or "" and how much speaks for a place and for an organisation."""

    run: Run
    sort: str
    place: int = 0
    body: int = 0


def find_groups(text: str, candidates: Sequence[Candidate]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the organisations and the places among candidates that name no person, in order."""
    judged = [_judge(text, run) for run in join_runs(text, candidates)]
    sorts = _elect(text, judged)
    found: dict[str, list[Span]] = {"organisation": [], "place": []}
    end, former = -1, ""
    for i, (run, sort, _, _) in enumerate(judged):
        if run.start < end:
            continue
        if not sort:
            sort = sorts.get(_key(text, run), "")
            if not sort and former == "place" and _may_be_place(run):
                following = judged[i + 1] if i + 1 < len(judged) else None
                sort = _listed(text[end : run.start], text, run, following)
        if sort in found:
            found[sort].append(Span(start=run.start, end=run.end))
        end, former = run.end, sort
    return tuple(found["organisation"]), tuple(found["place"])


def _listed(link: str, text: str, run: Run, following: _Judged | None) -> str:
    """Return "place" for what stands beside a place, or between two, in a list: "in Leeds and Ashby"."""
    if link in _LISTED:
        return "place"
    if link != ", " or following is None or following.sort != "place":
        return ""
    return "place" if text[run.end : following.run.start] in _ONWARD else ""


def _judge(text: str, run: Run) -> _Judged:
    """Judge a run by its words, the number or small noun that is part of its name, and what stands around it."""
    if not run.sort and _says_nothing(text, run):
        return _Judged(run, "")
    road = widen_road(text, run)
    if road:
        return _Judged(run._replace(start=road[0], end=road[1]), "place")
    sort = kind_of(text, run)
    if sort == "thing":
        return _Judged(run, sort)
    whole = widen_broadcaster(text, run)
    if whole is None and sort != "organisation":
        end = widen_body(text, run, sort)
        whole = (run.start, end) if end is not None else None
    if whole:
        sort = "thing" if is_credit(text, run) else "organisation"
        return _Judged(run._replace(start=whole[0], end=whole[1]), sort)
    if sort:
        return _Judged(run, sort)
    place = place_points(text, run) if _may_be_place(run) else 0
    body = body_points(text, run) if place < SURE and _may_be_body(run) else 0
    return _Judged(run, "", place, body)


def _says_nothing(text: str, run: Run) -> bool:
    """Tell whether it is one ordinary word with the capital of a sentence's first, as most are."""
    token = run.tokens[0]
    if len(run.tokens) > 1 or not token.word.ordinary or token.word.given or not token.raw[1:].islower():
        return False
    opens = run.start == 0 or text[run.start - 1] != " " or text[run.start - 2] in ".?!:;"
    following = text[run.end + 1 : run.end + 2]
    return opens and not following.isdigit() and token.raw.lower() not in read_set("body_openers")


def _may_be_place(run: Run) -> bool:
    """Tell whether a run whose words do not tell what it names may be a place."""
    last = run.tokens[-1].word
    person = last.person and not (last.given or last.surname or last.place)
    if last.demonym or last.title or person or last.initial:
        return False
    if len(run.tokens) > _MOST_WORDS or run.tokens[0].raw[0] in "\"“‘'(":
        return False
    for token in run.tokens:
        word = token.word
        if word.organisation or word.calendar or word.head in ("organisation", "thing"):
            return False
    return True


def _may_be_body(run: Run) -> bool:
    last = run.tokens[-1].word
    return not (last.demonym or last.title or last.calendar or last.given or last.surname or last.initial)


def _elect(text: str, judged: Iterable[_Judged]) -> dict[str, str]:
    """Return what each form of a name stands for, by all its places and by the longer forms of the name."""
    places: defaultdict[str, int] = defaultdict(int)
    bodies: defaultdict[str, int] = defaultdict(int)
    for each in judged:
        if each.sort:
            if len(each.run.tokens) > 1:
                _vote_parts(text, each.run, each.sort, places, bodies)
            continue
        place, body = _points(text, each) if len(each.run.tokens) == 1 else (each.place, each.body)
        if place or body:
            key = _key(text, each.run)
            places[key] += place
            bodies[key] += body
    sorts = {key: "organisation" for key, points in bodies.items() if points >= SURE}
    sorts.update((key, "place") for key, points in places.items() if points >= SURE and points >= bodies.get(key, 0))
    return sorts


def _points(text: str, each: _Judged) -> tuple[int, int]:
    """Return what the place of one word speaks for: half a hint is enough for a known place, none for a given name."""
    token, place = each.run.tokens[0], each.place
    if place and (token.word.given or token.word.place):
        known = token.word.place or is_place(token.raw)
        place = SURE if known or place >= SURE else 0
    return place, SURE if _is_team_alone(text, each.run) else each.body


def _vote_parts(text: str, run: Run, sort: str, places: dict[str, int], bodies: dict[str, int]) -> None:
    """Let a name of several words speak for its parts that may stand alone: "Acme" for "Acme Foods Ltd"."""
    first, last = run.tokens[0], run.tokens[-1]
    if sort == "place" and run.tokens is not run.first:
        places[text[run.start : run.first[-1].end]] += SURE
    if sort == "organisation":
        if text.endswith((" magazine", " newspaper"), run.start, run.end):
            bodies[text[run.start : last.end]] += SURE
        if last.raw.lower() in read_set("team_names"):
            bodies[last.raw] += SURE
        word = first.word
        bare = last.raw.rstrip(".").lower()
        company = bare in read_set("company_words") or bare in read_set("company_heads")
        other = word.place or word.given or word.surname or word.function or word.demonym or word.title or word.head
        if company and not other:
            bodies[first.raw] += SURE


def _is_team_alone(text: str, run: Run) -> bool:
    """Tell whether one word is a team's nickname: "the Crips"; not "the Indians", who may be a people."""
    raw = run.tokens[0].raw
    if raw.lower() not in read_set("team_names") or is_place(raw):
        return False
    before = word_before(text, run.start)
    return before == "The" or (before.islower() and before not in read_set("idle_openers"))


def _key(text: str, run: Run) -> str:
    """Return the form of a name, that in capitals as others write it."""
    form = text[run.start : run.end]
    return form.title() if len(form) > 3 and form.isupper() else form
