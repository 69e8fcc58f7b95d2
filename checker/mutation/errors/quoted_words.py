"""Words inside of quotations, put in another's place so that somebody is quoted as saying something else."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.errors.nouns import OF_A_SEX, SEX
from checker.mutation.prose import LINE, any_of, change, sentences

_QUOTATION = re.compile(r'(?<![^\s(\[—–-])(?:"(?=[^\s"])([^"“”]{20,500})(?<!\s)"|“(?=\S)([^"“”]{20,500})”)(?!\w)')
_SPEECH = re.compile(
    r"\b(?:said|says|say|told|tells|added|adds|asked|wrote|writes|recalled|explained|stated|tweeted|testified|posted|"
    r"noted|remembered|continued|quoted|saying|telling|yelled|shouted|according to|read|reads|warned|insisted|argued|"
    r"declared|admitted|replied|responded|concluded|commented|remarked)\b"
)
_SPOKEN = re.compile(
    r"\b(?:I|I'm|I’m|we|you|he|she|they|it|it's|it’s|there|is|are|was|were|has|have|had|will|would|can|do|don't|did)\b",
    re.IGNORECASE,
)
_BOTH_WAYS = """
    always/never good/bad best/worst better/worse winning/losing everyone/nobody everybody/nobody
    mother/father son/daughter brother/sister boy/girl boys/girls man/woman men/women mom/dad brothers/sisters
    happy/sad safe/dangerous love/hate loved/hated loves/hates easy/difficult possible/impossible guilty/innocent
    true/false before/after inside/outside alive/dead strong/weak
    terrible/wonderful horrible/wonderful amazing/awful nice/nasty beautiful/ugly
    angry/calm peaceful/violent intentional/accidental
    remember/forget accept/reject support/oppose morning/evening quickly/slowly
    lucky/unlucky able/unable fair/unfair important/unimportant necessary/unnecessary
    proud/ashamed friend/enemy friends/enemies strangers/relatives
    isolated/common cold/warm hot/cold success/failure agree/disagree careful/careless responsible/irresponsible
    quiet/noisy smart/stupid clean/dirty
    husband/wife uncle/aunt grandmother/grandfather grandson/granddaughter
    nephew/niece boyfriend/girlfriend fast/slow lowest/highest
    younger/older oldest/youngest comfortable/uncomfortable
"""
_ONE_WAY = """
    family/company families/companies victim/suspect victims/suspects suspect/victim
    many/few beginning/end cruel/kind light/heavy wrong/right big/small small/big great/terrible early/late dark/bright
    tragic/happy senseless/justified random/planned targeted/random unfortunate/fortunate unfortunately/fortunately
    immediately/eventually started/stopped stopped/started sorry/glad tragedy/blessing shocked/relieved
    devastated/delighted
    heartbroken/delighted heartbreaking/heartening scared/calm horrific/mild sweet/mean loving/hostile respectful/rude
    enjoyed/hated protect/harm often/rarely sometimes/always usually/rarely
    kids/adults children/adults students/teachers officers/bystanders neighbors/strangers
    night/morning months/weeks weeks/months days/weeks hours/minutes minutes/hours house/car door/window
    crazy/normal normal/strange funny/dull incredible/ordinary awesome/awful serious/trivial
    confident/doubtful pleased/disappointed excited/bored disappointed/pleased thankful/angry grateful/resentful
    cooperating/fighting cooperative/hostile screaming/laughing crying/laughing yelling/whispering
    shooting/stabbing
    church/court school/work hospital/station phone/radio truck/bus
