"""Phrases that name who does something or to whom it is done: a name, "the suspect", "an officer", "police"."""

import re
from typing import NamedTuple

from checker.mutation.errors.people_in import NO_NAMES, PART

_HEADS_LISTED = """
accomplice agent aide analyst assailant assistant attacker attorney aunt babysitter baby bandit bartender boss
bouncer boy boyfriend brother brother-in-law burglar bystander caller candidate cashier caretaker chief child
classmate clerk coach colleague commander commissioner company coroner couple cousin coworker co-worker crew
customer cyclist daughter dealer defendant deputy detective director dispatcher doctor driver employee
ex-boyfriend ex-girlfriend ex-husband ex-wife ex-convict family father father-in-law fiance fiancee firefighter
friend fugitive gang gangster girl girlfriend grandfather grandmother grandson guard guest gunman homeowner
husband infant informant inmate intruder investigator journalist judge jury juror killer kid lady landlord
lawyer lieutenant man manager mayor mob mother mother-in-law neighbor nephew newspaper niece nurse officer
operator owner paramedic parent partner passenger passerby pastor patient patron pedestrian pilot pirate player
police president prisoner prosecutor protester relative reporter resident robber roommate sailor salesman
sergeant shooter shopper sheriff sister sniper soldier son spokesman spokeswoman stepfather stepmother stepson
stranger student supervisor suspect teacher team teen teenager tenant terrorist thief toddler trooper truck
uncle vehicle car bus train van veteran victim visitor wife witness woman worker youngster youth
"""
_HEADS = frozenset(_HEADS_LISTED.split())
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "gunmen": "gunman", "wives": "wife", "people": "man",
             "thieves": "thief", "passersby": "passerby", "spokesmen": "spokesman"}  # fmt: skip
_GROUPS = """
deputies authorities prosecutors troopers paramedics firefighters doctors medics neighbors witnesses relatives officials
reporters bystanders pirates rebels militants gunmen residents protesters dispatchers jurors robbers troops soldiers
"""
_BARE = (
    r"(?:[Pp]olice|(?:[Pp]olice )?(?:[Oo]fficers|[Dd]etectives|[Ii]nvestigators)|"
    + "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in _GROUPS.split())
    + ")"
)
_DETERMINER = (
    r"(?:[Tt]he|[Aa]n?|[Aa]nother|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Hh]is|[Hh]er|"
    r"[Tt]heir|[Tt]hat|[Tt]his)"
)
_RANK = (
    r"(?:(?:(?:[Pp]olice|[Ff]ire|[Ss]heriff['’]s|[Dd]eputy|[Aa]ssistant|[Dd]istrict|[Ss]tate) )?(?:Mr|Mrs|Ms|Dr|Sgt|Lt|"
    r"Capt|Cpl|Det|Sen|Rep|Gov|Officer|Detective|Deputy|Chief|Sheriff|Trooper|Judge|Mayor|Attorney|President|"
    r"Prime Minister)\.? )"
)
_NAME = rf"(?:\d{{1,2}}-year-old )?{_RANK}?{PART}(?: [A-Z]\.)?(?: {PART}){{0,2}}(?:,? (?:Jr|Sr)\.)?"
_AGE = r"(?:, \d{1,2}(?!\d|,\d))"
_DESCRIBED = (
    rf"{_DETERMINER} (?:[a-z0-9][a-z0-9-]* |[A-Z][A-Za-z]+ ){{0,3}}?[a-z0-9-]+|"
    rf"{_NAME}['’]s (?:[a-z0-9-]+ ){{0,2}}?[a-z-]+"
)
_CALLED = r"[Tt]he (?:[A-Z][A-Za-z&]*(?: of(?= [A-Z]))? ?){1,5}(?<! )"
_PHRASE = (
    rf"(?P<bare>(?:(?P<whose>[A-Z][a-z]+)(?:-[A-Z][a-z]+)? (?:[A-Z][a-z]+ ){{0,2}})?{_BARE})|"
    rf"(?P<age>{_NAME}{_AGE},?)|(?P<name>{_NAME})|(?P<said>{_DESCRIBED})|"
    rf"(?P<org>{_CALLED}|[A-Z]{{2,5}})"
)
_GENERIC_LISTED = """
City State County Federal Local Court School Fire Hospital Military Government Security Law Several Many Some Other Army
Health Election Campaign Defense Village Town Metro Responding Arriving Homicide Undercover Former
"""
_GENERIC = NO_NAMES | frozenset(_GENERIC_LISTED.split())
_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_ENDS_HERE = re.compile(rf"(?<![\w'’.&$-])(?:{_PHRASE})$")
_OTHERS = re.compile(
    r"\b(?:of|in|on|at|by|with|for|to|from|and|or|but|who|whom|whose|which|that|was|were|is|are|had|has|have|"
    r"said|say|says|after|"
    r"before|when|while|as|if|then|not|he|she|they|it|shot|killed|told|where|because|into|over|under|about|allegedly|"
    r"other|same|only|dead|own|most|police report|least|\w+ing)\b"
)
_MAY_FOLLOW = re.compile(
    r"(?=[.;:!?)\"”]|$|,[\"”]|, (?:but|according|police|authorities|officials|prosecutors|investigators|"
    r"deputies|he|she|they|"
    r"then|before|after|when|while|in|on|at|causing|killing|hitting|leaving|striking|wounding|injuring|saying|telling|"
    r"and (?!an?\b|the\b|his\b|her\b|their\b|another\b|two\b|three\b|[A-Z]|\d)\w+ed)\b)"
    r"| (?:in|at|on|with|during|after|before|outside|near|while|when|for|as|because|over|multiple|several|"
    r"twice|once|to|"
    r"that|he|she|they|it|about|inside|through|but|then|early|late|last|again|if|dead|following|since|there|"
    r"not|three|two|"
    r"four|five|six|was|were|is|had|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|around|until|"
    r"under|into|back|"
    r"by(?= (?:phone|mail))|against|nearly|what|how|why|where|shortly|moments|minutes|earlier|later|without|down|up|so|"
    r"and (?!the |an? |his |her |their |another |two |three |one |others|[A-Z]|\d))\b"
)


