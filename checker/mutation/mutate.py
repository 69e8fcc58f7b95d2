"""Make copies of articles, one change each, and the gold annotation that says what a check of each must find."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from checker.evaluation.gold import Expected, Forbidden, Gold, GoldEvidence
from checker.mutation.change import Article, Change, Kind, apply, moved


class Copy(NamedTuple):
    """An altered copy: its text and the annotation of the desk that it makes with the original as its reference."""

    kind: Kind
    text: str
    gold: Gold


def mutate(
    name: str, article: Article, *, seed: int, kinds: Sequence[Kind], most: int = 1, suffix: str = ""
) -> Iterator[Copy]:
    """Yield copies of an article: of each kind, `most` at most, drawn by lot.

    `name`: of the original in the annotations; the copies are named `KIND/NAME-RANK` with `suffix`. The same name,
    text, seed and kind give the same copies, whatever other kinds are asked for.
    """
    for kind in kinds:
        lot = Random(f"{seed}/{name}/{kind.name}")  # noqa: S311  no secret
        changes = list(kind.find(article, lot))
        for rank, change in enumerate(lot.sample(changes, min(most, len(changes))), 1):
            yield _copy(article, name, f"{kind.name}/{name.removesuffix(suffix)}-{rank}{suffix}", kind, change)


def _copy(article: Article, name: str, copy: str, kind: Kind, change: Change) -> Copy:
    text = apply(article.text, change.edits)
    why = f"{kind.about}: “{change.was}” became “{change.now}”"
    expect: tuple[Expected, ...] = ()
    forbid: tuple[Forbidden, ...] = ()
    if kind.harmless:
        anywhere = GoldEvidence(source=copy, quote="")
        loudest = kind.most or "none"
        forbid = (Forbidden(id=kind.name, kind=kind.name, evidence=(anywhere,), why=why, max_severity=loudest),)
    else:
        place = moved(change.at, change.edits)
        words = GoldEvidence(source=copy, quote=place.of(text), start=place.start)
        expect = (Expected(id=kind.name, kind=kind.name, evidence=(words,), why=why, min_severity=kind.least),)
    published = {each: article.published for each in (name, copy) if article.published}
    gold = Gold(
        id=copy,
        about=f"{name}, and a copy of it with one {'harmless ' if kind.harmless else ''}change",
        sources=(name, copy),
        references=(name,),
        published=published,
        expect=expect,
        forbid=forbid,
    )
    return Copy(kind, text, gold)
