"""Which two quotations are of one remark: the same speaker, the same story, much the same words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from checker.claims.claim import Claim, statement_of
from checker.claims.statements import QuotationStatement
from checker.linking.people import People
from checker.linking.slots import Fact, Slot
from checker.linking.words import content_words, like_any, spoken, stems_of
from checker.reading.lexicon import is_stop_word, stem
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
    in_a_row = cache(_in_a_row)
    for (_story, speaker), said in sorted(by_speaker.items()):
        for a, b in combinations(said, 2):
            if a.source == b.source or not _much_the_same(quoted(a), quoted(b)):
                continue
            # quoted alike, or each source has both: two remarks
            ours, theirs = in_a_row(quoted(a)), in_a_row(quoted(b))
            if ours in theirs or theirs in ours:
                continue
            if ours not in in_a_row(texts[b.source]) and theirs not in in_a_row(texts[a.source]):
                yield Slot(Fact.QUOTATION, speaker, (a, b))


def quoted(claim: Claim) -> str:
    """Return the quoted words of a quotation claim."""
    return statement_of(claim, QuotationStatement).quoted


def _much_the_same(a: str, b: str) -> bool:
    """Tell whether two quotations may be of one remark by their words."""
    short, long = sorted((content_words(a), content_words(b)), key=len)
    needed = max(_LEAST, _SHARED * len(short))
    others = stems_of(long)
    shared = [word for word in short if stem(word) in others]  # first, as synonyms take longer to find
    found, left = len(shared), len(short) - len(shared)
    telling = not all(map(is_stop_word, shared))
    for word in (word for word in short if stem(word) not in others):
        if (found >= needed and telling) or found + left < needed:
            break
        left -= 1
        if like_any(word, long):
            found += 1
            telling = telling or not is_stop_word(word)
    return found >= needed and telling


def _in_a_row(text: str) -> str:
    """Return the words of `text` between single spaces, whatever punctuation and contractions."""
    return f" {' '.join(spoken(text))} "
