"""Changes of who: one person's name for another's, in a statement or as the speaker, and a surname misspelled."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.errors.given_names import GIVEN_NAMES
from checker.mutation.errors.people_in import RANK, SAYS, WORD, Mention, Person, people
from checker.mutation.prose import before, change, sentences
from checker.rules.finding import Severity

_PARTS = {
    "suspect": r"arrest|charged|accused|suspect|sentenced|convicted|plead|guilty|gunman|shooter|custody|indicted|bail",
    "victim": r"killed|died|dead|wounded|victim|injur|hospital|funeral|mourn|death|was shot|were shot|was hit",
    "official": r"Sgt|Lt\.|Capt|Chief|Officer|[Ss]heriff|[Dd]eput|Det\.|[Dd]etective|spokes|Mayor|[Aa]ttorney|Judge|"
    r"[Pp]rosecutor|[Cc]oroner|lawyer|Dr\.|official|Commissioner",
    "family": r"mother|father|brother|sister|cousin|uncle|aunt|wife|husband|girlfriend|boyfriend|friend|neighbor|fianc",
}
_PART = {name: re.compile(words) for name, words in _PARTS.items()}
_SPEAKS = (
    r"(?:said|says|told|testified|stated|"
    r"(?:added|recalled|explained|noted|wrote|continued|asked|tweeted)(?= that\b|[,.:;]|$))"
)
_TITLE = (
    r"(?:(?:(?:[Pp]olice|[Ff]ire|[Ss]tate|[Cc]ounty|[Dd]eputy|[Aa]ssistant|[Ss]heriff['’]s|Metro|[Cc]ity) )*"
    r"(?:Mr|Mrs|Ms|Dr|Sgt|Lt|Capt|Cpl|Col|Maj|Cmdr|Det|Rev|Sen|Rep|Gov|Ofc)\. |"
    r"(?:(?:[Pp]olice|[Ff]ire|[Ss]tate|[Cc]ounty|[Dd]eputy|[Aa]ssistant|[Ss]heriff['’]s|Metro|[Cc]ity) )*"
    r"(?:Chief|Sheriff|Mayor|Officer|Deputy|Detective|Trooper|President|Judge|Sergeant|Lieutenant|Captain|Coroner|"
    r"Commissioner|Pastor|Superintendent|spokesman|spokeswoman) )"
)
_TITLES = re.compile(rf"(?<!\w)(?:{_TITLE})+$")
_SAYS_AFTER = re.compile(rf"(?:,? (?:also|later|then|still))? {_SPEAKS}\b(?! (?:to (?:have|be)|by)\b)")
_SAYS_BEFORE = re.compile(rf"(?:[,\"”?!’'] ?{SAYS} |\baccording to )$")
_QUOTED_BEFORE = re.compile(rf"[,?!—-]['’]?[\"”“] ?(?:{SAYS} )?(?:[A-Za-z][\w.'’-]* ){{0,5}}$")
_QUOTES_AFTER = re.compile(rf"(?: (?:also|later|then))? {SAYS}\b[^.;\"“]{{0,40}}[,:] ?[\"“]")
_JOINED_BEFORE = re.compile(
    r"(?:\b(?:and|or|with|of|by|to|for|from|near|about|against|at|than|like)|&|['’]s|[A-Za-z]['’]|-) $"
    r"|[A-Z][\w.'’-]*,? $"
)
_JOINED_AFTER = re.compile(r",? (?:and|or|&) (?:[A-Z]|an? |the |his |her |other)|['’]s? |, [A-Z]|[’'”\"]\w| \(")
_VERB_AFTER = re.compile(
    r"(?:, (?:who )?|,? \(?\d{1,2}[,)]+ (?:of [A-Z]\w+, )?| )(?:was|were|is|had|has|will|would|died|went|came|"
    r"faces|faced|pleaded|told|said|says|remains|remained|[a-z]{3,}ed)\b"
)
_AGE_AFTER = re.compile(r", \d{1,2}\b(?!,? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))")
_BESIDE = "sq vn xv sf wr dg fh gj uo hk jl k n bm ip o wa et ad ry yi cb qe zc tu x"
_NEIGHBOURS = dict(zip("abcdefghijklmnopqrstuvwxyz", _BESIDE.split(), strict=True))
_LIKE = {"a": "e", "e": "a", "i": "e", "o": "u", "u": "o", "s": "z", "z": "s", "m": "n", "n": "m", "b": "p", "d": "t"}
_MOST_PERSONS = 60  # to choose from: keeps the work of a text with thousands of names in bounds
_SPELLED_IN_MANY_WAYS = re.compile(r"(?i)gadd?h?af|qadd?h?a|ahm|moham|muham|huss|abd|ibrah|jong|yev|kov|sk[iy]|chenko")


def _person_swapped(article: Article, random: Random) -> Iterator[Change]:
    """Yield each full name replaced by that of another person who plays no such part in the article."""
    text = article.text
    persons = people(text)
    parts = {person.name: _parts_of(text, person) for person in persons}
    for person, mention, sentence, present in _placed(text, persons):
        part = _states(text, mention.span, sentence) if mention.full else None
        if part is None:
            continue
        names = [
            other.name
            for other in _others(persons, person, present, random)
            if parts[other.name] and part not in parts[other.name]
        ]
        if names:
            yield _put(text, mention.span, random.choice(names))


def _speaker_swapped(article: Article, random: Random) -> Iterator[Change]:
    """Yield each speaker of a quotation replaced by another person of the article.

    What is only reported may well have been said by both.
    """
    text = article.text
    persons = people(text)
    known_by_surname = {person.name for person in persons if any(not mention.full for mention in person.mentions)}
    for person, mention, sentence, present in _placed(text, persons):
        start, end = mention.span.start, mention.span.end
        if title := _TITLES.search(text, max(sentence.start, start - 50), start):
            start = title.start()
        if not (_quotes(text, Span(start, end), sentence) and _speaks(text, Span(start, end), sentence)):
            continue
        others = _others(persons, person, present, random)
        if mention.full or title:
            names = [other.name for other in others]
        else:
            names = [other.family for other in others if other.name in known_by_surname]
        if names:
            yield _put(text, Span(start, end), random.choice(names))


def _surname_misspelled(article: Article, random: Random) -> Iterator[Change]:
    """Yield each surname that stands elsewhere as well with a typist's error in it."""
    text = article.text
    persons = tuple(person for person in people(text) if len(person.mentions) > 1)
    words = {word.lower() for word in WORD.findall(text)}
    for person, mention, _, _ in _placed(text, persons):
        family = person.family
        start = text.find(family, mention.span.start, mention.span.end)
        if " " in family or start < 0 or len(family) < 5 or _SPELLED_IN_MANY_WAYS.search(family):
            continue
        wrong = [
            word
            for word in _misspelled(family)
            if word.lower() not in words and word not in GIVEN_NAMES and word.lower() != family.lower()
        ]
        if wrong:
            yield _put(text, Span(start, start + len(family)), random.choice(wrong))


