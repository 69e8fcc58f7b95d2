"""Which two quotations are of one remark: the same speaker, the same story, much the same words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from checker.claims.claim import Claim
from checker.claims.statements import QuotationStatement
from checker.linking.people import People
from checker.linking.slots import Fact, Slot
from checker.linking.words import alike, content_words, spoken
from checker.reading.lexicon import is_stop_word
from checker.reading.places import canonical

_SHARED = 0.6  # share of the shorter quotation's content words that the longer one has, or has the like of
_LEAST = 2  # words; a shared single word shows nothing


def quotation_slots(
    claims: Sequence[Claim], stories: Mapping[str, int], people: People, texts: Mapping[str, str]
) -> Iterator[Slot]:
    """Yield pairs of quotations of two sources, by one speaker, that may be one remark in two wordings."""
    by_speaker: defaultdict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if isinstance(claim.statement, QuotationStatement):
            person = people.who(claim.source, claim.statement.speaker)
            name = person.label if person else canonical(claim.statement.speaker)
            by_speaker[stories[claim.source], name].append(claim)
    for (_story, speaker), said in sorted(by_speaker.items()):
        for a, b in combinations(said, 2):
            if a.source != b.source and _one_remark(a, b, texts):
                yield Slot(Fact.QUOTATION, speaker, (a, b))


def _one_remark(a: Claim, b: Claim, texts: Mapping[str, str]) -> bool:
    if _stands_in(a, texts[b.source]) or _stands_in(b, texts[a.source]):
        return False  # quoted alike, or each source has both: two remarks
    short, long = sorted((_spoken(a), _spoken(b)), key=len)
    if not short:
        return False
    matched = [word for word in short if any(alike(word, other) for other in long)]
    telling = [word for word in matched if not is_stop_word(word)]
    return len(matched) >= max(_LEAST, _SHARED * len(short)) and bool(telling)


def _spoken(claim: Claim) -> tuple[str, ...]:
    assert isinstance(claim.statement, QuotationStatement)  # noqa: S101
    return content_words(claim.statement.quoted)


def _stands_in(claim: Claim, text: str) -> bool:
    """Tell whether a quotation's words stand in `text`, whatever punctuation and contractions."""
    assert isinstance(claim.statement, QuotationStatement)  # noqa: S101
    return f" {' '.join(spoken(claim.statement.quoted))} " in f" {' '.join(spoken(text))} "