class Phrase(NamedTuple):
    """A phrase: where it stands, with the comma behind an age; its words without that; whether it is a plural."""

    start: int
    end: int
    words: str
    sort: str
    plural: bool

    @property
    def head(self) -> str:
        """The last word, by which two phrases are told apart."""
        last = self.words.rstrip(".").split()[-1].lower()
        return _IRREGULAR.get(last, last.rstrip("s"))

    def inside(self, text: str, end: int) -> str:
        """Return the words as they stand within a sentence, in front of what follows at `end`."""
        words = self.words
        if self.sort in ("bare", "said", "org") and words.split()[0] in _OPENERS:
            words = words[0].lower() + words[1:]
        return words + ("," if self.sort == "age" and text[end : end + 1] == " " else "")


_DETERMINERS = (
    "The A An Another Two Three Four Five Six Several His Her Their That This Police Officers Detectives Investigators"
)
_OPENERS = frozenset([*_DETERMINERS.split(), *(word.capitalize() for word in _GROUPS.split())])
_SOME_WORDS = re.compile(r"\S+(?: \S+){0,6}")
_STOPS = re.compile(r"[\w.,](?=[\s.,;:!?)\"”’']|$)")
_TEAM = re.compile(r"[a-z]s$")


def phrase_before(text: str, start: int, end: int) -> Phrase | None:
    """Return the longest phrase between `start` and `end` that ends exactly there."""
    at = max(start, end - 75)
    while match := _ENDS_HERE.search(text, at, end):
        if phrase := _phrase(match):
            return phrase
        at = match.start() + 1
    return None


def phrase_after(text: str, start: int, end: int) -> Phrase | None:
    """Return the phrase that begins at `start` and that nothing goes on behind it."""
    words = _SOME_WORDS.match(text, start, end)
    stops = [match.end() for match in _STOPS.finditer(text, start, words.end())] if words else []
    for stop in reversed(stops):
        match = _ENDS_HERE.match(text, start, stop)
        if match and (phrase := _phrase(match)) and _MAY_FOLLOW.match(text, phrase.end, end):
            return phrase
    return None


def _phrase(match: re.Match[str]) -> Phrase | None:
    sort, words = next(name for name in ("bare", "age", "name", "said", "org") if match[name]), match[0]
    core = words.rstrip(",")
    parts = core.split()
    plural = sort == "bare"
    if match["whose"] in _GENERIC or _DAY.search(core):
        return None
    if sort == "said":
        head = parts[-1].lower()
        single = _IRREGULAR.get(head) or (head[:-3] + "y" if head.endswith("ies") else head.removesuffix("s"))
        if head not in _HEADS and single not in _HEADS:
            return None
        if _OTHERS.search(" ".join(parts[1:])):
            return None
        plural = head not in _HEADS or head == "police"
        if plural and parts[0].lower() in ("a", "an", "another"):
            return None
    elif sort in ("name", "age"):
        names = re.sub(rf"^(?:\d+-year-old )?{_RANK}?", "", core)
        if any(part.strip(",.") in NO_NAMES for part in names.split()) or not names:
            return None
    elif sort == "org":
        plural = _TEAM.search(core) is not None
        if core in ("AP", "OK", "TV", "US", "AM", "PM", "DNA", "SUV") or core.split()[-1] in ("The", "the"):
            return None
    return Phrase(match.start(), match.end(), core, sort, plural)
