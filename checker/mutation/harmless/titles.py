"""Titles written out or shortened, and a title after the name that it stood before."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import any_of, change, sentences

_RANKS = {
    "Sgt.": "Sergeant", "Lt.": "Lieutenant", "Capt.": "Captain", "Det.": "Detective", "Gov.": "Governor",
    "Sen.": "Senator", "Rep.": "Representative", "Cpl.": "Corporal", "Maj.": "Major", "Col.": "Colonel",
    "Rev.": "Reverend", "Prof.": "Professor", "Cmdr.": "Commander", "Dr.": "Doctor",
}  # fmt: skip
_SHORT_FOR = {rank: short for short, rank in _RANKS.items() if rank not in {"Doctor", "Detective", "Major"}}
_NAME = r"[A-Z][a-z]+(?: [A-Z]\.)? (?:Mc|Mac|O['’]|De|La|Le)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
_NO_NAME = (
    r"(?!(?:Maj|Major|Governor|General|Colonel|Gov|Col|Gen|Commander|"
    r"Detective|Det|Sgt|Sergeant|Crimes|The|Office|County|City|Police)\b)"
)
_SHORT = re.compile(rf"\b(?P<rank>{any_of(_RANKS)}) (?={_NO_NAME}(?:[A-Z][a-z]|[A-Z]\. [A-Z]))")
_LONG = re.compile(rf"\b(?P<rank>{any_of(_SHORT_FOR)}) (?={_NO_NAME}{_NAME})")
_STREET = re.compile(r"[A-Z][a-z]+ $|\d(?:st|nd|rd|th) $")
_OFFICES = (
    r"(?:Police Chief|Fire Chief|Sheriff|Mayor|District Attorney|Coroner|County Attorney|State Attorney|Prosecutor|"
    r"Police Commissioner|police chief|sheriff|mayor|spokesman|spokeswoman|spokesperson|attorney|coroner|prosecutor|"
    r"District Attorney|Police Spokesman|medical examiner|Medical Examiner|superintendent|Superintendent|principal|"
    r"Principal)"
)
_SPEAKS = r"(?:said|says|told|added|announced|confirmed|identified|wrote|noted|explained|declined|described|called)"
_BEFORE = re.compile(rf"(?P<place>(?:[A-Z][a-z]+ ){{0,3}}?)(?P<office>{_OFFICES}) (?P<name>{_NAME})(?= {_SPEAKS}\b)")
_SAID_BY = re.compile(
    rf"(?<=\b(?:said|says) )(?P<place>(?:[A-Z][a-z]+ ){{0,3}}?)(?P<office>{_OFFICES}) (?P<name>{_NAME})(?=[.])"
)
_AFTER = re.compile(
    r"(?P<name>"
    + _NAME
    + r"), (?:the |a )?(?P<place>(?:[A-Z][a-z]+ ){0,3})(?P<office>(?:police chief|fire chief|sheriff|mayor|"
    r"district attorney|spokesman|spokeswoman|coroner|principal)),(?= (?:said|says|told|added|announced|confirmed)\b)"
)
_NO_FIRST_NAME_LISTED = """
The A An In On At But And When While After Police County City Deputy Assistant Chief Lt Sgt
"""
_NO_FIRST_NAME = frozenset(_NO_FIRST_NAME_LISTED.split())


def find_title_orders(article: Article, _: Random) -> Iterator[Change]:
    """Yield the titles that may as well be written out, shortened, or put after the name."""
    text = article.text
    for sentence in sentences(text):
        found = [*_ranks(text, sentence), *_offices(text, sentence)]
        yield from sorted(found, key=lambda each: each.at.start)


def _ranks(text: str, sentence: Span) -> Iterator[Change]:
    for pattern, forms in ((_SHORT, _RANKS), (_LONG, _SHORT_FOR)):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, found.start() - 20) : found.start()]
            rank = found["rank"]
            if (rank == "Dr." and _STREET.search(before)) or before.endswith(("Lt. ", "Lieutenant ", "Lt ")):
                continue  # a drive; the second half of a rank
            if rank in {"Rev.", "Reverend"} and not before.endswith(("the ", "The ")):
                continue
            name = re.match(rf"{_NAME}|[A-Z]\w+", text[found.end() : min(sentence.end, found.end() + 40)])
            end = found.end() + len(name[0] if name else "")
            yield change(text, (Edit(found.start("rank"), found.end("rank"), forms[rank]),), Span(found.start(), end))


def _offices(text: str, sentence: Span) -> Iterator[Change]:
    for pattern in (_BEFORE, _SAID_BY):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, found.start() - 14) : found.start()]
            first = found.start() == sentence.start
            if not (
                pattern is _SAID_BY or first or re.search(r"(?:^|[\w,”\"] )(?:and|but|that|as|when|while) $", before)
            ):
                continue
            if found["name"].split()[0] in _NO_FIRST_NAME or re.match(
                r"(?:The|In|On|At|When|But|Former|Deputy|Assistant|Interim|Acting|Chief|Senior|Lead|City Attorney) ",
                found[0],
            ):
                continue
            office = found["office"].lower()
            closing = "" if pattern is _SAID_BY else ","
            new = f"{found['name']}, the {found['place']}{office}{closing}"
            yield change(text, (Edit(*found.span(), new),), Span(*found.span()))
    for found in _AFTER.finditer(text, sentence.start, sentence.end):
        if found["name"].split()[0] not in _NO_FIRST_NAME:
            new = f"{found['place']}{found['office'].title()} {found['name']}"
            yield change(text, (Edit(*found.span(), new),), Span(*found.span()))
