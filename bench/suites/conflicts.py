"""Conflicts that occur in published news, and what only looks like one: is the place flagged.

Groups, and what counts as found:

- `ecb VERDICT`: hand-labelled pairs of ECB+. Draft: the one article, reference: the other; a flag on the labelled span
  of the draft. A conflict within an article has no reference. Only of "contradiction" it is right to flag an error.
- `age conflict`, `age birthday`: people of the gun-violence set whose age differs between articles; the latter had a
  birthday in between. Each article that tells an age is the draft once, the others of the incident are the references;
  a flag on that age within 100 characters of the surname. `NAME, each draft`: the same by draft.
- `name misspelt`: names whose spelling in an article differs by a letter or so from that in the record of the incident;
  a flag on that spelling, in any article that has it.
- `count conflict`, `count update`, `count no conflict`: articles whose number of killed or injured is not that of the
  record, while another article's is, by what `count_candidates.tsv` says of each; a flag on those words. An update is a
  toll that was right when it was written; no conflict: another event, a part of the victims, another way to count.
- `weekday wrong`, `weekday right`: mined mentions with a weekday that is not that of the date, or seems so because the
  article states no year; a flag on those words.
"""

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from contest import Answer, Desk, Text

from suites.cases import Case, ages, is_misspelling, one_of, places
from suites.levels import Counted, count, loudest, overlapping
from suites.texts import Incident, events, incidents, rows

_JUDGED_COUNTS = Path(__file__).parents[1] / "count_candidates.tsv"
_JUDGED_WEEKDAYS = Path(__file__).parents[1] / "weekday_flags.tsv"
_SHORT_ID = 8  # characters of a document's id that tables give


class GroupFigures(NamedTuple):
    """How many rows of a group are found, by level; `rows`: the loudest level of each; `failed` desks."""

    counted: Counted
    rows: dict[str, str | None]
    failed: int


@cache
def cases(data: Path) -> tuple[Case, ...]:
    """Return every case; the id of its desk is its own."""
    made = [*_labelled(data), *_ages(data), *_names(data), *_counts(data), *_weekdays(data)]
    assert len({case.desk.id for case in made}) == len(made)  # noqa: S101
    return tuple(made)


def desks(data: Path) -> list[Desk]:
    """Return a desk for each case."""
    return [case.desk for case in cases(data)]


def figures(data: Path, desks: Sequence[Desk], answers: Sequence[Answer]) -> dict[str, GroupFigures]:
    """Return the figures of each group by its name; `desks` may be some of them only."""
    chosen = {desk.id for desk in desks}
    given = {answer.desk: answer for answer in answers}
    table = [case for case in cases(data) if case.desk.id in chosen]
    found = {group: _figures(list(each), given) for group, each in groupby(table, key=lambda case: case.group)}
    for group in ("age conflict", "age birthday"):
        by_draft = [case._replace(row=case.desk.id) for case in table if case.group == group]
        found[f"{group}, each draft"] = _figures(by_draft, given)
    return found


def _figures(table: Sequence[Case], given: dict[str, Answer]) -> GroupFigures:
    told: dict[str, list[str | None]] = {}
    for case in table:
        told.setdefault(case.row, []).append(loudest(overlapping(given[case.desk.id], case.desk, case.spans)))
    order = ("error", "warning", "any", None)
    found = {row: min(levels, key=order.index) for row, levels in told.items()}
    failed = sum(given[case.desk.id].failure is not None for case in table)
    return GroupFigures(count(list(found.values())), found, failed)


def _labelled(data: Path) -> Iterator[Case]:
    articles = {text.name: text for texts in events(data).values() for text in texts}
    numbered = enumerate(rows(data, "ecbplus_conflicts.jsonl"))
    for number, row in sorted(numbered, key=lambda item: str(item[1]["verdict"])):
        draft, other = articles[str(row["doc_a"])], articles[str(row["doc_b"])]
        start = draft.text.index(str(row["span_a"]))
        span = start, start + len(str(row["span_a"]))
        desk = one_of((draft, other), draft, f"ecb:{number}")
        yield Case(f"ecb {row['verdict']}", desk.id, desk, (span,))


