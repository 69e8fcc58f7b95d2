"""Split a text into sentences.

A sentence ends at a mark that is followed by space and by something that can begin the next one. Three things keep a
full stop from ending a sentence: what follows (a small letter), what stands before it (a title, an initial, an
abbreviation) or where it stands ("1." at the start of a line). A line end ends a sentence, unless the lines are those
of a paragraph that was wrapped to a width.

The evidence looked at is that of Kiss and Strunk (2006), "Unsupervised multilingual sentence boundary detection"
(abbreviations, initials, numbers, frequent sentence starters); here it is short closed lists for newswire English.
"""

import re
from collections.abc import Iterator

from checker.claims.base import Span

_CLOSERS = "\"'”’»)\\]}"
_OPENERS = "\"'“‘„‚«([{¿¡—–-"
_STOPS = ".!?…‽؟۔।"
# The mark comes first in the pattern, as that can be searched for fast; then what stands before it is looked at.
_MARK = re.compile(
    rf"[{_STOPS}。！？](?:"
    rf"(?<=[{_STOPS}])(?<![{_STOPS}]{{2}})[{_STOPS}]*+[{_CLOSERS}]*+(?=\s)"
    rf"|(?<=[。！？])[。！？]*+[」』）{_CLOSERS}]*+"
    # Two sentences that lost the space between them.
    r"|(?<=[a-z]{3}[.!?])(?=(?:The|He|She|It|They|We|But|In|On|This|That)\s))"
)
_NEXT = re.compile(rf"\s*+[{_OPENERS}]*+\s?(\w*+)")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]++")
_LETTERS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


# What begins a sentence but never goes on with a name or a title: decides "in the U.S. The council ...".
_STARTERS = _words(
    "a about according after all also although an and another any anyone as asked at because before both but by",
    "despite did do does during each earlier even every few for from had has have he her here his how however i if",
    "in instead is it its last later many meanwhile more most my no nobody none nor not nothing now of on once one",
    "only or other others our over police several she since so some soon still such than that the their then there",
    "these they this those though through thus to today two under until we were what when where whether which while",
    "who why with without witnesses yesterday yet you your",
)
# What a name or an example always follows.
_LEADING = _words(
    "Adm Amb Asst Atty Brig Capt Cdr Cmdr Col Const Cpl Det Dr Drs Fr Gen Gov Hon Insp Lt Maj Messrs Mgr Mlle Mme",
    "Mr Mrs Ms Msgr Mt Mx Pfc Pres Prof Pvt Rep Reps Rev Sec Sen Sens Sgt Spc St Ste Supt Treas approx ca cf e.g",
    "i.e p pp v vs",
)
# What a number follows, if it is an abbreviation at all: "No. 3", "Jan. 2".
_MONTHS = _words("Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec")
_BEFORE_NUMBER = _MONTHS | _words("No Nos no nos Nr Art Sec Ch Ext ext est")
# What may stand at the end of a sentence or within it: the next word decides.
_EITHER = _MONTHS | _words(
    "a.m p.m am pm Inc Corp Co Ltd LLC Plc Bros Jr Sr Esq Dept Univ Assn etc al Ave Blvd Rd Hwy ft Ala Ariz Ark",
    "Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mont Neb Nev Okla Ont Ore Pa Que Tenn Tex",
    "Va Vt Wash Wis Wyo Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ph.D",
)
_ASKING = re.compile(
    r"\s+(?:[A-ZÀ-Þ][\w’'.-]*+\s+)(?:[\w’'.-]++\s+){0,6}?(?:asked|asks|said|says|wondered|wrote|told|added)\b"
)
_ASKING_WITHIN = 80  # code points
_LONGEST_TOKEN = 24  # code points; what is longer is no abbreviation
_WRAP_WIDTH = range(40, 101)  # code points a line


def split_sentences(text: str) -> list[Span]:
    """Return the sentences of a text in their order, as spans without the space around them.

    All that is no white space lies in exactly one span, and no span crosses an empty line. Quotation marks and brackets
    that close after the mark belong to the sentence that they close. Work grows with the length of the text; no text
    raises.
    """
    return [Span(start=start, end=end) for block in _blocks(text) for start, end in _split_block(text, *block)]


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges in which a sentence lies: lines, and paragraphs that were wrapped to a width."""
    paragraph: list[tuple[int, int]] = []
    for match in _LINE.finditer(text):
        if match[0].isspace():
            continue
        if paragraph and text[paragraph[-1][1] : match.start()] not in {"\n", "\r\n"}:
            yield from _unwrap(text, paragraph)
            paragraph = []
        paragraph.append(match.span())
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
    """Tell whether a mark ends the sentence that began at or after `start`."""
    following = _NEXT.match(text, mark.end(), end)
    word = following[1] if following else ""
    if word[:1].islower():
        return False
    if mark[0][0] != ".":
        asking = mark[0][-1] in _CLOSERS and _ASKING.match(text, mark.end(), min(end, mark.end() + _ASKING_WITHIN))
        return not asking
    if mark[0].startswith(".."):
        return True
    window = text[max(start, mark.start() - _LONGEST_TOKEN) : mark.start()]
    if not window or window[-1].isspace():
        return not word[:1].isdigit()
    token = window.split()[-1]
    listed = token.isdigit() and len(token) < 4 and window.strip() == token
    return not listed and _stop_ends_sentence(token.lstrip(_OPENERS), word)


def _stop_ends_sentence(token: str, word: str) -> bool:
    """Tell whether the full stop between `token` and the word that follows ends a sentence."""
    bare = token.rpartition("-")[2]
    forms = {bare, bare.capitalize() if bare.isupper() else bare}
    if not word:
        return True
    if forms & _BEFORE_NUMBER and word[:1].isdigit():
        return False
    if forms & _LEADING:
        return False
    if _LETTERS.fullmatch(bare) or forms & _EITHER:
        return word.lower() in _STARTERS
    return True