def _placed(text: str, persons: tuple[Person, ...]) -> Iterator[tuple[Person, Mention, Span, set[str]]]:
    """Yield each mention in running text, in the order of the text, its sentence, and whom that sentence names."""
    mentions = sorted(
        ((person, mention) for person in persons for mention in person.mentions), key=lambda pair: pair[1].span.start
    )
    at = 0
    for sentence in sentences(text):
        while at < len(mentions) and mentions[at][1].span.start < sentence.start:
            at += 1
        first = at
        while at < len(mentions) and mentions[at][1].span.end <= sentence.end:
            at += 1
        present = {person.name for person, _ in mentions[first:at]}
        for person, mention in mentions[first:at]:
            yield person, mention, sentence, present


def _others(persons: tuple[Person, ...], person: Person, present: set[str], random: Random) -> list[Person]:
    """Return persons who are surely somebody else and whom the sentence does not name."""
    some = persons if len(persons) <= _MOST_PERSONS else random.sample(persons, _MOST_PERSONS)
    return [
        other
        for other in some
        if other.name not in present
        and other.given[:3] != person.given[:3]
        and not {other.given, other.family} & {person.given, person.family}
    ]


def _put(text: str, span: Span, new: str) -> Change:
    return change(text, (Edit(span.start, span.end, new),), span)