def _ages(data: Path) -> Iterator[Case]:
    split = json.loads((data / "gva_age_conflicts_split.json").read_text(encoding="utf-8"))
    for key, group in (("hard_age_conflicts", "age conflict"), ("birthday_explainable", "age birthday")):
        for name, person, told, _ in split[key]:
            incident, row = incidents(data)[name], f"{name} {' '.join(person)}"
            tried: set[str] = set()
            for publisher, day, values in told:
                for text in _published(incident, publisher, day):
                    spans = tuple(place for age in values for place in ages(age, person[-1], text.text))
                    if spans and text.name not in tried:
                        tried.add(text.name)
                        desk = one_of(incident.texts, text, f"age:{text.name} {' '.join(person)}")
                        yield Case(group, row, desk, spans)


def _published(incident: Incident, publisher: str, day: str) -> Iterator[Text]:
    for text, source in zip(incident.texts, incident.publishers, strict=True):
        if source == publisher and text.published == day[:10]:
            yield text


def _names(data: Path) -> Iterator[Case]:
    mined = json.loads((data / "gva_mined_candidates.json").read_text(encoding="utf-8"))
    pairs = {(name, *sorted((" ".join(a), " ".join(b)))) for name, a, b, *_ in mined["name_variants"]}
    for name, a, b in sorted(pairs):
        incident = incidents(data)[name]
        known = json.dumps(incident.record, ensure_ascii=False)
        in_record = [spelling for spelling in (a, b) if _names_it(known, spelling)]
        if len(in_record) != 1 or not is_misspelling(a, b):
            continue
        deviating = a if in_record == [b] else b
        for text in incident.texts:
            if spans := places(deviating, text.text):
                desk = one_of(incident.texts, text, f"name:{text.name} {deviating}")
                yield Case("name misspelt", f"{name} {deviating}", desk, spans)


def _names_it(record: str, name: str) -> bool:
    return all(places(word, record) for word in name.split())


def deviating_counts(data: Path) -> Iterator[tuple[str, str, Text, str]]:
    """Yield incident, kind, article and words of each count that is not the record's while another article's is."""
    candidates = json.loads((data / "gva_count_conflict_candidates.json").read_text(encoding="utf-8"))
    for name, killed, injured, _, killed_differ, injured_differ, told in candidates:
        for kind, right, differ, at in (("killed", killed, killed_differ, 2), ("injured", injured, injured_differ, 3)):
            values = {value for article in told for value, _ in article[at]}
            if not differ or right not in values:
                continue
            seen: set[tuple[str, str]] = set()
            for article in told:
                for value, words in article[at]:
                    for text in _published(incidents(data)[name], article[0], article[1]):
                        if value != right and (text.name, words) not in seen and places(words, text.text):
                            seen.add((text.name, words))
                            yield name, kind, text, words


def _counts(data: Path) -> Iterator[Case]:
    verdicts = {tuple(row[:4]): row[4] for row in _table(_JUDGED_COUNTS)}
    made = []
    for name, kind, text, words in deviating_counts(data):
        document = text.name.partition("/")[2][:_SHORT_ID]
        verdict = verdicts.get((name, document, kind, words), "not judged")
        desk = one_of(incidents(data)[name].texts, text, f"count:{text.name} {kind} {words}")
        made.append(Case(f"count {verdict}", f"{name} {kind}", desk, places(words, text.text)))
    return iter(sorted(made, key=lambda case: case.group))


def _weekdays(data: Path) -> Iterator[Case]:
    genuine = {(row[0], row[1], row[3]) for row in _table(_JUDGED_WEEKDAYS) if row[4] == "genuine"}
    mined = json.loads((data / "gva_weekday_mismatch_candidates.json").read_text(encoding="utf-8"))
    made, tried = [], set()
    for name, _, words, _ in mined:
        incident, _, document = name.partition("/")
        known = incidents(data).get(incident)
        texts = known.texts if known else ()  # that of the other half of the set is not here
        for text in texts:
            short = document[:_SHORT_ID]
            if text.name.startswith(f"{incident}/{short}") and (text.name, words) not in tried:
                tried.add((text.name, words))
                group = "weekday wrong" if (incident, short, words) in genuine else "weekday right"
                desk = one_of(texts, text, f"weekday:{text.name} {words}")
                made.append(Case(group, desk.id, desk, places(words, text.text)))
    return iter(sorted(made, key=lambda case: case.group))


def _table(path: Path) -> list[list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
