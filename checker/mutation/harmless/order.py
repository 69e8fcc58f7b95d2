"""Neighbouring sentences that may as well stand in the other order."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import change, sentences

REFERS_BACK = re.compile(
    r"[\"“”]|\b(?:he|she|they|it|him|them|hers?|his|their|theirs|its|this|these|those|such|here|"
    r"(?<!^)(?<!says )(?<!said )(?<!say )there|then|also|too|however|"
    r"but|meanwhile|later|earlier|afterwards?|another|others?|instead|still|again|both|neither|either|same|next|"
    r"finally|"
    r"additional(?:ly)?|more(?! than)|further|former|latter|remaining|rest|thus|therefore|nevertheless|although|"
    r"moments|eventually|shortly|previous(?:ly)?|following|prior|subsequent(?:ly)?|initially|originally|"
    r"(?:first|second|third|fourth)(?![- ](?:degree|responders?|aid|grade|amendment|street|avenue|floor))|"
    r"(?<=the )(?:two|three|four|five|six|seven|eight)|no one|everyone|"
    r"nobody|i|we|you|my|our|your|me|us|that(?<! said that)(?<! says that)(?<! say that)(?<! believe that)"
    r"(?<! confirmed that)(?<! announced that)(?<! reported that)|result|as well|pair|couples?|incident|"
    r"similar|different|addition|example|instance|updated?)\b|:$|\?",
    re.IGNORECASE,
)
THE_NOUN = re.compile(r"\b[Tt]he (?P<noun>[a-z-]+(?: [a-z-]+)?)\b(?! of\b)")
WORD = re.compile(r"\w+")
_KNOWN = """
investigation coroner hospital names name area country case city's police public state city county country sheriff
mayor government president media internet department
"""
KNOWN = frozenset(_KNOWN.split())
CAPITALS = re.compile(r"\b[A-Z][a-z]+\b")
STATES = re.compile(
    r"\b(?:is|are|has|have|will|says|say|remains?|according to|anyone|declined|expected|asked|encouraged|urged|"
    r"faces?|charged|identified|(?:did|was|were) not|(?:was|were) (?:an?|the|in|still|being|listed)|had been|"
    r"live[sd]?|worked|believed?|unclear|unknown|could)\b",
    re.IGNORECASE,
)
CONNECTIVE = re.compile(
    r"(?:And|But|Or|So|Yet|When|While|As|If|That|Because|By|At the time|In the|From|On|At|Upon|During|With|Instead|"
    r"Not|For|To|Just|Even|Only|After|Before|Since|Once|Now|Though|Despite|No other|One|(?:Two|Three|Four|Five|"
    r"Six) (?:are|were|was|remain|of)|Of|All|None|Most|Some|Few|Many|Each|Every|Several|[A-Z][a-z]+ly,?)\b|[^A-Z]"
)
WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{1,2}(?::\d\d)? [ap]\.?m|\b(?:night|morning|afternoon|"
    r"evening|scene)\b"
)
ONE_PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|teen|teenager|victim|suspect|child|driver|shooter|gunman|baby|toddler)\b"
)
LEANS = re.compile(
    r"\s*(?:[^.!?\n]{0,50}\b(?:he|she|they|it|his|her|their|its|him|them)\b"
    r"|(?:This|That|These|Those|And|But|Also|Then|However|There|One|Both|Neither|Another|The (?:other|two|same))\b)",
    re.IGNORECASE,
)
FIRST_TO_MOVE = 2
LONGEST = 320


def find_sentence_orders(article: Article, _: Random) -> Iterator[Change]:
    """Yield the pairs of sentences, next to each other, neither of which leans on the other."""
    text = article.text
    told = sentences(text)[FIRST_TO_MOVE:]
    if len(told) <= 1:
        return
    brought_up: dict[str, int] = {}
    for word in WORD.finditer(text):
        brought_up.setdefault(word[0].lower(), word.start())
    for first, second in pairwise(told):
        between = text[first.end : second.start]
        if between.strip() or len(between) > 4 or second.end - first.start > 2 * LONGEST:
            continue
        if LEANS.match(text, second.end):
            continue  # what follows goes on with the second
        if _stands_alone(text, first) and _stands_alone(text, second) and _are_apart(text, first, second, brought_up):
            edits = (Edit(first.start, first.end, second.of(text)), Edit(second.start, second.end, first.of(text)))
            yield change(text, edits, Span(first.start, second.end))


def _stands_alone(text: str, sentence: Span) -> bool:
    words = sentence.of(text)
    whole = words.endswith((".", "!")) and words[0].isupper()
    return whole and not CONNECTIVE.match(words) and not REFERS_BACK.search(words)


def _are_apart(text: str, first: Span, second: Span, brought_up: dict[str, int]) -> bool:
    """Tell whether the second names nothing that only the first brings up, nor goes on with what it tells."""
    one, other = first.of(text), second.of(text)
    if not (STATES.search(one) or STATES.search(other)):
        return False  # of what happened, the order in which it is told is the order in which it happened
    if WEEKDAY.search(one) and WEEKDAY.search(other):
        return False
    if ONE_PERSON.search(one) and ONE_PERSON.search(other):
        return False
    if one == other:
        return False
    common = {*CAPITALS.findall(one)} & {*CAPITALS.findall(other)}
    definite = {word for found in THE_NOUN.finditer(other) for word in found["noun"].split()[:1]} - KNOWN
    if any(word.lower().startswith(noun[:5]) for noun in definite for word in WORD.findall(one)):
        return False
    return all(brought_up.get(word.lower(), first.start) < first.start for word in common | definite)
