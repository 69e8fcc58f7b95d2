"""The noun phrase that is counted: from the number to the right, to the head noun.

No list of nouns: the phrase runs over adjectives and nouns until a word of a closed class (preposition, determiner,
pronoun, conjunction, auxiliary), a verb form or punctuation; its head is the last noun before that. What is counted by
two or more is plural in English, so that the first plural word that no other plural follows is the head.
"""

from typing import NamedTuple

from checker.reading.quantities.tokens import Tokens, word_set

LONGEST = 8
"""Words after which a noun phrase is given up."""

DETERMINERS = word_set(
    "the a an this that these those its his her their our my your all both any each every such what which whose"
)
FUNCTION_WORDS = DETERMINERS | word_set(
    "of in on at by for with from to into onto over under above below about after before since until till "
    "during through throughout across along around against among amid between beyond behind beside "
    "besides near off out per up upon down via within without toward towards than as like unlike despite "
    "except inside outside plus versus vs and or but nor so yet because if while when where who whom why "
    "how whether though although unless once i you he she it we they me him us them himself herself "
    "itself themselves there here then now is are was were be been being am has have had having do does "
    "did will would shall should can could may might must isn't aren't wasn't weren't hasn't haven't "
    "hadn't don't doesn't didn't won't wouldn't can't couldn't it's he's she's they're we're that's "
    "there's not never also still just even only already again too ago later earlier away apart back "
    "yesterday today tonight tomorrow soon often always together instead either neither else aboard "
    "ashore north south east west northeast northwest southeast southwest a.m. p.m. etc mr mrs ms dr said "
    "told went came saw took got gave left fell fled made found held kept lost met paid ran sat sold sent "
    "spent stood swept thought won wrote began became broke brought built burnt bought caught chose cut "
    "drew drove ate felt fought flew forgot froze grew hit hung hurt knew laid led lent let lay meant put "
    "read rode rang rose set shook shot showed shut slept spoke stole struck swam swore taught tore threw "
    "understood woke wore say says remain remains die dies live lives include includes monday tuesday "
    "wednesday thursday friday saturday sunday"
)
_PLURALS = word_set(
    "people men women children police feet teeth mice geese oxen policemen policewomen firemen servicemen "
    "servicewomen gunmen congressmen congresswomen fishermen businessmen businesswomen spokesmen "
    "clergymen crewmen lawmen militiamen tribesmen airmen seamen cattle aircraft spacecraft sheep fish "
    "deer troops personnel media data criteria phenomena bacteria nuclei fungi alumni wives lives staff "
    "crew elderly kin clergy"
)
_STATES = word_set("dead wounded injured missing killed hurt homeless unaccounted")
"""Adjectives that count people without a noun: "12 dead"."""

_COMPASS = frozenset({"north", "south", "east", "west"})
_NO_PLURAL = ("ss", "us", "is", "'s", "’s")


class Noun(NamedTuple):
    """A noun phrase: its first token, the token behind it, and its head noun in lower case."""

    start: int
    end: int
    head: str


def is_plural(tokens: Tokens, index: int) -> bool:
    """Tell whether the word at `index` looks like a plural noun."""
    low = tokens.low[index]
    if low in _PLURALS or low.endswith(("men", "children")):
        return True
    if low.endswith("s") and len(low) == len(tokens.raw[index]) >= 3 and tokens.raw[index][:-1].isupper():
        return len(low) > 2 and tokens.raw[index][-1] == "s"
    return len(low) > 3 and low.endswith("s") and not low.endswith(_NO_PLURAL)


