"""Real articles with one known change each, against the article as it was: is it found, or left alone.

200 copies of each kind of change, of at most two in an article (twelve of the rarest), drawn by lot from ECB+, the
gun-violence set, TempEval-3 and the news of BUMP and SummEdits; where these have too few, from earnings calls. Draft:
the copy, reference: the original. Every tool is scored like a report of factcheck: what it flags in an article that is
held against itself is not counted. `change_verdicts.tsv` holds the verdicts on copies that were read one by one.
"""

import datetime as dt
import hashlib
import random
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from contest import Answer, Desk, Flag, Text

from checker.claims.claim import Usage
from checker.evaluation.score import DeskScore, Known, known_places, score
from checker.evaluation.summary import Evaluation, summarise
from checker.mutation.change import Article
from checker.mutation.kinds import KINDS
from checker.mutation.mutate import Copy, mutate
from checker.report.model import Report, Tool
from checker.rules.finding import SEVERITY_OF, Evidence, Finding, FindingClass, Severity
from suites.texts import events, incidents, rows

CASES = 200
READ = 30  # copies of a kind that were read by eye
_VERDICTS = Path(__file__).parents[1] / "change_verdicts.tsv"
_MOST = 2  # copies of a kind and an article
_MOST_OF_THE_RARE = 12  # of kinds of which there are too few
_NEWS_OF_PAIRS = ("bump_task1", "bump_task2", "summedits_news")
_CALLS = ("summedits_ectsum",)  # earnings calls, for kinds that news has too few of
_SEED = 4
_CONTROL = "control/"
_LATE = 31  # days after the incident: later, the day that the set gives may be that of the crawl
_CLASSES = {severity: class_ for class_, severity in SEVERITY_OF.items()}


@cache
def cases(data: Path) -> tuple[tuple[Copy, Text, Text], ...]:
    """Return each copy with its text and its original's, those of one original after each other."""
    lot = _lot(data)
    few, wanted = _drawn(lot, dict.fromkeys(KINDS, CASES), _MOST)
    rare = {name: CASES for name, missing in wanted.items() if missing}
    more, _ = _drawn(lot, rare, _MOST_OF_THE_RARE) if rare else ([], rare)
    chosen = [*(each for each in few if each[0].kind.name not in rare), *more]
    rank = {text.name: at for at, text in enumerate(lot)}
    return tuple(sorted(chosen, key=lambda each: rank[each[2].name]))


def _drawn(
    lot: Sequence[Text], wanted: dict[str, int], most: int
) -> tuple[list[tuple[Copy, Text, Text]], dict[str, int]]:
    """Return copies of the wanted kinds, and how many are still missing of each."""
    drawn = []
    missing = dict(wanted)
    for original in lot:
        kinds = [KINDS[name] for name, number in missing.items() if number]
        day = dt.date.fromisoformat(original.published) if original.published else None
        for copy in mutate(original.name, Article(original.text, day), seed=_SEED, kinds=kinds, most=most):
            if missing[copy.kind.name]:
                missing[copy.kind.name] -= 1
                drawn.append((copy, Text(copy.gold.id, copy.text, original.published), original))
    return drawn, missing


def _lot(data: Path) -> list[Text]:
    texts = [*(text for each in events(data).values() for text in each), *_of_incidents(data), *_others(data)]
    random.Random(_SEED).shuffle(texts)  # noqa: S311  # no secret
    return [*texts, *_documents(data, "calls", _CALLS)]


def _of_incidents(data: Path) -> Iterator[Text]:
    for incident in incidents(data).values():
        told = str(incident.record.get("date", ""))
        day = dt.datetime.strptime(told, "%B %d, %Y").date() if told else None  # a day
        for text in incident.texts:
            given = dt.date.fromisoformat(text.published) if text.published else None
            near = given and day and 0 <= (given - day).days <= _LATE
            yield text if near else text._replace(published=None)


def _others(data: Path) -> Iterator[Text]:
    for row in rows(data, "tempeval3_timex.jsonl"):
        yield Text(str(row["doc_id"]), str(row["text"]), str(row["dct"])[:10])
    yield from _documents(data, "pairs", _NEWS_OF_PAIRS)


def _documents(data: Path, prefix: str, sets: Sequence[str]) -> Iterator[Text]:
    found = dict.fromkeys(str(row["doc"]) for row in rows(data, "minimal_pairs.jsonl") if row["source"] in sets)
    yield from (Text(f"{prefix}/{number}", document) for number, document in enumerate(found))


