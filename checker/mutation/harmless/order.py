"""Neighbouring sentences that may as well stand in the other order."""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import change, sentences

_REFERS_BACK = re.compile(
    r"[\"“”]|\b(?:he|she|they|it|him|them|hers?|his|their|theirs|its|this|these|those|such|here|"
    r"(?<!^)(?<!says )(?<!said )(?<!say )there|then|also|too|however|"
    r"meanwhile|later|earlier|afterwards?|another|others?|instead|still|again|both|neither|either|same|next|"
    r"finally|"
    r"additional(?:ly)?|more(?! than)|further|former|latter|remaining|rest|thus|therefore|nevertheless|although|"
    r"moments|eventually|shortly|previous(?:ly)?|following|prior|subsequent(?:ly)?|initially|originally|"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?![- ](?:degree|responders?|aid|grade"
    r"|amendment|street|avenue|floor))|"
    r"(?<=the )(?:two|three|four|five|six|seven|eight)|no one|everyone|"
    r"nobody|i|we|you|my|our|your|me|us|that"
    r"|result|as well|pair|couples?|"
    r"similar|different|addition|example|instance|updated?|agree[sd]?|excluding|claims?)\b|:$|\?",
    re.IGNORECASE,
)
_THE_NOUN = re.compile(r"\b[Tt]he (?P<noun>[a-z-]+(?: [a-z-]+)?)\b(?! of\b)")
_WORD = re.compile(r"\w+")
_KNOWN_LISTED = """
investigation coroner hospital names name area country case city's police public state city county country sheriff
mayor government president media internet department
"""
_KNOWN = frozenset(_KNOWN_LISTED.split())
_OF_THE_STORY = frozenset(
    {"shooting", "shootings", "scene", "victims", "suspects", "incident", "home", "house", "crime", "gun"}
)
"""What a sentence may call "the", once the story has told of it, whatever the sentence before it is about."""
_CAPITALS = re.compile(r"\b[A-Z][a-z]+\b")
_TELLS = re.compile(
    r"(?<!has )(?<!have )(?<!had )(?<!been )(?<!be )(?<!is )(?<!are )(?<!being )(?<!not )(?<!yet )\b(?:"
    r"(?!(?:unidentified|charged|expected|believed|accused|named|involved|suspected|armed|red|bed|hundred|need|indeed"
    r"|speed"
    r"|described|lived|worked|owned|suffered|attended|declined|scheduled|asked|required|based|related|aged|used"
    r"|wanted|known|alleged|convicted|wounded|injured|killed|deceased|continued|listed|unsolved)\b)[a-z]{3,}ed|ran"
    r"|fled|shot|fired"
    r"|broke|came|went|took|drove|got|began|found|struck|hit|left|fell|fought|threw|brought|saw|heard|made|led|met"
    r"|sent|rang)\b"
    r"|\b(?:was|were) \w+ing\b|\b(?:was|were) (?:\w+ly )?(?:shot|killed|taken|found|hit|struck|pronounced|arrested"
    r"|transported|wounded"
    r"|injured|rushed|flown)\b"
)
_ATTRIBUTED = re.compile(r"\b(?:sa(?:id|ys?)|according to|reported|records|told)\b")
_CONNECTIVE = re.compile(
    r"(?:What|Where|Who|How|[A-Z]+ STORY|And|But|Or|So|Yet|When|While|As|If|That|Because|By|At the time|In the|From"
    r"|On|At|Upon|During|With|Instead|"
    r"Not|For|To|Just|Even|Only|After|Before|Since|Once|Now|Though|Despite|No other|One|(?:Two|Three|Four|Five|"
    r"Six) (?:are|were|was|remain|of)|Of|All|None|Most|Some|Few|Many|Each|Every|Several|[A-Z][a-z]+ly,?)\b|[^A-Z]"
)
_NUMBER = re.compile(r"\b\d+\b")
_WEEKDAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{1,2}(?::\d\d)? [ap]\.?m|\b(?:night|morning|afternoon|"
    r"evening)\b"
)
_ONE_PERSON = re.compile(
    r"\b(?:man|woman|boy|girl|teen|teenager|victim|suspect|child|driver|shooter|gunman|baby|toddler)\b"
)
_ITS_OWN = re.compile(
    r"\b[Ii]t(?: is| was|['’]s) (?:not |still )?(?:immediately )?(?:clear|unclear|unknown|known) (?=if|how|why|what"
    r"|whether)"
    r"|(?<=[a-z] )its\b|\bI-\d+|\bUS\b|\blater (?:today|this)\b|\bas a result of\b|\bfirst (?=grade|lady|named"
    r"|floor)|\bboth (?=\w+ and\b)|\bthe same (?:time|day|night)\b|\bstill\b|\bnext (?:week"
    r"|month|year)\b|\bfollowing (?=the|an?\b)"
    r"|\b(?:there|that) (?=(?:is|are"
    r"|was|were|has)\b)"
    r"|\bthat (?=(?:the|an?|police|no|will|had|have)\b|[A-Z])|\bat this (?:time|point)\b|\b(?:another|more) (?:man"
    r"|woman|people)\b"
    r"|\b[Nn]o one (?:has been|have been|was|is|else)\b|\b(?:more|other|additional|further) (?:details|information)\b"
)
"""What leans on nothing before it although it has a word of those that do."""
_THEY = re.compile(
    r"(?:[Pp]olice|Officers|Investigators|Authorities|Detectives|Officials|Prosecutors|Deputies|Neighbors|Witnesses"
    r"|Cops|Residents|Parents"
    r"|Relatives|Students|Doctors|Firefighters)\b"
)
_THEIR_OWN = re.compile(r"\b(?:they|their)\b")
_SUBJECTLESS = re.compile(
    r"(?:Remains|[A-Z][a-z]+ed|Check|Continue|Stay|Follow|Is|Was|Are|Were|Has|Had|No (?:description|descriptions"
    r"|name|names|one else)"
    r"|The (?:area|location|building|property|company|firm|vehicle|car|truck|weapon|church|club|store|street))\b"
)
_SUMS_UP = re.compile(
    r"(?:\w+ )?(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+)\b|The (?:two|three|four|five|six)\b"
)
_LATER = re.compile(
    r"\s*[^.!?\n]{0,60}\b(?:later|after that|minutes|hours|moments|then|soon)\b|\s*(?:He|She|They|It)\b"
)
_SUBJECT = re.compile(r"\s*The ([a-z]+)\b")
_LEANS = re.compile(
    r"\s*(?:\(|In (?:19|20)\d\d\b|[^.!?\n]{0,50}\b(?:he|she|they|it|his|her|their|its|him|them)\b"
    r"|[^.!?\n]{0,50}\b(?:this|these|those|such)\b|(?:This|That|These|Those|And|But|Also|Then|However|There|One|Both"
    r"|Neither|Another|The (?:other|two|same|company|firm|group|man|woman|boy|girl|teen|child|officers?|driver|church"
    r"|building|incident|town|car|vehicle|truck|store|club))\b)",
    re.IGNORECASE,
)
_FIRST_TO_MOVE = 2
_LONGEST = 320


def find_sentence_orders(article: Article, _: Random) -> Iterator[Change]:
    """Yield the pairs of sentences, next to each other, neither of which leans on the other."""
    text = article.text
    told = sentences(text)[_FIRST_TO_MOVE:]
    if len(told) <= 1:
        return
    brought_up: dict[str, int] = {}
    for word in _WORD.finditer(text):
        brought_up.setdefault(word[0].lower(), word.start())
    for before, (first, second) in zip(sentences(text)[_FIRST_TO_MOVE - 1 :], pairwise(told), strict=False):
        between = text[first.end : second.start]
        if between.strip() or len(between) > 4 or second.end - first.start > 2 * _LONGEST:
            continue
        if _goes_on(text, first, second, brought_up):
            continue
        if _narrates(text, before) and _narrates(text, first):
            continue  # the first goes on with what is before it
        if _stands_alone(text, first) and _stands_alone(text, second) and _are_apart(text, first, second, brought_up):
            edits = (Edit(first.start, first.end, second.of(text)), Edit(second.start, second.end, first.of(text)))
            yield change(text, edits, Span(first.start, second.end))


def _goes_on(text: str, first: Span, second: Span, brought_up: dict[str, int]) -> bool:
    """Tell whether what follows the two goes on with the second, or calls "the" what only they bring up."""
    if _LEANS.match(text, second.end) or _LATER.match(text, second.end):
        return True
    subject = _SUBJECT.match(text, second.end)
    return subject is not None and subject[1] not in _KNOWN and brought_up[subject[1].lower()] >= first.start


def _narrates(text: str, sentence: Span) -> bool:
    """Tell whether a sentence tells an event, and not as what somebody says of it."""
    words = sentence.of(text)
    return _TELLS.search(words) is not None and _ATTRIBUTED.search(words) is None


def _stands_alone(text: str, sentence: Span) -> bool:
    words = sentence.of(text)
    if not words.endswith((".", "!")) or not words[0].isupper() or _SUBJECTLESS.match(words) or _SUMS_UP.match(words):
        return False
    words = _ITS_OWN.sub("X ", words)
    if _THEY.match(words):
        words = _THEIR_OWN.sub("", words)
    return not _CONNECTIVE.match(words) and not _REFERS_BACK.search(words)


def _are_apart(text: str, first: Span, second: Span, brought_up: dict[str, int]) -> bool:
    """Tell whether the second names nothing that only the first brings up, nor goes on with what it tells."""
    one, other = first.of(text), second.of(text)
    if _TELLS.search(one) and _TELLS.search(other):
        return False  # of what happened, the order in which it is told is the order in which it happened
    if _WEEKDAY.search(one) and _WEEKDAY.search(other):
        return False
    if _ONE_PERSON.search(one) and _ONE_PERSON.search(other):
        return False
    if {*_NUMBER.findall(one)} & {*_NUMBER.findall(other)}:
        return False
    common = {*_CAPITALS.findall(one)} & {*_CAPITALS.findall(other)}
    definite = {word for found in _THE_NOUN.finditer(other) for word in found["noun"].split()[:1]} - _KNOWN
    if any(word.lower().startswith(noun[:5]) for noun in definite - _OF_THE_STORY for word in _WORD.findall(one)):
        return False
    return all(brought_up.get(word.lower(), first.start) < first.start for word in common | definite)