def read_noun(tokens: Tokens, start: int, *, plural: bool) -> Noun | None:
    """Read the noun phrase that starts at token `start`; None if there is none.

    `plural`: two or more are counted, so that the head must be plural.
    """
    last, head_at, at, words = -1, -1, start, 0
    while words < LONGEST:
        at += tokens.low[at] == "." and tokens.is_figure(at + 1) and tokens.glued(at + 1)
        low = tokens.low[at]
        end = _compound_end(tokens, at)
        if low in FUNCTION_WORDS and not _is_country(tokens, at):
            break
        if not tokens.is_word(at) and not _is_inner_figure(tokens, at, end):
            break
        if head_at >= 0 and plural and not _goes_on(tokens, at, end, head_at):
            break
        if last >= 0 and low.endswith("ly") and not tokens.low[end].endswith(("ed", "ing")):
            break
        if last >= 0 and not plural and (_is_verb(tokens, at, last) or low in _STATES):
            break
        if is_plural(tokens, end - 1) or _is_plural_code(tokens, end - 1):
            head_at = end - 1
        last, at, words = end - 1, end, words + 1
    if last < 0:
        return None
    head = head_at if plural else last
    if not plural and last == start and _is_participle(tokens, last):
        return None
    if head < 0:
        return _headless(tokens, start, last)
    first = head
    while first > start and tokens.glued(first) and (_is_plural_code(tokens, head) or tokens.is_figure(head)):
        first -= 1
    return Noun(start, head + 1, tokens.text[tokens.starts[first] : tokens.end(head)].lower())


def _is_plural_code(tokens: Tokens, index: int) -> bool:
    """Tell whether the token at `index` is the s of a code in the plural: "AK-47s"."""
    return tokens.low[index] == "s" and tokens.glued(index) and tokens.is_figure(index - 1)


def _is_country(tokens: Tokens, at: int) -> bool:
    """Tell whether a word that looks like a function word is part of a country's name: "US", "South African"."""
    return tokens.raw[at] == "US" or (tokens.low[at] in _COMPASS and tokens.is_capital(at))


def _is_inner_figure(tokens: Tokens, at: int, end: int) -> bool:
    """Tell whether a figure is part of the noun phrase: "100-catch seasons", "9mm pistols", "AK 47 rifles"."""
    if not tokens.is_figure(at):
        return False
    tied = tokens.is_word(end - 1) or (tokens.is_word(end) and tokens.glued(end))
    return tied or (tokens.raw[at - 1].isupper() and len(tokens.raw[at - 1]) < LONGEST and is_plural(tokens, at + 1))


def _compound_end(tokens: Tokens, at: int) -> int:
    """Return the token behind the hyphenated word that starts at `at`: "short-range", "AK-47s"."""
    end, steps = at + 1, 0
    while tokens.hyphen(end) and steps < LONGEST:
        end, steps = end + 2, steps + 1
    if tokens.is_figure(end - 1) and tokens.glued(end) and tokens.is_word(end):
        end += 1
    return end


def _goes_on(tokens: Tokens, at: int, end: int, head: int) -> bool:
    """Tell whether the phrase goes on behind a plural: with another plural ("police officers", "arms dealers").

    A name that ends in s ("Paris") and stands first is no head as long as a lower-case plural may follow.
    """
    if is_plural(tokens, end - 1) and not tokens.low[at].endswith("ves"):
        return True
    return tokens.is_capital(head) and not _is_verb(tokens, at, head)


def _is_verb(tokens: Tokens, at: int, before: int) -> bool:
    """Tell whether the word at `at`, behind the noun at `before`, looks like a verb or an adverb."""
    low = tokens.low[at]
    if tokens.is_capital(at):
        return False
    if low.endswith(("ed", "ing", "ly")) and len(low) >= 4:
        return not tokens.low[before].endswith(("'s", "’s"))
    third_person = low.endswith("s") and not low.endswith(_NO_PLURAL) and not is_plural(tokens, before)
    return third_person and not tokens.is_capital(before)


def _headless(tokens: Tokens, start: int, last: int) -> Noun | None:
    """Return what is counted where no plural noun was met: "12 dead", or a name ("12 Taliban"); else None.

    A lower-case singular ("the 3200 block", "two grin") is not what two or more are counted of.
    """
    low = tokens.low[start]
    if low in _STATES:
        return Noun(start, start + 1, low)
    if last - start > 1 or not tokens.is_capital(last) or (len(low) == 1 and last == start):
        return None
    return Noun(start, last + 1, tokens.low[last])


def _is_participle(tokens: Tokens, at: int) -> bool:
    if tokens.low[at] in _STATES:
        return False
    return tokens.low[at].endswith(("ed", "ing")) and not tokens.is_capital(at)


def skip_determiners(tokens: Tokens, start: int) -> int:
    """Return the first token from `start` on that is no determiner and no possessive: "of the country's missiles"."""
    at = start
    while at < start + 3 and tokens.low[at] in DETERMINERS:
        at += 1
    return at