def sizes(data: Path) -> dict[str, tuple[int, int]]:
    """Return, of each kind, how many copies there are and of how many articles."""
    names = {kind: [original.name for copy, _, original in cases(data) if copy.kind.name == kind] for kind in KINDS}
    return {kind: (len(each), len(set(each))) for kind, each in names.items()}


def desks(data: Path) -> list[Desk]:
    """Return the desk of each copy, that of each original against itself before those of its copies."""
    made: list[Desk] = []
    seen = ""
    for _, text, original in cases(data):
        if original.name != seen:
            seen = original.name
            made.append(Desk(_CONTROL + seen, original._replace(name=_CONTROL + seen), (original,)))
        made.append(Desk(text.name, text, (original,)))
    return made


def scores(data: Path, desks: Sequence[Desk], answers: Sequence[Answer]) -> Iterator[DeskScore]:
    """Yield the score of each copy that is among `desks`; one that failed is scored as silent."""
    copies = {copy.gold.id: copy for copy, _, _ in cases(data)}
    known: Known = frozenset()
    for desk, answer in zip(desks, answers, strict=True):
        findings = _findings(answer.flags, desk.draft)
        if desk.id.startswith(_CONTROL):
            known = known_places(findings, {desk.draft.name: desk.draft.text}, {desk.draft.name: desk.draft.name})
            continue
        report = Report(tool=Tool(version=""), sources=(), findings=findings, failures=(), usage=Usage())
        texts = {text.name: text.text for text in (desk.draft, *desk.references)}
        yield score(copies[desk.id].gold, report, texts, {name: name for name in texts}, "local", known)


def _findings(flags: Sequence[Flag], draft: Text) -> tuple[Finding, ...]:
    groups: dict[str | int, list[Flag]] = {}
    for rank, flag in enumerate(flags):
        groups.setdefault(flag.group or rank, []).append(flag)
    return tuple(_finding(group, draft) for group in groups.values())


def _finding(flags: Sequence[Flag], draft: Text) -> Finding:
    flag = flags[0]
    severity = Severity(flag.level)
    return Finding(
        rule=flag.why.partition(" ")[0] or "flag",
        name="",
        class_=_CLASSES.get(severity, FindingClass.VARIANT),
        severity=severity,
        message=flag.why,
        explanation="",
        fingerprint="",
        evidence=tuple(_side(each, draft) for each in flags),
    )


def _side(flag: Flag, draft: Text) -> Evidence:
    quote = draft.text[flag.start : flag.end]
    return Evidence(source=draft.name, start=flag.start, end=flag.end, quote=quote)


def figures(data: Path, desks: Sequence[Desk], answers: Sequence[Answer]) -> Evaluation:
    """Return recall by kind of error, and false alarms by kind of harmless change."""
    told = list(scores(data, desks, answers))
    return summarise(told, Tool(version=""), "local", Usage())


def to_read(data: Path) -> Iterator[tuple[str, Copy, Text]]:
    """Yield the key, the copy and the original of 30 copies of each kind, drawn by lot, to be read by eye."""
    for kind in KINDS:
        own = [case for case in cases(data) if case[0].kind.name == kind]
        for copy, _, original in random.Random(_SEED).sample(own, min(READ, len(own))):  # noqa: S311  # no secret
            yield key(copy), copy, original


def key(copy: Copy) -> str:
    """Return what names a copy in the file of verdicts: its kind, its original, and what its text is."""
    digest = hashlib.sha256(copy.text.encode()).hexdigest()[:8]
    return f"{copy.kind.name}/{copy.gold.references[0]}#{digest}"


def verdicts(data: Path) -> dict[str, tuple[int, int]]:
    """Return, of each kind, how many copies were read, and in how many of them the change is what it is called."""
    lines = _VERDICTS.read_text(encoding="utf-8").splitlines() if _VERDICTS.exists() else []
    told = dict(line.split("\t")[:2] for line in lines if line and not line.startswith("#"))
    found = dict.fromkeys(KINDS, (0, 0))
    for copy, _, _ in cases(data):
        if verdict := told.get(key(copy)):
            read, right = found[copy.kind.name]
            found[copy.kind.name] = read + 1, right + (verdict == "right")
    return found
