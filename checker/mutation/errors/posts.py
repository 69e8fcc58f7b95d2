"""Changes of the title or the post of a person, before the name or after it."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.errors.people_in import NO_NAMES, PART
from checker.mutation.prose import any_of, change, sentences

_BEFORE_A_NAME = {
    "Police Chief": ("Fire Chief",),
    "police chief": ("fire chief",),
    "Fire Chief": ("Police Chief",),
    "Chief of Police": ("Chief of Staff",),
    "Police Commissioner": ("Fire Commissioner",),
    "Police Superintendent": ("Fire Commissioner", "City Manager"),
    "Deputy Chief": ("Sgt.", "Cpl."),
    "Assistant Chief": ("Sgt.", "Cpl."),
    "Police Officer": ("Police Dispatcher", "Police Chaplain"),
    "Sgt.": ("Capt.", "Lt."),
    "Lt.": ("Sgt.", "Maj."),
    "Capt.": ("Sgt.", "Cpl."),
    "Cpl.": ("Capt.", "Lt."),
    "Maj.": ("Sgt.", "Lt."),
    "Cmdr.": ("Sgt.", "Cpl."),
    "Sergeant": ("Captain", "Lieutenant"),
    "Lieutenant": ("Sergeant", "Major"),
    "Captain": ("Sergeant", "Corporal"),
    "Corporal": ("Captain", "Lieutenant"),
    "Commander": ("Sergeant", "Corporal"),
    "Sheriff": ("Mayor", "Coroner"),
    "Chief": ("Sgt.", "Cpl."),
    "Deputy": ("Coroner", "Judge"),
    "Officer": ("Paramedic", "Firefighter"),
    "Trooper": ("Firefighter", "Paramedic"),
    "Detective": ("Firefighter", "Paramedic"),
    "Det.": ("Cpl.", "Capt."),
    "Mayor": ("Sheriff", "Gov."),
    "Gov.": ("Sen.", "Mayor"),
    "Lt. Gov.": ("Attorney General", "Mayor"),
    "Sen.": ("Gov.", "Mayor"),
    "Rep.": ("Gov.", "Mayor"),
    "Judge": ("Sheriff", "Mayor"),
    "District Attorney": ("Public Defender", "City Manager"),
    "State's Attorney": ("Public Defender",),
    "Attorney General": ("Secretary of State",),
    "Commonwealth's Attorney": ("Public Defender",),
    "Prosecutor": ("Public Defender", "Sheriff"),
    "Coroner": ("Mayor", "Fire Chief"),
    "Medical Examiner": ("Fire Marshal", "Public Defender"),
    "Prime Minister": ("Foreign Minister", "Finance Minister"),
    "Foreign Minister": ("Finance Minister", "Defense Minister"),
    "Defense Minister": ("Finance Minister",),
    "Finance Minister": ("Defense Minister",),
    "President": ("Prime Minister", "Treasurer"),
    "Vice President": ("Attorney General",),
    "Secretary of State": ("Attorney General",),
    "Councilman": ("Sheriff", "Judge"),
    "Councilwoman": ("Sheriff", "Judge"),
    "Alderman": ("Sheriff", "Judge"),
    "Pastor": ("Judge", "Sheriff"),
    "Principal": ("Mayor", "Coroner"),
    "Commissioner": ("Sgt.", "Judge"),
    "Superintendent": ("Sgt.", "Judge"),
    "Supt.": ("Sgt.", "Cpl."),
    "Professor": ("Mayor", "Judge"),
}
_AS_A_NOUN = {
    "spokesman": ("receptionist", "accountant"),
    "spokeswoman": ("receptionist", "accountant"),
    "spokesperson": ("receptionist", "accountant"),
    "police chief": ("fire chief", "mayor"),
    "fire chief": ("police chief", "mayor"),
    "district attorney": ("public defender", "city manager"),
    "medical examiner": ("fire marshal", "public defender"),
    "defense attorney": ("prosecutor",),
    "defense lawyer": ("prosecutor",),
    "prosecutor": ("judge", "public defender"),
    "attorney": ("psychiatrist", "doctor"),
    "lawyer": ("psychiatrist", "doctor"),
    "detective": ("paramedic", "firefighter"),
    "sheriff": ("mayor", "coroner"),
    "mayor": ("sheriff", "city attorney"),
    "coroner": ("mayor", "fire chief"),
    "principal": ("janitor", "school nurse"),
    "superintendent": ("school nurse", "school board president"),
    "pastor": ("sheriff", "choir director"),
    "quarterback": ("linebacker", "cornerback"),
    "linebacker": ("quarterback", "running back"),
    "running back": ("linebacker", "safety"),
    "wide receiver": ("linebacker", "safety"),
    "head coach": ("team doctor", "general manager"),
    "coach": ("team doctor", "referee"),
    "goalkeeper": ("striker",),
    "midfielder": ("goalkeeper",),
    "chief executive officer": ("chief financial officer",),
    "chief executive": ("chief economist", "chief counsel"),
    "chief financial officer": ("chief executive officer",),
    "CEO": ("general counsel", "chief economist"),
    "analyst": ("receptionist", "photographer"),
    "president": ("treasurer", "secretary"),
    "executive director": ("treasurer", "press officer"),
    "surgeon": ("nurse", "pharmacist"),
    "professor": ("student", "janitor"),
    "landlord": ("tenant", "cousin"),
}
_MEANS = {"Sgt.": "sergeant", "Lt.": "lieutenant", "Capt.": "captain", "Cpl.": "corporal", "Maj.": "major"}

_NEW_WORDS = frozenset(word for words in (*_BEFORE_A_NAME.values(), *_AS_A_NOUN.values()) for word in words)
_BEFORE, _NOUN = (any_of(words).replace("'", "['’]") for words in (_BEFORE_A_NAME, _AS_A_NOUN))
_NAME = rf"(?P<name>{PART}(?: [A-Z]\.)?(?: {PART}){{0,2}})(?![\w-])"
_TITLE = re.compile(rf"(?<![\w-])(?:(?P<title>{_BEFORE})|(?P<noun>{_NOUN})),? {_NAME}")
_POST = re.compile(
    rf"(?<![\w-]){_NAME}, (?:(?:who is )?(?:the|an?) )?(?:[a-z]+(?:['’]s)? ){{0,2}}?(?P<noun>{_NOUN})"
    r"(?= (?:for|of|at|with|in)\b|[,.;])"
)
_MORE_BEFORE = re.compile(
    r"(?:Sgt|Lt|Capt|Cpl|Maj|Col|Gen|Det|Asst|Staff|Master|[Vv]ice|[Ff]ormer|[Ee]x|[Dd]eputy|[Aa]ssistant|[Aa]cting|"
    r"[Ii]nterim|Chief|District|Lance|Major|Lieutenant|Detective|[Cc]o|and|or|First|Sheriff['’]s|then|Battalion"
    r"|Division|Bureau|Area|Commander-in|no|not|of)\.?[ -]$"
)
_INDEFINITE = re.compile(r"(?<!\w)[Aa](n?) $")


def _title(article: Article, random: Random) -> Iterator[Change]:
    """Yield each title before or after a name replaced by one that cannot be the same post."""
    text = article.text
    plain = text.lower()
    present = {word for word in _NEW_WORDS if word.lower() in plain or _MEANS.get(word, word.lower()) in plain}
    for sentence in sentences(text):
        found = [match for pattern in (_TITLE, _POST) for match in pattern.finditer(text, sentence.start, sentence.end)]
        end = sentence.start
        for match in sorted(found, key=lambda one: one.start()):
            if match.start() >= end and (made := _other(text, present, match, random)):
                end = match.end()
                yield made


def _other(text: str, present: set[str], match: re.Match[str], random: Random) -> Change | None:
    group = "title" if match.groupdict().get("title") else "noun"
    start, end = match.span(group)
    if any(part in NO_NAMES for part in match["name"].split()) or _MORE_BEFORE.search(text, max(0, start - 14), start):
        return None
    choices = (_BEFORE_A_NAME if group == "title" else _AS_A_NOUN)[match[group].replace("’", "'")]
    fitting = [word for word in choices if word not in present]
    if not fitting:
        return None
    new = random.choice(fitting)
    edits: tuple[Edit, ...] = (Edit(start, end, new),)
    indefinite = _INDEFINITE.search(text, max(0, start - 4), start)
    if indefinite and (new[0] in "aeiou") != bool(indefinite[1]):
        start = indefinite.start() + 1
        edits = (Edit(start, indefinite.end() - 1, "" if indefinite[1] else "n"), *edits)
        return change(text, edits, Span(start - 1, end))
    return change(text, edits, Span(start, end))


KINDS = (Kind("title", "a title or post replaced by another that the person cannot mean", _title),)
