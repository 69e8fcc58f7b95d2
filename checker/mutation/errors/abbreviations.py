"""Changes of an abbreviation that the article explains: of its letters, or of a word of what it stands for."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.prose import change, sentences

_SHORT = re.compile(r"(?<![\w.&'’/-])[A-Z]{3,6}(?![\w.&/-])(?=['’]s\b|(?!['’]))")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_SMALL = frozenset({"of", "the", "and", "for", "in", "at", "de"})
_LETTERS = "BCDFGHLMNPRSTVW"
_BY_ANOTHER_NAME = frozenset({"USA", "UAE", "USSR", "LLC", "TBD", "RIP", "DNA", "CEO", "EMT", "EMS", "SUV", "MVP"})
_WELL_KNOWN = frozenset(
    {"FBI", "CIA", "ATF", "DEA", "NBA", "NFL", "NHL", "CBS", "NBC", "ABC", "CNN", "USA", "BBC", "SWAT"}
)
_INSTEAD_LISTED = """
Administration/Council/Commission Affairs/Resources/Relations Agency/Council/Institute Air/Sea/Rail
Alcohol/Gambling/Medicine American/British/Canadian Area/City/Town Army/Navy/Guard
Association/Institute/Tribunal/Foundation Atlantic/Pacific/Baltic Authority/Council/Society Aviation/Maritime/Railway
Bank/Fund/Trust Basketball/Hockey/Rugby Board/Council/Institute Bureau/Council/Museum Center/Laboratory/Office
Central/Western/Northern Chief/Deputy/Senior Children's/Women's/Veterans' City/Town/Village College/Institute/Seminary
Commission/Laboratory/Institute Committee/Institute/Tribunal Community/Memorial/Regional Company/Group/Trust
Conservation/Agriculture/Tourism Control/Research/Safety Corporation/Group/Trust Council/Bureau/Agency
County/Parish/Village Crime/Fraud/Traffic Crimes/Fraud/Traffic Criminal/Financial/Medical Customs/Tax/Trade
Defense/Labor/Health Democratic/Republican/Liberal Department/Council/Bureau Department's/Council's/Bureau's
Development/Research/Training District/Village/Parish Division/Museum/Laboratory Drug/Tax/Weapons East/North/South
Eastern/Northern/Southern Economic/Cultural/Legal Education/Health/Transport Emergency/Financial/Legal
Energy/Labor/Health Enforcement/Research/Training Environmental/Agricultural/Industrial European/African/Pacific
Executive/Managing/Financial Explosives/Gambling/Livestock Federal/Regional/National Federation/League/Union
Fire/Police/Harbor Firearms/Gambling/Livestock Football/Hockey/Rugby Force/Guild/League Forces/Services/Police
Foundation/Institute/Association Fund/Bank/Trust General/Municipal/Regional Health/Labor/Transport High/Middle/Junior
Highway/Park/Border Hospital/Clinic/Institute Human/Civil/Minority Immigration/Import/Transit
Independent/Public/United Institute/Academy/College International/National/Regional Investigation/Narcotics/Statistics
Investigations/Narcotics/Statistics Islamic/Catholic/Democratic Justice/Labor/Energy Law/Tax/Border
League/Union/Federation Liberation/Democratic/Reform Management/Research/Training Medical/Dental/Legal
Memorial/Regional/General Mental/Dental/Rural Metropolitan/Regional/National Middle/High/Junior
Military/Civilian/Naval Ministry/Office/Agency National/Regional/International Network/Council/Society North/West/East
Northern/Western/Eastern Nuclear/Solar/Hydraulic Office/Museum/League Officer/Adviser/Director
Organization/Council/Union Party/League/Union Patrol/Guard/Rescue People's/Workers'/Farmers' Police/Fire/Health
Protection/Research/Education Public/Private/Federal Regional/National/Federal Research/Training/Safety
Resources/Affairs/Relations Response/Training/Planning Rights/Wages/Taxes Safety/Finance/Welfare
School/Academy/Institute Schools/Libraries/Colleges Science/Art/Law Security/Health/Welfare Service/Bureau/Office
Services/Bureaus/Offices Sheriff's/Clerk's/Mayor's Social/Legal/Medical Society/Institute/Council South/West/East
Southern/Western/Eastern Space/Ocean/Polar Special/Mobile/Joint State/County/Federal States/Cities/Counties
Supreme/District/Federal System/Network/Council Tactics/Logistics/Rescue Task/Patrol/Rescue Team/Group/Unit
Technology/Agriculture/Medicine Tobacco/Gambling/Livestock Trade/Labor/Health Transit/Harbor/Water
Transportation/Education/Health Treaty/Charter/Pact Union/League/Council Unit/Group/Office United/Joint/Federal
University/College/Institute Victims/Workers/Children Violent/Organized/Financial Weapons/Logistics/Rescue
West/North/South Western/Northern/Southern Women/Farmers/Children Workers/Farmers/Teachers World/National/Regional
Youth/Senior/Women's
"""
_INSTEAD = {word: others for word, *others in (words.split("/") for words in _INSTEAD_LISTED.split())}
"""A word of a name, and others of its sort."""


def _abbreviation(article: Article, random: Random) -> Iterator[Change]:
    """Yield, of each pair of a name and its abbreviation, one changed so that the other does not fit it."""
    text = article.text
    shorts: dict[str, list[Span]] = {}
    for sentence in sentences(text):
        for match in _SHORT.finditer(text, sentence.start, sentence.end):
            if match[0] not in _BY_ANOTHER_NAME:
                shorts.setdefault(match[0], []).append(Span(match.start(), match.end()))
    known = {word.lower() for word in _WORD.findall(text)}
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
        words = list(_WORD.finditer(text, sentence.start, sentence.end))
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
        if word.lower() in _SMALL:
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
        choices = [other for other in _INSTEAD.get(old, ()) if other[0] not in short and other.lower() not in known]
        if word[0].lower() in _SMALL or not choices:
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
        letters = [letter for letter in _LETTERS if letter not in initials]
        wrong |= {old[:i] + letter + old[i + 1 :] for i in range(1, len(old)) for letter in letters}
        fitting = sorted(word for word in wrong if word.lower() not in known and word not in _WELL_KNOWN)
        if fitting:
            yield change(text, (Edit(span.start, span.end, random.choice(fitting)),), span)


KINDS = (Kind("abbreviation", "an abbreviation and the name that it stands for no longer fit", _abbreviation),)
