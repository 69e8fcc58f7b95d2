"""Changes that turn round who did what to whom."""

import re
from collections.abc import Iterator
from functools import lru_cache
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit, Kind
from checker.mutation.errors.phrases_for import Phrase, phrase_after, phrase_before
from checker.mutation.prose import change, sentences

_REGULAR = """
kill murder attack assault accus arrest defeat acquir hir invad criticiz criticis charg ram rob chas divorc
succeed replac wound injur punch kick slap chok strangl threaten confront ambush kidnapp abduct rap carjack
tackl disarm handcuff detain question interview interrogat rescu treat warn order push shov grabb dragg pursu
evict sentenc convict acquitt indict prosecut represent defend appoint nominat captur oust rout edg blam prais
thank urg mock insult condemn denounc recruit adopt contact notif alert inform assur advis taunt tortur execut
poison burn victimiz target pistol-whipp apprehend pepper-spray tas graz purchas sack fir dismiss suspend extort
blackmail defraud outscor sideswip batter molest stalk harass overpower restrain subdu subpoena coach mentor
sponsor outbid upset trounc outlast
"""
_STEMS = "|".join(_REGULAR.split())
_PAST = (
    r"(?:shot|stabbed|struck|hit|beat|told|bought|overthrew|slew|gunned down|ran over|shot at|opened fire on|"
    r"sued|bullied|fired (?:\w+ )?(?:shots |rounds )?(?:at|on)|shot and (?:killed|wounded|injured)|stabbed and killed|"
    r"beat and robbed|pointed (?:a|the|his|her) (?:\w+ )?(?:gun|handgun|pistol|rifle|weapon) at|broke up with|ran from|"
    r"fled from|lunged at|"
    rf"notified|filed (?:a|the) lawsuit against|(?:{_STEMS})ed)"
)
_PARTICIPLE = (
    r"(?:shot|stabbed|struck|hit|beaten|bought|overthrown|slain|gunned down|run over|shot and (?:killed|"
    r"wounded|injured)|"
    r"fired (?:at|on)|shot at|shot to death|stabbed to death|sued|notified|bullied|followed|approached|"
    rf"(?:{_STEMS})ed)"
)
_ING = (
    r"(?:shooting(?: and (?:killing|wounding|injuring))?|stabbing|striking|hitting|beating|fatally shooting|robbing|"
    r"running over|gunning down|shooting at|firing at|pointing (?:a|the|his) \w+ at|"
    rf"(?:{_STEMS})ing)"
)
_PLAIN = (
    r"(?:shoot(?: at| and kill)?|stab|strike|hit|beat|kill|murder|attack|assault|rob|acquire|buy|sue|replace|"
    r"arrest|kidnap|rape|confront|hire|divorce|ambush|invade|defeat|punch|choke|strangle|threaten|disarm|tackle|rescue)"
)
_ADVERB = (
    r"(?:(?:allegedly|reportedly|fatally|accidentally|intentionally|apparently|also|then|later|first|once|repeatedly|"
    r"mistakenly|unintentionally|deliberately|initially|recently|eventually|already|never|immediately|nearly|"
    r"critically|just|originally|finally|himself) )"
)
_BE = r"(?P<be>was|were|is|are|has been|have been|had been)"
_HAVE = r"(?:(?P<have>has|have) |had |could have |may have |might have |must have )"
_CRIME = (
    r"in (?:connection (?:with|to) )?the (?:[a-z0-9.-]+ ){0,4}?(?:death|killing|murder|shooting|slaying|"
    r"homicide|stabbing|beating|robbery|kidnapping|assault)s? of"
)
_ACCUSED = (
    rf"(?:{_BE} )?{_ADVERB}?(?:(?:accused|convicted|suspected|guilty|acquitted) of|charged (?:with|in|for)|"
    r"arrested (?:for|after)|pleaded guilty to|pleaded not guilty to|admitted(?: to)?|confessed to|denied|"
    r"sentenced for) "
    rf"{_ADVERB}?{_ING}"
)
_MEANT = (
    r"(?:tried|attempted|threatened|planned|conspired|intended|wanted|hoped|agreed|plotted|managed|offered|"
    r"decided|vowed) "
    rf"to {_PLAIN}"
)
_CHARGED = (
    rf"(?:{_BE.replace('be>', 'is>')} )?{_ADVERB}?(?:accused|charged|arrested|indicted|convicted|sentenced|"
    rf"wanted|suspected|being held|facing|faces|jailed|found guilty)(?: [a-z0-9-]+){{0,8}}? {_CRIME}"
)
_ACTIVE = re.compile(rf"(?P<who>,? who)? (?:{_HAVE})?{_ADVERB}?(?:{_PAST}|{_ACCUSED}|{_MEANT}|{_CHARGED}) ")
_PASSIVE = re.compile(
    rf"(?P<who>,? who)? {_BE} (?:being )?{_ADVERB}?{_PARTICIPLE}(?: (?:in|on|multiple|several|early|late|to|at|"
    rf"twice|three|"
    r"once|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: [a-z]+){0,3}?)? by "
)
_REDUCED = re.compile(rf"(?P<who>,? who)? {_ADVERB}?{_PARTICIPLE}(?: to death)? by ")
_AFTER_A_NOUN = re.compile(
    rf" {_ADVERB}?(?:(?:accused|convicted|suspected|acquitted) of|charged (?:with|in)|(?:arrested|wanted|"
    rf"sentenced|jailed) for"
    r"|(?:charged|arrested|indicted|wanted|accused|suspected) (?:[a-z0-9-]+ ){0,8}?in )"
)
_OPENING = (
    r"(?:On|In|At|After|Before|When|During|As|While|Meanwhile|Earlier|Later|Last|Then|By|For|With|"
    r"According to|Around|About|"
    r"Just|Shortly|Moments|Minutes|Two|Three|Police say|Police said|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|"
    r"Sunday|Upon|Outside|Inside|Eventually|Instead|Finally|However|Also|Initially|Following)"
)
_MAY_BEGIN = re.compile(
    r"(?:^[\"“'‘(]*|[,.?!][\"”’] ?|; |: |\b(?:[Ww]hen|[Ww]hile|[Aa]fter|[Bb]efore|[Bb]ecause|[Ii]f|[Aa]s|knew|"
    r"found|show|that|said|says|say|when|because|while|before|after|if|where|how|whether|until|"
    r"as|alleges?|alleged|believes?|believed|claims?|claimed|stated|reported|reports|indicated|indicates|"
    r"showed?|shows|but|"
    r"although|though|since|once|moments|day|night|week|time|confirmed|added|determined|learned|testified|explained) |"
    rf"^{_OPENING}\b[^;\"”“]{{0,80}}, |"
    r"^(?:Police|Officers|Investigators|Prosecutors|Authorities|Witnesses|Deputies|Detectives) (?:said|say|"
    r"believe|allege) )$"
)
_GOES_ON_BEFORE = re.compile(r"[A-Z][\w.'’]*[ -]$")
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z](?:['’](?=[A-Z]))?[\w-]*")
_TELLS = re.compile(r" (?:told|warned|informed|advised|assured|notified|asked) $")
_CLAUSE = re.compile(r" (?:he|she|they|it|that)\b")
_REFLEXIVE = re.compile(r"\b(?:himself|herself|themselves|itself|each other)\b")
_OTHER_NUMBER = {"was": "were", "were": "was", "is": "are", "are": "is", "has": "have", "have": "has"}
_VEHICLES = frozenset({"car", "truck", "van", "bu", "vehicle", "train"})
_GROUPS = frozenset({"couple", "family", "crew", "team", "jury", "gang", "company", "mob"})


def _actors_swapped(article: Article, random: Random) -> Iterator[Change]:  # noqa: ARG001 — nothing to choose
    """Yield each statement of who did what to whom with the two exchanged."""
    text = article.text
    for sentence in sentences(text):
        found = [
            match
            for pattern in (_PASSIVE, _REDUCED, _ACTIVE)
            for match in pattern.finditer(text, sentence.start, sentence.end)
        ]
        end = sentence.start
        for match in sorted(found, key=lambda one: (one.start(), -one.end())):
            if match.start() >= end and (made := _exchanged(text, match, sentence)):
                yield made
                end = made.at.end


def _exchanged(text: str, verb: re.Match[str], sentence: Span) -> Change | None:
    first = phrase_before(text, sentence.start, verb.start())
    second = phrase_after(text, verb.end(), sentence.end)
    if first is None or second is None or not _fit(text, first, second, verb, sentence):
        return None
    new_first, new_second = second.inside(text, first.end), first.inside(text, second.end)
    if _opens(text, first, sentence):
        new_first = new_first[0].upper() + new_first[1:]
    edits = [Edit(first.start, first.end, new_first), Edit(second.start, second.end, new_second)]
    if first.plural != second.plural:
        groups = [group for group in ("be", "is", "have") if verb.groupdict().get(group)]
        for group in groups:
            start, end = verb.span(group)
            auxiliary, _, rest = text[start:end].partition(" ")
            if auxiliary in _OTHER_NUMBER:
                edits.append(Edit(start, end, f"{_OTHER_NUMBER[auxiliary]} {rest}".strip()))
        if re.search(r" (?:faces|being held) ", verb[0]) and not groups:
            return None
    return change(text, tuple(sorted(edits)), Span(first.start, second.end))


def _opens(text: str, first: Phrase, sentence: Span) -> bool:
    """Tell whether a capital is due where the first phrase stands."""
    common = first.words != first.inside(text, first.start)
    return common or not text[sentence.start : first.start].strip("\"“'‘( ")


def _fit(text: str, first: Phrase, second: Phrase, verb: re.Match[str], sentence: Span) -> bool:
    """Tell whether the two phrases are whole, differ, and may change places."""
    before = text[sentence.start : first.start][-110:]
    reduced = (verb.re is _REDUCED and not verb["who"]) or _AFTER_A_NOUN.match(verb[0]) is not None
    if _GOES_ON_BEFORE.search(before) and not _MAY_BEGIN.search(before):
        return False  # a part of a name or of a rank
    if not verb["who"] and not reduced and not _MAY_BEGIN.search(before):
        return False
    if reduced and re.search(r"\b(?:was|were|been|is|are|and|or|being)\b", verb[0]):
        return False
    if first.head == second.head or {first.sort, second.sort} == {"bare"}:
        return False
    if first.sort == "name" and _opens(text, first, sentence) and _is_common_word(text, first.words):
        return False
    if first.head in _GROUPS or second.head in _GROUPS:
        return False
    if re.match(r"(?:[Hh]is|[Hh]er|[Tt]heir) ", second.words) and not (
        not verb["who"] and (first.sort in ("name", "age") or first.words.startswith(("The ", "the ")))
    ):
        return False
    if verb["who"] == " who" and (second.sort in ("name", "age") or second.sort != first.sort == "org"):
        return False
    if {first.sort, second.sort} & {"org"} and {first.head, second.head} & _VEHICLES:
        return False
    if _TELLS.search(verb[0]):
        return True
    return not _CLAUSE.match(text, second.end) and not _REFLEXIVE.search(text, second.end, sentence.end)


def _is_common_word(text: str, words: str) -> bool:
    """Tell whether a single word at the beginning of a sentence may have its capital from there."""
    return " " not in words and words not in _names_inside(text)


@lru_cache(maxsize=2)
def _names_inside(text: str) -> frozenset[str]:
    """Return the words that are written with a capital within sentences."""
    return frozenset(_INSIDE.findall(text))


KINDS = (Kind("actors_swapped", "who did what to whom turned round", _actors_swapped),)
