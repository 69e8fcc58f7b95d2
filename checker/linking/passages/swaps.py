"""Who does what to whom, turned round."""

from collections.abc import Iterable, Sequence

from checker.linking.passages.alike import Pair, Words
from checker.reading.lexicon import categories, is_stop_word, lemmas
from checker.reading.tables import read_set

_LONGEST = 16  # words between what both passages begin and end with
_ONE_FORM = {"has": "have", "was": "were", "is": "are", "does": "do", "an": "a"}
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "gets", "got"])
_JOINING = frozenset(["and", "or", "nor", "with", "versus", "vs", "v", "than", "as"])


def swapped(pair: Pair) -> tuple[Words, Words] | None:
    """Return the words of both passages in which two parties have changed places around a verb; None if none have."""
    if len(pair.changes) < 2:
        return None  # what stands on both sides of one change is not the same, so nothing has only moved
    if sum(change.a[1] - change.a[0] - change.b[1] + change.b[0] for change in pair.changes):
        return None  # one has more words
    changed = ((pair.a, [change.a for change in pair.changes]), (pair.b, [change.b for change in pair.changes]))
    if len({tuple(sorted(_forms(low for at in places for low in each[0].low(at)))) for each, places in changed}) > 1:
        return None  # what has not changed is the same
    ours, theirs = (_forms(each[0].told) for each in (pair.a, pair.b))
    if ours == theirs:
        return None
    start = next(at for at, (one, other) in enumerate(zip(ours, theirs, strict=True)) if one != other)
    end = next(at for at, (x, y) in enumerate(zip(reversed(ours), reversed(theirs), strict=True)) if x != y)
    a, b = ours[start : len(ours) - end], theirs[start : len(theirs) - end]
    if len(a) > _LONGEST:
        return None
    for left in range(1, len(a) - 1):
        for right in range(1, len(a) - left):
            between = a[left : len(a) - right]
            parties = a[:left], a[len(a) - right :]
            if b == [*parties[1], *between, *parties[0]] and _acts(between) and not any(map(_tells, parties)):
                return (start, start + len(a)), (start, start + len(b))
    return None


def _forms(words: Iterable[str]) -> list[str]:
    return [_ONE_FORM.get(word, word) for word in words]


def _tells(party: Sequence[str]) -> bool:
    """Tell whether words have a verb of their own, and so are no party: "the man died of his wounds"."""
    return any(not is_stop_word(word) and not (categories(word) - {"verb", "adv"}) & categories(word) and
               "verb" in categories(word) for word in party)  # fmt: skip


def _acts(between: Sequence[str]) -> bool:
    """Tell whether words between two parties say that the one does something to the other."""
    told = [word for word in between if not is_stop_word(word)]
    verbs = [word for word in told if "verb" in categories(word)]
    no_acts = read_set("mutual_verbs") | (read_set("stating_verbs") - {"tell"})
    mutual = any(not no_acts.isdisjoint((word, *lemmas(word))) for word in verbs)
    return bool(verbs) and not mutual and _JOINING.isdisjoint(between)


def voice_turned(pair: Pair) -> tuple[Words, Words] | None:
    """Return the verb of both passages where the one says "shot" and the other "was shot by"; None if it does not."""
    for turned in (False, True) if len(pair.changes) > 1 else ():
        side = pair.turned() if turned else pair
        for first, second in zip(side.changes, side.changes[1:], strict=False):
            active = (first.a[1], second.a[0])
            if first.a[0] != first.a[1] or second.a[0] != second.a[1] or active[1] - active[0] != 1:
                continue
            put_in = side.b[0].low(first.b)
            if put_in and _BE.issuperset(put_in) and side.b[0].low(second.b) == ("by",):
                found = active, (first.b[0], second.b[1])
                return (found[1], found[0]) if turned else found
    return None
