"""Titles written out or shortened, and a title after the name that it stood before."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import change, sentences

RANKS = {
    "Sgt.": "Sergeant", "Lt.": "Lieutenant", "Capt.": "Captain", "Det.": "Detective", "Gov.": "Governor",
    "Sen.": "Senator", "Rep.": "Representative", "Cpl.": "Corporal", "Maj.": "Major", "Col.": "Colonel",
    "Rev.": "Reverend", "Prof.": "Professor", "Cmdr.": "Commander", "Dr.": "Doctor",
}  # fmt: skip
SHORT_FOR = {rank: short for short, rank in RANKS.items() if rank not in {"Doctor", "Detective", "Major"}}
NAME = r"[A-Z][a-z]+(?: [A-Z]\.)? (?:Mc|Mac|O['’]|De|La|Le)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
NO_NAME = (
    r"(?!(?:Maj|Major|Governor|General|Colonel|Gov|Col|Gen|Commander|"
    r"Detective|Det|Sgt|Sergeant|Crimes|The|Office|County|City|Police)\b)"
)
SHORT = re.compile(
    rf"\b(?P<rank>{'|'.join(re.escape(short) for short in RANKS)}) (?={NO_NAME}(?:[A-Z][a-z]|[A-Z]\. [A-Z]))"
)
LONG = re.compile(rf"\b(?P<rank>{'|'.join(SHORT_FOR)}) (?={NO_NAME}{NAME})")
STREET = re.compile(r"[A-Z][a-z]+ $|\d(?:st|nd|rd|th) $")
OFFICES = (
    r"(?:Police Chief|Fire Chief|Sheriff|Mayor|District Attorney|Coroner|County Attorney|State Attorney|Prosecutor|"
    r"Police Commissioner|police chief|sheriff|mayor|spokesman|spokeswoman|spokesperson|attorney|coroner|prosecutor|"
    r"District Attorney|Police Spokesman|medical examiner|Medical Examiner|superintendent|Superintendent|principal|"
    r"Principal)"
)
SPEAKS = r"(?:said|says|told|added|announced|confirmed|identified|wrote|noted|explained|declined|described|called)"
BEFORE = re.compile(rf"(?P<place>(?:[A-Z][a-z]+ ){{0,3}}?)(?P<office>{OFFICES}) (?P<name>{NAME})(?= {SPEAKS}\b)")
SAID_BY = re.compile(
    rf"(?<=\b(?:said|says) )(?P<place>(?:[A-Z][a-z]+ ){{0,3}}?)(?P<office>{OFFICES}) (?P<name>{NAME})(?=[.])"
)
AFTER = re.compile(
    r"(?P<name>"
    + NAME
    + r"), (?:the |a )?(?P<place>(?:[A-Z][a-z]+ ){0,3})(?P<office>(?:police chief|fire chief|sheriff|mayor|"
    r"district attorney|spokesman|spokeswoman|coroner|principal)),(?= (?:said|says|told|added|announced|confirmed)\b)"
)
_NO_FIRST_NAME = """
The A An In On At But And When While After Police County City Deputy Assistant Chief Lt Sgt
"""
NO_FIRST_NAME = frozenset(_NO_FIRST_NAME.split())
PROPER_OFFICES = {"District Attorney": "district attorney", "State Attorney": "state attorney"}


def find_title_orders(article: Article, _: Random) -> Iterator[Change]:
    """Yield the titles that may as well be written out, shortened, or put after the name."""
    text = article.text
    for sentence in sentences(text):
        found = [*_ranks(text, sentence), *_offices(text, sentence)]
        yield from sorted(found, key=lambda each: each.at.start)


def _ranks(text: str, sentence: Span) -> Iterator[Change]:
    for pattern, forms in ((SHORT, RANKS), (LONG, SHORT_FOR)):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, found.start() - 20) : found.start()]
            rank = found["rank"]
            if (rank == "Dr." and STREET.search(before)) or before.endswith(("Lt. ", "Lieutenant ", "Lt ")):
                continue  # a drive; the second half of a rank
            if rank in {"Rev.", "Reverend"} and not before.endswith(("the ", "The ")):
                continue
            name = re.match(rf"{NAME}|[A-Z]\w+", text[found.end() : min(sentence.end, found.end() + 40)])
            end = found.end() + len(name[0] if name else "")
            yield change(text, (Edit(found.start("rank"), found.end("rank"), forms[rank]),), Span(found.start(), end))


def _offices(text: str, sentence: Span) -> Iterator[Change]:
    for pattern in (BEFORE, SAID_BY):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, found.start() - 14) : found.start()]
            first = found.start() == sentence.start
            if not (
                pattern is SAID_BY or first or re.search(r"(?:^|[\w,”\"] )(?:and|but|that|as|when|while) $", before)
            ):
                continue
            if found["name"].split()[0] in NO_FIRST_NAME or re.match(
                r"(?:The|In|On|At|When|But|Former|Deputy|Assistant|Interim|Acting|Chief|Senior|Lead|City Attorney) ",
                found[0],
            ):
                continue
            office = found["office"].lower()
            closing = "" if pattern is SAID_BY else ","
            new = f"{found['name']}, the {found['place']}{office}{closing}"
            yield change(text, (Edit(*found.span(), new),), Span(*found.span()))
    for found in AFTER.finditer(text, sentence.start, sentence.end):
        if found["name"].split()[0] not in NO_FIRST_NAME:
            new = f"{found['place']}{found['office'].title()} {found['name']}"
            yield change(text, (Edit(*found.span(), new),), Span(*found.span()))
