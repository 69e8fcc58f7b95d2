"""Changes of the words of a statement: a word quoted, a negation, a doubt, and an assertion made a denial."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.errors.hedges import find_hedges
from checker.mutation.errors.quoted_words import find_quoted_words
from checker.mutation.prose import change, sentences
from checker.rules.finding import Severity

_AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|could|should|does|do|did|can|must)"
_NOT = re.compile(rf"\b(?P<kept>{_AUXILIARY})(?P<gone> not) (?P<next>[a-z]+)\b")
_SHORTENED = re.compile(
    r"\b(?P<kept>is|are|was|were|has|have|had|would|could|should|does|do|did)(?P<gone>n['’]t) (?P<next>[a-z]+)\b"
)
_OTHERWISE = re.compile(r"\b(?P<kept>)(?P<gone>cannot|can['’]t|won['’]t) (?P<next>[a-z]+)\b")
_WITHOUT_NOT = {"cannot": "can", "can't": "can", "won't": "will"}
_NO_LONGER = re.compile(
    rf"\b(?P<kept>{_AUXILIARY} )(?P<gone>no longer) (?P<next>[a-z]+)\b|\b(?P<kept2>is|was) (?P<gone2>no) (?=threat\b|"
    rf"secret\b)"
)
_NOT_GUILTY = re.compile(
    r"\b(?P<kept>(?:plead(?:s|ed|ing)?|pled|found|plea of|pleas of|verdict of))(?P<gone> not) (?P<next>guilty)\b"
)
_NOT_TO = re.compile(
    r"\b(?P<kept>decided|asked|chose|promised|agreed|opted|vowed|elected)(?P<gone> not) (?P<next>to [a-z]+)\b"
)
_NOBODY = re.compile(
    r"\b(?P<gone>[Nn]o one|[Nn]obody)(?P<next> (?:else )?(?:was|were|has|had|is|will|died)\b)(?! (?:yet|ever)\b)"
)
_SOMEBODY = {"no one": "someone", "nobody": "somebody"}
_MANY = (
    r"(?:arrests|injuries|charges|suspects|details|weapons|witnesses|shots|signs|children|survivors|plans|threats|"
    r"warrants|"
    r"complaints|fatalities|casualties|deaths|names|motives|clues|leads|answers|indications|reports|problems|changes|"
    r"students|officers|deputies|criminal charges|serious injuries|other injuries|other suspects|other victims|"
    r"other details|further details|additional details|other charges|outstanding suspects)"
)
_NO_MANY = re.compile(
    rf"(?P<kept>\b(?:there (?:are|were|have been)|has|have|had|with|made|released|gave|found|reported|were|are) )"
    rf"(?P<gone>no )(?P<next>{_MANY})\b"
)
_NO_FIRST = re.compile(rf"(?P<gone>\bNo )(?P<next>{_MANY} (?:were|have|had|are|will)\b)")
_MASS = r"(?:evidence|indication|sign|reason|danger|threat|doubt|connection|motive|suspect|weapon|alcohol|word|risk)"
_THERE_IS_NO = re.compile(
    rf"\b(?P<kept>[Tt]here (?:is|was|has been|had been)|[Tt]here['’]s)(?P<gone> no )(?P<next>{_MASS})\b"
)
_UNCOUNTED = frozenset(("evidence", "danger", "alcohol", "doubt", "word"))

_NOT_AFTER = re.compile(
    r"\b(?:if|unless|whether|why|nor|neither|hardly|barely|never|without)\b|n['’]t\b|\bnot\b|\bno\b", re.IGNORECASE
)
_NOT_NEXT_LISTED = """
only just merely simply necessarily even alone solely least less more fewer long far much many that so as too either
yet until one unlike but once all every everyone everybody any anyone anything anymore i you he she it we they there
a some quite nearly exactly really sure be mind matter worry forget wait help let bother care think to because always
"""
_NOT_NEXT = frozenset(_NOT_NEXT_LISTED.split())
_NOT_IN_REST = re.compile(
    r"\b(?:any|anyone|anything|anybody|anywhere|anymore|ever|either|yet|until|till|unless|nor|neither|at all|"
    r"whatsoever|all (?:day|night|week|month|year)|in (?:\w+ ){0,3}(?:time|while)|(?:for|in) ages|lately|"
    r"let alone|a single|a thing|but|instead|rather|because|enough|so much|that much|necessarily|much|many|"
    r"even|lift a finger|budge|in (?:years|decades|months|weeks|days)|care less|be (?:more|happier|prouder|better)|"
    r"more|"
    r"anytime|no matter|not|no|none|nothing|nobody|as well as|like this|like that|such a|this kind|this type)\b|\?|"
    r"n['’]t\b",
    re.IGNORECASE,
)
_REST = re.compile(r"[^.!?;”\"]*\??")

_CLAUSE = (
    r"(?:he|she|they|it|there|his|her|their|its|the|an?|all|both|some|two|three|four|five|six|several|police|officers|"
    r"investigators|detectives|authorities|officials|[A-Z][a-z]+)"
)
_IN_WHAT = (
    r"(?: (?:(?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day(?: (?:morning|afternoon|evening|night))?|in a (?:\w+ )?"
    r"(?:statement|release|report|interview|tweet)|at a (?:\w+ )?(?:news|press) conference|yesterday|today|also|"
    r"later))?"
)
_SAID_THAT = re.compile(
    rf"(?<=[\w.)] )(?P<said>said|says|say|confirmed|confirms|confirm|announced|stated|acknowledged|admitted|insisted|"
    rf"maintained|testified|claimed)(?P<when>{_IN_WHAT}) that (?={_CLAUSE}\b)(?![\w ]{{0,20}}\bnot\b)"
)
_SAID_HE = re.compile(
    r"(?<=[\w.)] )(?P<said>said|says|confirmed|admitted|acknowledged|claimed|testified) (?=(?:he|she|they|it|there|"
    r"police|officers|(?:the|his|her|their|a|an) [a-z]+) (?:was|were|is|are|had|has|have|did|saw|heard|knew|will|would|"
    r"could|shot|fired|went|ran)\b)(?![\w ]{0,30}\b(?:not|no|never)\b)"
)
_ADMITTED_DOING = re.compile(
    r"(?<=[\w.)] )(?P<said>admitted|admits|acknowledged|confessed)(?P<when>)(?: to)? (?=[a-z]{2,}ing\b)"
)
_DENIED = {"says": "denies", "confirms": "denies", "admits": "denies", "say": "deny", "confirm": "deny"}
_NO_SPEAKER = re.compile(
    r"(?:\b(?:not|never|nobody|neither|nor|is|was|are|were|be|been|being|to|as|what|which|why|how|and|or|than|like|if|"
    r"when|may|might|would|will|could|can|should|did|do|does|that|one|only|i|you|we|also|then|just|it|must|further|"
    r"declined)"
    r"|n['’]t|no one|,|[\"”])$",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"\S+ $")
_WORDS_AFTER = re.compile(r"(?:\S+ ?){0,2}")


def _find_dropped_nots(article: Article, _: Random) -> Iterator[Change]:
    """Yield the changes that take a negation away."""
    for sentence in sentences(article.text):
        yield from sorted(_nots(article.text, sentence), key=lambda each: each.at.start)


def _nots(text: str, sentence: Span) -> Iterator[Change]:
    for pattern in (_NOT, _SHORTENED, _OTHERWISE, _NO_LONGER, _NOT_GUILTY, _NOT_TO, _THERE_IS_NO):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            if _can_go(text, sentence, found):
                edit = _without(found)
                yield change(text, (edit,), Span(*found.span()))
    for pattern in (_NOBODY, _NO_MANY, _NO_FIRST):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            rest = _REST.match(text, found.end(), sentence.end)
            if (
                rest
                and not _NOT_IN_REST.search(rest[0])
                and not _NOT_AFTER.search(text[sentence.start : found.start()][-60:])
            ):
                yield change(text, (_without(found),), Span(*found.span()))


def _can_go(text: str, sentence: Span, found: re.Match[str]) -> bool:
    groups = found.groupdict()
    following = (groups.get("next") or "").split()
    if following and following[0] in _NOT_NEXT and not (following[0] == "to" and found.re is _NOT_TO):
        return False
    if _NOT_AFTER.search(re.split(r"[;,“\"]", text[max(sentence.start, found.start() - 60) : found.start()])[-1]):
        return False
    if found[0][0].isupper() and found.re is not _THERE_IS_NO:
        return False  # an order, a question
    rest = _REST.match(text, found.end(), sentence.end)
    return rest is not None and not _NOT_IN_REST.search(rest[0])


def _without(found: re.Match[str]) -> Edit:
    groups = found.groupdict()
    name = "gone2" if groups.get("gone2") else "gone"
    gone, start, end = found[name], found.start(name), found.end(name)
    new = ""
    if found.re is _OTHERWISE:
        new = _WITHOUT_NOT[gone.replace("’", "'")]
    elif found.re is _NO_LONGER:
        new = "still" if name == "gone" else "a"
    elif found.re is _NOBODY:
        new = _SOMEBODY[gone.lower()]
        new = new.capitalize() if gone[0] == "N" else new
    elif found.re is _NO_FIRST:
        return Edit(start, end + 1, found["next"][0].upper())
    elif found.re is _THERE_IS_NO:
        noun = found["next"]
        new = " " if noun in _UNCOUNTED else " an " if noun[0] in "aeiou" else " a "
    return Edit(start, end, new)


def _find_denials(article: Article, _: Random) -> Iterator[Change]:
    """Yield the changes of an assertion to a denial."""
    text = article.text
    for sentence in sentences(text):
        for found in sorted(_assertions(text, sentence), key=lambda each: each.start()):
            before = text[max(sentence.start, found.start() - 20) : found.start() - 1]
            if found.start() <= sentence.start or _NO_SPEAKER.search(before):
                continue
            groups = found.groupdict()
            new = _DENIED.get(found["said"], "denied") + (groups.get("when") or "")
            new += " " if found.re is _ADMITTED_DOING else " that "
            speaker = _WORD_BEFORE.search(text, max(sentence.start, found.start() - 20), found.start())
            after = _WORDS_AFTER.match(text, found.end(), min(sentence.end, found.end() + 40))
            start = speaker.start() if speaker else found.start()
            end = found.end() + len(after[0].rstrip(" .,;") if after else "")
            yield change(text, (Edit(found.start(), found.end(), new),), Span(start, end))


def _assertions(text: str, sentence: Span) -> Iterator[re.Match[str]]:
    for pattern in (_SAID_THAT, _SAID_HE, _ADMITTED_DOING):
        yield from pattern.finditer(text, sentence.start, sentence.end)


KINDS: tuple[Kind, ...] = (
    Kind("quoted_word", "a word of a quotation was replaced", find_quoted_words),
    Kind("dropped_not", "a negation was dropped", _find_dropped_nots),
    Kind("dropped_hedge", "what was alleged or uncertain was made a fact", find_hedges, least=Severity.NOTE),
    Kind("denial", "an assertion was made a denial", _find_denials),
)
