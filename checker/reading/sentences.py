"""Split a text into sentences.

A sentence ends at a mark that is followed by space and by something that can begin the next one. Three things keep a
full stop from ending a sentence: what follows (a small letter), what stands before it (a title, an initial, an
abbreviation) or where it stands ("1." at the start of a line). A line end ends a sentence, unless the lines are those
of a paragraph that was wrapped to a width.

The rules are those of newswire English, as in Kiss and Strunk (2006), "Unsupervised multilingual sentence boundary
detection": collocation with a number, frequent sentence starters, abbreviations; here they are short closed lists.
"""

import re
from collections.abc import Iterator

from checker.claims.base import Span

_CLOSERS = "\"'”’»)\\]}"
_OPENERS = "\"'“‘„‚«([{¿¡—–-"
_MARK = re.compile(
    rf"[.!?…‽؟۔।]+[{_CLOSERS}]*(?=\s)"
    rf"|[。！？]+[”’」』）{_CLOSERS}]*"
    r"|(?<=[a-z]{3})[.!?](?=(?:The|He|She|It|They|We|But|In|On|This|That)\s)"
)
_NEXT = re.compile(rf"\s*([{_OPENERS}]*)\s?(\w*)")
_BLOCK = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")

# What can begin a sentence but never goes on with a name or a title: decides "in the U.S. The council ...".
_STARTERS = frozenset(
    "a about according after all also although an and another any anyone as asked at because before both but by despite "
    "did do does during each earlier even every few for from had has have he her here his how however i if in instead "
    "is it its last later many meanwhile more most my no nobody none nor not nothing now of on once one only or other "
    "others our over police several she since so some soon still such than that the their then there these they this "
    "those though through thus to today two under until we were what when where whether which while who why with "
    "without witnesses yesterday yet you your".split()
)
# What a name or a number always follows.
_TITLES = frozenset(
    "adm ald amb asst atty brig capt cdr cmdr cpl cpt det dir dr drs eng fr gen gov hon insp lt col maj messrs mgr mlle "
    "mme mr mrs ms mt msgr mx ofc pfc pres prof pvt rep reps rev sec sen sens sgt spc sr st ste supt treas vs v "
    "approx ca cf cap ed eds e.g i.e fig figs p pp pt vol ph.d".split()
) - {"sr"}
# What a number follows, if it is an abbreviation at all: "No. 3", "Jan. 2"; else it is a word or ends the sentence.
_BEFORE_NUMBER = frozenset(
    "no nos nr art sec para ch jan feb mar apr jun jul aug sep sept oct nov dec res op ext est tel".split()
)
# What may end a sentence or not: the next word decides.
_EITHER = frozenset(
    "a.m p.m am pm inc corp co ltd llc plc bros jr sr esq dept univ assn etc al ave blvd rd hwy mo ft "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md me mich minn miss mont neb nev okla ont ore pa "
    "que tenn tex va vt wash wis wyo mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept "
    "oct nov dec e.u e.t u.k u.n u.s d.c l.a n.y n.j b.c a.d ph.d m.d b.a m.a r.i n.h n.c s.c n.d s.d w.va z.b d.h "
    "bzw ca usw".split()
)
_SAYING = re.compile(
    r"\s*(?:[A-ZÀ-Þ][\w’'.-]*\s+){1,3}(?:said|says|asked|asks|wrote|writes|told|added|replied|shouted|tweeted)\b"
)
_WRAP_WIDTH = range(40, 101)


def split_sentences(text: str) -> list[Span]:
    """Return the sentences of a text in their order, as spans without the space around them.

    All that is no white space lies in exactly one span; no span crosses an empty line. Quotation marks and brackets
    that close after the mark belong to the sentence that they close. Work grows with the length of the text; no text
    raises.
    """
    return [
        Span(start=start, end=end)
        for block in _blocks(text)
        for start, end in _split_block(text, *block)
    ]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges in which a sentence may lie: lines, and paragraphs that were wrapped to a width."""
    paragraph: list[tuple[int, int]] = []
    for match in _BLOCK.finditer(text):
        line = match.span()
        if not match[0].strip():
            continue
        if paragraph and text[paragraph[-1][1] : line[0]] not in {"\n", "\r\n"}:
            yield from _unwrap(text, paragraph)
            paragraph = []
        paragraph.append(line)
    yield from _unwrap(text, paragraph)


def _unwrap(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of a wrapped paragraph: all but the last about as wide, some going on with a small letter."""
    wrapped = (
        len(lines) > 1
        and all(end - start in _WRAP_WIDTH for start, end in lines[:-1])
        and any(text[start].islower() for start, _ in lines[1:])
    )
    return [(lines[0][0], lines[-1][1])] if wrapped else lines


def _split_block(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences between two offsets."""
    for mark in _MARK.finditer(text, start, end):
        if _ends_sentence(text, start, mark, end):
            yield from _trim(text, start, mark.end())
            start = mark.end()
    yield from _trim(text, start, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the range without the space around it, or nothing if nothing is left."""
    words = text[start:end]
    left = start + len(words) - len(words.lstrip())
    right = start + len(words.rstrip())
    if left < right:
        yield left, right


def _ends_sentence(text: str, start: int, mark: re.Match[str], end: int) -> bool:
    """Tell whether a mark ends the sentence that began at `start`."""
    following = _NEXT.match(text, mark.end(), end)
    opener, word = (following[1], following[2]) if following else ("", "")
    if word[:1].islower():
        return False
    if not mark[0].startswith("."):
        return not (mark[0][-1] in _CLOSERS and _SAYING.match(text, mark.end(), min(end, mark.end() + 80)))
    if mark[0].startswith(".."):
        return bool(word or opener)
    return _stop_ends_sentence(_token_before(text, start, mark.start()), opener, word, text[start : mark.start()])


def _token_before(text: str, start: int, stop: int) -> str:
    """Return the run without space before a full stop; a very long one is no abbreviation, so 24 characters do."""
    words = text[max(start, stop - 24) : stop].split()
    return words[-1].lstrip("\"'“‘„«([{—–-") if words and not text[stop - 1].isspace() else ""


def _stop_ends_sentence(token: str, opener: str, word: str, sentence: str) -> bool:
    """Tell whether a full stop after `token`, before `word`, ends a sentence."""
    bare = token.rpartition("-")[2].lower()
    starts = bool(opener.strip("([{—–-")) or word.lower() in _STARTERS
    if bare in _BEFORE_NUMBER and word[:1].isdigit():
        return False
    if bare in _TITLES and token[:1] != token[:1].lower() or bare in _TITLES and "." in bare:
        return not word
    if (len(token) == 1 and token.isupper()) or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", token) or bare in _EITHER:
        return starts or not (word or opener)
    return not (token.isdigit() and len(token) < 4 and sentence.strip() == token)