"""
_INSTEAD: dict[str, list[str]] = {}
for _pair in (_BOTH_WAYS + _ONE_WAY).split():
    _word, _other = _pair.split("/")
    _INSTEAD.setdefault(_word, []).append(_other)
for _pair in _BOTH_WAYS.split():
    _word, _other = _pair.split("/")
    if _other != "nobody":
        _INSTEAD.setdefault(_other, []).append(_word)
_INSTEAD["nobody"] = ["everybody"]
_WORD = re.compile(rf"(?<![\w'’-])(?:{any_of(_INSTEAD)})(?![\w'’-])", re.IGNORECASE)
_AFTER_DETERMINER = {"first": "last", "last": "first"}
_ORDINAL = re.compile(
    r"(?<=\b(?:the|her|his|our) )(?:first|last)(?= (?:time|thing|person|one|day|people|call|words?)\b)"
)
_FIXED = re.compile(
    r"\b(?:(?:good|bad|early|late|cold|hot|big|right|wrong|fast|dead|light|safe|best|great|first|public|private|dark|"
    r"hard|"
    r"heavy|clean|quiet|south|north|east|west|high) (?:morning|evening|night|day|luck|samaritans?|thing|friends?|bye|"
    r"grief|"
    r"faith|deal|god|now|there|here|away|place|end|weapon|food|time|hand|side|thru|up|safety|school|schools|office|"
    r"on|off|in|out|down|back|after|before|behind|when|where|next|across|around|outside|grand\w+|lakes?|many|few|as|"
    r"defenders?|information|records?|works)"
    r"|(?:for|as|so|very|how|pretty|too|all|had|that|in|a|only|thank|my|oh|as soon as|nothing|any|if) (?:good|great|"
    r"better|best|"
    r"possible|right|many|few|likely|kind)(?= (?:as|of|deal|number|days?|more|people|if|when|time)\b|[.,!?]|$)"
    r"|(?:had|'d|’d) better|as soon as possible|the right to|all right|right to|(?:some|any|what|this|that|a|"
    r"the) kind|kind of|"
    r"at the end|in the end|end up|the end of|in light|light of|real life|life (?:sentence|support|flight)|"
    r"in (?:his|her|their) life|late (?:husband|wife|\w+'s)|day after|time after|after all|after that|look(?:ed|ing|"
    r"s)? after|take after|day before|before (?:me|you|us|God)|the (?:public|dead|poor|rich|young|old|dark)|in public|"
    r"like always|as always|always has been|may (?:he|she|they|god|not)|"
    r"of love|in love|with love|fall(?:ing)? in|love (?:story|life|affair)|police officers?|family members?|"
    r"hurt himself|can(?:'t|’t|not) help|help but|help (?:the|him|her|me|us|them|you|people|with|find|to)|so help|"
    r"in the (?:morning|evening|night)|good old|right-hand|ha(?:s|ve) started|may have|left and right|"
    r"(?:home|high|house|church|school|court|state|main|wall|park|cell|black|front|next|side|back|out) (?:run|phone|"
    r"street|house|"
    r"yard|office|door|town|party|arrest)|next door|at home|go(?:ing)? home|c[oa]me home|coming home|get home|"
    r"home (?:to|from|with|on|"
    r"run|safe|alone|and)|to hospital|work(?:ed|ing)? hard|at war|war on|years? old(?:er)?|life in prison|dear life|"
    r"family (?:man|friend|home|house|dog|pet|tree|business|values)|gun ?shots?|more worse|never (?:know|that|mind|"
    r"again|in)|lose (?:his|her|their|my|our|your|a|an|our)|lost|family and|friends and|and friends|friends? of|"
    r"shooting (?:death|victim|at|range|guard)|shots? (?:fired|rang|put)|man(?: up|,)|oh man|hey man|boys? in blue|"
    r"(?:fair|guilty|true) (?:enough|to|share|of|that)|sorry for|so sorry|sorry to|sorry that|i(?:'m|’m| am) sorry|"
    r"remember that|wrong (?:place|time)|in peace|loved ones?|happy (?:birthday|ending|new|holidays|hour)"
    r"|slow\w* down|(?:calm|quiet)\w* down|(?:keep|stay) calm|(?:cold|bad) (?:blood|case|habit)\w*|(?:these|those"
    r"|school|some) days"
    r"|(?:his|her|their|our|my|your|its|at|all the) (?:best|worst)|best (?:friends?|man|known|possible|to|way"
    r"|interests?|of luck)"
    r"|(?:took|take|takes|taking) it easy|easy going|hate crimes?|scared (?:of|to|for|me|him|her|us|that|by|straight)"
    r"|excited (?:about|to|for)|(?:thankful|grateful) (?:for|to)|big (?:deal|brother|sister|bro|guy|fan|time|city"
    r"|mama|dad|old)"
    r"|(?:everything|anything|all|whatever|much|if|is it|best|worst) (?:\w+ ){0,4}possible|before (?:long|now)"
    r"|never before|safe and"
    r"|(?!(?:an?|the|this|that|of|another|such|is|it)\b)\w+ (?:tragedy|truck|bus)|dead (?:end|weight|serious|set|or)"
    r"|drop\w* dead"
    r"|(?:more|most|very|so|too|how) likely|that['’]s right|just right|small (?:arms|talk|world)|fire ?(?:house"
    r"|truck)|house (?:fire|party)"
    r"|(?:far|early|late|in|from|to) (?:before|after|inside|outside)|look\w* (?:after|good|bad)|weeks?(?:end|day)"
    r"|(?:my|your|his|her|our|their"
    r"|['’]s|other|new|old) (?:kids|children|neighbors|strangers|relatives|officers|victims|suspects?|victim|students"
    r"|teachers))\b",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(r"\b(?:that|this|\w+day) $")
_NAMED = re.compile(r"\b(?:the|this|that|of|another) $")
_GOING = re.compile(r"\b(?:to|at|from|in|after) $")
_OF_WHOM = re.compile(
    r"\b(?:I|[Ww]e|you|they|[Tt]hey|who|to|really|just|all|everyone|everybody|[Hh]e|[Ss]he|was|were|will|would) $"
)
_NEEDS_BEFORE = {
    "night": _THAT_DAY, "morning": _THAT_DAY, "evening": _THAT_DAY, "shooting": _NAMED, "hospital": _NAMED,
    "school": _GOING, "church": _GOING, "love": _OF_WHOM, "hate": _OF_WHOM, "loves": _OF_WHOM, "hates": _OF_WHOM,
    "loved": _OF_WHOM, "hated": _OF_WHOM, "support": _OF_WHOM, "victim": _NAMED, "suspect": _NAMED,
}  # fmt: skip
"""What stands before a word where it has the part of speech that its substitute has."""

_AFTER_NEGATION = re.compile(r"\b(?:not|never|no|nobody|nothing|none|without)\b|n['’]t\b", re.IGNORECASE)
_POLAR = re.compile(r"\b(?:any|anyone|anything|anybody|anywhere|ever|either|yet|nor|at all|but)\b", re.IGNORECASE)
_ALWAYS_OR_NEVER_LISTED = """
always never nobody everyone everybody must may often rarely sometimes usually
"""
_ALWAYS_OR_NEVER = frozenset(_ALWAYS_OR_NEVER_LISTED.split())
_VOWELS = tuple("aeiouAEIOU")
_FEWEST_WORDS = 5


def find_quoted_words(article: Article, _: Random) -> Iterator[Change]:
    """Yield the changes of one word inside of a quotation of what somebody said."""
    text = article.text
    prose = sentences(text)
    starts = [span.start for span in prose]
    for quotation in _quotations(text):
        index = bisect_right(starts, quotation.start) - 1
        if index < 0 or prose[index].end < quotation.start:
            continue
        yield from sorted([*_words(text, quotation), *_phrases(text, quotation)], key=lambda each: each.at.start)


def _words(text: str, quotation: Span) -> Iterator[Change]:
    for word in _WORD.finditer(text, quotation.start, quotation.end):
        for new in _INSTEAD.get(word[0].lower(), ()):
            if _fits(text, quotation, word.start(), word.end(), new):
                yield _replaced(text, quotation, Span(word.start(), word.end()), new)


def _quotations(text: str) -> Iterator[Span]:
    for line in LINE.finditer(text):
        words = line[0]
        if words.count('"') % 2 and words.count('"') > 1:
            continue  # where a quotation begins and ends is not certain
        outside = _QUOTATION.sub(" ", words)
        if not _SPEECH.search(outside):
            continue
        for found in _QUOTATION.finditer(words):
            group = 1 if found[1] else 2
            said = found[group].split()
            if len(said) >= _FEWEST_WORDS and _SPOKEN.search(found[group]) and not _is_title(said):
                yield Span(line.start() + found.start(group), line.start() + found.end(group))


def _is_title(words: list[str]) -> bool:
    return sum(word[:1].isupper() for word in words) * 2 > len(words)


def _fits(text: str, quotation: Span, start: int, end: int, new: str) -> bool:
    old = text[start:end]
    first = start == quotation.start or text[start - 2 : start] in {". ", "! ", "? "}
    if text[start - 1] in "([" or re.search(rf"\b{new}\b", text[max(quotation.start, start - 40) : end + 40]):
        return False
    if old[0].isupper() != first or (len(old) > 1 and old.isupper()):
        return False
    if old.lower() in OF_A_SEX and SEX.search(quotation.of(text)):
        return False  # a word that would no longer agree
    needed = _NEEDS_BEFORE.get(old.lower())
    if needed and not needed.search(text[quotation.start : start]):
        return False
    near = Span(max(quotation.start, start - 24), min(quotation.end, end + 24))
    around = text[near.start : near.end]
    if any(near.start + found.start() < end and start < near.start + found.end() for found in _FIXED.finditer(around)):
        return False
    before = text[max(quotation.start, start - 3) : start].split()
    if before[-1:] and before[-1].lower() in {"a", "an"} and old.startswith(_VOWELS) != new.startswith(_VOWELS):
        return False
    clause = re.split(r"[.!?;]", text[max(quotation.start, start - 60) : start])[-1]
    if old.lower() in _ALWAYS_OR_NEVER:
        after = re.split(r"[.!?;,]", text[end : min(quotation.end, end + 60)])[0]
        return not _AFTER_NEGATION.search(clause) and not _POLAR.search(after)
    return True


def _replaced(text: str, quotation: Span, word: Span, new: str) -> Change:
    if text[word.start].isupper():
        new = new.capitalize()
    return change(text, (Edit(word.start, word.end, new),), _with_neighbours(text, quotation, word))


def _with_neighbours(text: str, quotation: Span, word: Span) -> Span:
    before = re.search(r"\S+\s$", text[max(quotation.start, word.start - 20) : word.start])
    after = re.match(r"\s[^\s.,;:!?]+", text[word.end : min(quotation.end, word.end + 20)])
    return Span(word.start - len(before[0] if before else ""), word.end + len(after[0] if after else ""))


def _phrases(text: str, quotation: Span) -> Iterator[Change]:
    for found in re.finditer(r"\b(?:more|less)(?= than\b)", text[quotation.start : quotation.end]):
        word = Span(quotation.start + found.start(), quotation.start + found.end())
        yield _replaced(text, quotation, word, {"more": "less", "less": "more"}[found[0]])
    for found in _ORDINAL.finditer(text, quotation.start, quotation.end):
        yield _replaced(text, quotation, Span(*found.span()), _AFTER_DETERMINER[found[0]])
