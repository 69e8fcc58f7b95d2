"""What a day or a time of an article is that of."""

import re

from checker.mutation.prose import ANY_MONTH, after, before

RANGE_AFTER = re.compile(
    r"(?:\.?,? ?[-–—/&] ?|,? (?:to|and|or|through|until) |, )(?:the )?[0-9]{1,2}(?:st|nd|rd|th)?\b(?!:| [ap]\.?m)"
)
RANGE_BEFORE = re.compile(
    rf"(?:\b[0-9]{{1,2}}(?:st|nd|rd|th)?|{ANY_MONTH}\.?)(?: ?[-–—/&] ?|,? (?:to|and|or|through) )(?:the )?$"
)

_SAYING = (
    r"(?:sa(?:id|ys?)|told|tells?|announc\w+|report(?:s|ed|ing)|confirm\w+|releas\w+|statement|tweet\w+"
    r"|wrote|added|testif\w+|learned|reassur\w+|warn\w+|stated|spoke|explain\w+)"
)
_TITLE = r"(?:Sgt|Lt|Det|Capt|Cpl|Maj|Col|Gen|Gov|Sen|Rep|Rev|Dr|Mr|Mrs|Ms|St|Jr|Sr|[A-Z])\."
_SAYS_BEFORE = re.compile(rf"\b{_SAYING}\b(?:{_TITLE}|[^.;]){{0,32}}$")
_SAYS_AFTER = re.compile(rf",? (?:[^\s.;,]+ ){{0,6}}{_SAYING}\b(?! to\b)")
_LASTS = re.compile(
    r"\b(?:still|remain\w*|continu\w+|as of|through|throughout|listed|condition|until|till|since|every|each|if|whether"
    r"|or|either|no|trying|searching|looking|investigating|conducting|recovering|seeking|hospitalized|being)\b"
    r"(?:[ap]\.m\.|[^.;,]){0,32}$|\bby (?:late |early |about |around )?$",
    re.IGNORECASE,
)
_HOLDS = (
    r"\b(?:available|counsel(?:or|lor|ing|ling)\w*|therapists?|services?|offer\w*|open|closed|stood|stands|standing"
    r"|totall?ed|amounted|balance|reserves|outstanding|capacity|lived|worked|employed|owned|held the|known|quiet|not"
    r"|never|[Nn]obody|[Nn]o one|[Nn]one|[Nn]othing|[Nn]either|nor|without|unable|can|may|might|could|would)\b|n['’]t\b"
)
_HOLDS_BEFORE = re.compile(rf"(?:{_HOLDS})[^;]*$")
_HOLDS_AFTER = re.compile(rf"[^;.]{{0,50}}?(?:{_HOLDS}|\b(?:still|remain\w*|continu\w+)\b)")
_ONE_SENTENCE = re.compile(r"(?<=[a-z\d]{2})[.!?][\"”]? ")


def vague(text: str, start: int, end: int) -> bool:
    """Tell whether a time is that of what can be at several: of saying a thing, of what lasts, or of what was not."""
    left, right = before(text, start, 60), after(text, end, 80)
    if _LASTS.search(left):
        return True
    if right.startswith(("'s", "’s")):  # "said Friday's fire"
        return False
    if _HOLDS_BEFORE.search(_ONE_SENTENCE.split(before(text, start, 110))[-1]) or _HOLDS_AFTER.match(right):
        return True
    return bool(_SAYS_BEFORE.search(left) or _SAYS_AFTER.match(right))
