"""Changes of an abbreviation that the article explains: of its letters, or of a word of what it stands for."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.prose import change, sentences

SHORT = re.compile(r"(?<![\w.&'’/-])[A-Z]{3,6}(?![\w.&/-])(?=['’]s\b|(?!['’]))")
WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
SMALL = frozenset({"of", "the", "and", "for", "in", "at", "de"})
LETTERS = "BCDFGHLMNPRSTVW"
REACH = 90
BY_ANOTHER_NAME = frozenset({"USA", "UAE", "USSR", "LLC", "TBD", "RIP", "DNA", "CEO", "EMT", "EMS", "SUV", "MVP"})
WELL_KNOWN = frozenset(
    {"FBI", "CIA", "ATF", "DEA", "NBA", "NFL", "NHL", "CBS", "NBC", "ABC", "CNN", "USA", "BBC", "SWAT"}
)
INSTEAD = {
    "Agency": ("Council", "Institute"),
    "Alcohol": ("Gambling", "Medicine"),
    "Association": ("Laboratory", "Tribunal"),
    "Board": ("Council", "Institute"),
    "Bureau": ("Museum", "Council"),
    "Center": ("Laboratory", "Office"),
    "City": ("Rural", "Valley"),
    "Commission": ("Laboratory", "Museum"),
    "County": ("Valley", "Island"),
    "Criminal": ("Financial", "Medical"),
    "Department": ("Council", "Museum"),
    "District": ("Village", "Parish"),
    "Division": ("Museum", "Laboratory"),
    "Drug": ("Tax", "Weapons"),
    "Enforcement": ("Research", "Training"),
    "Federal": ("Regional", "National"),
    "Force": ("Guild", "League"),
    "Investigation": ("Narcotics", "Statistics"),
    "Law": ("Tax", "Border"),
    "Medical": ("Dental", "Legal"),
    "National": ("Regional", "Coastal"),
    "Office": ("Museum", "League"),
    "Police": ("Fire", "Health"),
    "Safety": ("Finance", "Welfare"),
    "Sheriff's": ("Clerk's", "Mayor's"),
    "State": ("County", "Federal"),
    "Task": ("Patrol", "Rescue"),
    "Transportation": ("Education", "Farming"),
    "University": ("College", "Institute"),
}
FILLERS = ("Harbor", "Valley", "Granite", "Youth", "Garden", "Trade", "Welfare", "Orchard", "Lakeland", "Border")


def abbreviation(article: Article, random: Random) -> Iterator[Change]:
    """Yield, of each pair of a name and its abbreviation, one changed so that the other does not fit it."""
    text = article.text
    shorts: dict[str, list[Span]] = {}
    for sentence in sentences(text):
        for match in SHORT.finditer(text, sentence.start, sentence.end):
            if match[0] not in BY_ANOTHER_NAME:
                shorts.setdefault(match[0], []).append(Span(match.start(), match.end()))
    known = {word.lower() for word in WORD.findall(text)}
    changes: list[Change] = []
    explained: dict[str, list[re.Match[str]]] = {}
    for span, words, short in _expansions(text, shorts):
        explained.setdefault(short, words)
        changes += _of_words(text, span, words, short, known, random)
    for short, words in explained.items():
        changes += _of_letters(text, shorts[short], words, known, random)
    yield from sorted(changes, key=lambda made: (made.at.start, made.edits[0].start))


def _expansions(text: str, shorts: dict[str, list[Span]]) -> Iterator[tuple[Span, list[re.Match[str]], str]]:
    """Yield each name of the running text whose initials are one of the abbreviations, and its words."""
    if not shorts:
        return
    for sentence in sentences(text):
        words = list(WORD.finditer(text, sentence.start, sentence.end))
        at = 0
        while at < len(words):
            name = _name_at(text, words, at, shorts)
            if name is None:
                at += 1
                continue
            short, last = name
            yield Span(words[at].start(), words[last].end()), words[at : last + 1], short
            at = last + 1


def _name_at(text: str, words: list[re.Match[str]], at: int, shorts: dict[str, list[Span]]) -> tuple[str, int] | None:
    initials, best = "", None
    for index in range(at, min(len(words), at + 9)):
        word = words[index][0]
        if index > at and text[words[index - 1].end() : words[index].start()] not in (" ", "-", ", "):
            break
        if word.lower() in SMALL:
            if index == at:
                break
            continue
        if not word[0].isupper() or word.isupper():
            break
        initials += word[0]
        if initials in shorts and len(initials) > 2:
            best = initials, index
    following = best and best[1] + 1 < len(words) and words[best[1] + 1]
    if best and following and following[0][0].isupper() and text[words[best[1]].end() : following.start()] == " ":
        return None
    return best


def _of_words(
    text: str, span: Span, words: list[re.Match[str]], short: str, known: set[str], random: Random
) -> Iterator[Change]:
    """Yield each content word of the name replaced by one with another initial."""
    for word in words:
        old = word[0].replace("’", "'")
        choices = [other for other in INSTEAD.get(old, FILLERS) if other[0] not in short and other.lower() not in known]
        if word[0].lower() in SMALL or not choices:
            continue
        if text[max(0, word.start() - 3) : word.start()] in (" a ", "an "):
            continue
        yield change(text, (Edit(word.start(), word.end(), random.choice(choices)),), span)


def _of_letters(
    text: str, spans: list[Span], words: list[re.Match[str]], known: set[str], random: Random
) -> Iterator[Change]:
    """Yield the abbreviation with two letters exchanged or one replaced, so that no initials of the name give it."""
    initials = {word[0][0].upper() for word in words}
    for span in spans:
        old = span.of(text)
        wrong = {old[:i] + old[i + 1] + old[i] + old[i + 2 :] for i in range(len(old) - 1)}
        letters = [letter for letter in LETTERS if letter not in initials]
        wrong |= {old[:i] + letter + old[i + 1 :] for i in range(1, len(old)) for letter in letters}
        fitting = sorted(word for word in wrong if word.lower() not in known and word not in WELL_KNOWN)
        if fitting:
            yield change(text, (Edit(span.start, span.end, random.choice(fitting)),), span)


KINDS = (Kind("abbreviation", "an abbreviation and the name that it stands for no longer fit", abbreviation),)