def _parts_of(text: str, person: Person) -> set[str]:
    """Return the parts that the words around any of the mentions may give to a person."""
    around = [text[max(0, mention.span.start - 70) : mention.span.end + 90] for mention in person.mentions]
    return {name for name, words in _PART.items() if any(words.search(part) for part in around)}


def _states(text: str, span: Span, sentence: Span) -> str | None:
    """Return the part that the words beside a name give to the person ("" for none of those); None if unclear."""
    left, right = text[max(sentence.start, span.start - 45) : span.start], text[span.end : sentence.end][:90]
    if _JOINED_AFTER.match(right) or (_JOINED_BEFORE.search(left) and not RANK.search(left)):
        return None
    if RANK.search(left) and not re.search(r"(?:Mr|Mrs|Ms)\. $", left):
        return next((name for name in ("official", "family", "suspect", "victim") if _PART[name].search(left)), None)
    if not (_VERB_AFTER.match(right) or _AGE_AFTER.match(right) or _SAYS_BEFORE.search(left)):
        return None
    if re.search(r",? and\b", right.split(".")[0][:25]):
        return None
    clause = left[-15:] + right
    return next((name for name in ("suspect", "victim", "official", "family") if _PART[name].search(clause)), None)


def _quotes(text: str, speaker: Span, sentence: Span) -> bool:
    """Tell whether a quotation ends right before its speaker is named, or begins after that."""
    left, right = before(text, speaker.start, 60), text[speaker.end : sentence.end]
    return bool(_QUOTED_BEFORE.search(left) or _QUOTES_AFTER.match(right))


def _speaks(text: str, span: Span, sentence: Span) -> bool:
    left, right = text[max(sentence.start, span.start - 30) : span.start], text[span.end : sentence.end]
    if _JOINED_AFTER.match(right):
        return False
    if _SAYS_BEFORE.search(left):
        told = left.endswith(("told ", "asked "))
        return not told and not re.match(r" (?:was|were|had|has|is|will|would|could|did|[a-z]+ed)\b", right)
    return _SAYS_AFTER.match(right) is not None and not _JOINED_BEFORE.search(left)


def _misspelled(word: str) -> Iterator[str]:
    """Yield the word as a typist may err in it, its first and its last letter untouched."""
    for index in range(1, len(word) - 1):
        letter, following = word[index], word[index + 1]
        if not (letter.isascii() and letter.islower()):
            continue
        if following.islower() and following != letter and index + 1 < len(word) - 1:
            yield word[:index] + following + letter + word[index + 2 :]
        if letter not in (word[index - 1].lower(), following) and index > 1 and letter not in "eh":
            yield word[:index] + word[index + 1 :]
        if letter not in (word[index - 1].lower(), following) and letter in "dgkprcv":
            yield word[:index] + letter + word[index:]
        for other in _NEIGHBOURS.get(letter, ""):
            yield word[:index] + other + word[index + 1 :]
        if letter in _LIKE and not word.endswith(("son", "sen", "man", "mann")):
            yield word[:index] + _LIKE[letter] + word[index + 1 :]


KINDS = (
    Kind("person_swapped", "a person's full name replaced by that of another person of the article", _person_swapped),
    Kind(
        "surname_misspelled",
        "a surname misspelled that stands rightly spelled elsewhere",
        _surname_misspelled,
        least=Severity.NOTE,
    ),
    Kind("speaker_swapped", "the speaker of a statement replaced by another person of the article", _speaker_swapped),
)
