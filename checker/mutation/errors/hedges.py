"""What an article tells as alleged, reported or uncertain, told as a plain fact."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import change, sentences

_ADVERB = r"(?:allegedly|reportedly|apparently|purportedly|supposedly|presumably|seemingly|probably)"
_BARE_ADVERB = re.compile(rf"(?<=[a-z0-9’] ){_ADVERB} (?=[a-z])")
_SET_OFF_ADVERB = re.compile(rf"(?<=[a-z]), {_ADVERB},(?= [a-z])|(?<=[a-z]), {_ADVERB}(?=[.;])")
_FIRST_ADVERB = re.compile(r"\b(?:Allegedly|Reportedly|Apparently|Presumably|Supposedly|Probably), (?P<next>[A-Za-z])")
_DETERMINER = (
    r"(?:the|The|an|An|a|A|his|her|their|its|two|three|four|other|another|this|that|of|by|with|as|male|female|one|and)"
)
_ADJECTIVE = re.compile(
    rf"\b(?P<before>{_DETERMINER} |[a-z]['’]s )(?P<gone>(?:alleged|suspected|apparent|purported) )(?P<next>[a-z]+)\b"
)
_NO_NOUN_LISTED = """
of that in to by at on he she it they from and or was were is are has had have the a an his her with for as they
missing dead stolen threat threats cause gunshot gun
"""
_NO_NOUN = frozenset(_NO_NOUN_LISTED.split())
_WILL_LIKELY = re.compile(
    r"\b(?:will|would|was|were|is|are)(?P<gone> (?:most |very )?likely) "
    r"(?!(?:to|be|that|due|not|he|she|it|they|the|an?|there|his|her|their|if|in|we|you)\b)[a-z]+"
)
_BELIEVED = re.compile(
    r"(?P<kept>\b(?:is|are|was|were) )(?P<gone>(?:now |also )?(?:believed|thought|suspected|presumed|reported|"
    r"alleged|said) to be )(?P<next>[a-z0-9]+)"
)
_BELIEVED_TO_HAVE = re.compile(
    r"\b(?P<be>is|are) (?:(?:now |also )?(?:believed|thought|suspected|alleged|reported|said) to|"
    r"likely to) (?P<gone>have )(?P<next>been|[a-z]+)\b"
)
_APPEARS = re.compile(r"\b(?P<be>appears|seems|appear|seem) to (?P<have>be|have) (?P<next>[a-z]+)\b")
_OFFICERS = (
    r"(?:Police|Investigators|Authorities|Detectives|Officials|Deputies|Officers|Prosecutors)(?: (?:officials|"
    r"officers|there|also|now))?"
    r" (?:believe|suspect|think)(?: that)? "
)
_FIRST_BELIEF = re.compile(
    rf"\b{_OFFICERS}(?P<next>[A-Za-z])(?=[^,;]{{0,60}}? (?:was|were|is|are|had|has|have|fired|shot|killed|left|got|"
    rf"came|fled|went)\b)"
)
_LAST_BELIEF = re.compile(
    r"(?<=[a-z]), (?:police|investigators|authorities|detectives|officials|deputies|prosecutors) (?:believe|suspect|"
    r"think)(?=\.)"
)
_MAY_BE = re.compile(
    r"(?P<subject>\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]his|(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ne|[Aa]n?|[Tt]hat|[Tt]wo|[Tt]hree|"
    r"[Tt]heir) (?:[a-z]+ )?(?P<noun>[a-z]+)|[Tt]hey|[Ww]ho|[Ww]hich) )"
    r"(?P<gone>may(?: also)? (?P<have>have been|be)) (?P<next>[a-z]+)\b"
)
_PLURAL = re.compile(r"^(?:they|people|men|women|children|police|(?!this$|bus$)[a-z]*[a-rt-z]s)$")
_MAY_HAVE = re.compile(
    r"\b(?P<gone>may have) (?P<next>[a-z]+ed|shot|had|left|fled|heard|led|lost|made|met|put|said|sent|set|"
    r"told|found|caught|hit)\b"
    r"(?= (?:an?|the|his|her|their|its|him|them|in|on|at|to|from|by|with|for|into|about|over|after|before|off|out|up"
    r"|one|two)\b)"
)
_AMBIGUOUS = re.compile(
    r"\b(?:accus\w+|alleg\w+|suspect(?:ed|s)?|according|charge[sd]? (?:of|with)|may|might|could|if|whether|appear\w*|"
    r"apparent\w*|"
    r"seem\w*|believe[sd]?|possibl[ey]|probabl[ey]|reported(?:ly)?|likely|purported\w*|supposed\w*|presum\w+|maybe|"
    r"perhaps|speculat\w+|think\w*|thought|suggest\w*|theor\w+|guess\w*|assum\w+|wonder\w*|fear\w*|unclear|unknown"
    r"|claim\w*"
    r"|would|should|can|rumou?r\w*|conclud\w+|consider\w*)\b",
    re.IGNORECASE,
)
_SAME_PAST = "had left fled heard led lost made met said sent set told found hit shot caught"
_OTHER_PAST = """
begun/began come/came done/did driven/drove fallen/fell given/gave gone/went known/knew run/ran seen/saw stolen/stole
taken/took written/wrote broken/broke
"""
_PAST_OF = {word: word for word in _SAME_PAST.split()}
_PAST_OF |= dict(pair.split("/") for pair in _OTHER_PAST.split())
_THE_NEWS = re.compile(
    r"(?:being |been )?(?:fatally )?(?:shot(?! (?:his|her|an?|the|him|himself|herself|two|three)\b)|shooting|drive"
    r"|suffer\w+|wounded|killed|died|homicide|murder)\b"
)
_WHAT_BEFORE = re.compile(r"\b(?:what|which|who|whom|where|it|that)(?: \w+)? $", re.IGNORECASE)
_AUXILIARY = re.compile(r"\b(?:did|does|do|would|may|might|to)\b")
_TWO_WORDS = re.compile(r"\w+(?: \w+)?")
_NEGATED = re.compile(r"\b(?:not|no|never|nor|neither|none)\b|n['’]t\b")
_AN = re.compile(r"[aeiou]")


def find_hedges(article: Article, _: Random) -> Iterator[Change]:
    """Yield the changes that make a plain fact of what is alleged, reported or uncertain."""
    text = article.text
    for sentence in sentences(text):
        if len(_AMBIGUOUS.findall(sentence.of(text))) > 1 or sentence.of(text).endswith("?"):
            continue  # one doubt of two: what is left is no plain fact
        found = [
            *_adverbs(text, sentence),
            *_adjectives(text, sentence),
            *_beliefs(text, sentence),
            *_verbs(text, sentence),
        ]
        yield from sorted(found, key=lambda each: each.at.start)


def _change(text: str, found: re.Match[str], edit: Edit) -> Change:
    start, end = min(found.start(), edit.start), max(found.end(), edit.end)
    if start and text[start - 1] == " ":  # a word before it and one after it
        start = 1 + max(text.rfind(mark, max(0, start - 21), start - 1) for mark in " \n")
        start = max(start, found.start() - 20)
    while end < len(text) and text[end].isalpha() and end < found.end() + 20:
        end += 1
    return change(text, (edit,), Span(start, end))


def _told_elsewhere(text: str, offset: int) -> bool:
    """Tell whether what stands at a place may be stated as a fact elsewhere: the news itself, or words used twice."""
    if _THE_NEWS.match(text, offset):
        return True
    words = _TWO_WORDS.match(text, offset)
    return words is not None and text.count(words[0]) > 1


def _past(word: str, *, plural: bool) -> str | None:
    """Return the simple past of a participle; None where it is not known."""
    if word == "been":
        return "were" if plural else "was"
    return word if word.endswith("ed") else _PAST_OF.get(word)


def _adverbs(text: str, sentence: Span) -> Iterator[Change]:
    for pattern in (_BARE_ADVERB, _SET_OFF_ADVERB):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, found.start() - 12) : found.start()]
            if re.search(r"\b(?:an?|most|very|not|so|than|or|and|but|if|as|more|quite) $", before) or _NEGATED.search(
                before
            ):
                continue
            if re.match(
                r"(?:not|the|a|an|in|on|because|for|from|over|due|as|to|without|no|that|it|he|she|they|so|when|why)\b",
                text[found.end() : found.end() + 8],
            ):
                continue
            if not _told_elsewhere(text, found.end()):
                yield _change(text, found, Edit(found.start(), found.end(), ""))
    for found in _FIRST_ADVERB.finditer(text, sentence.start, sentence.end):
        if found.start() == sentence.start:
            yield _change(text, found, Edit(found.start(), found.end(), found["next"].upper()))
    for found in _WILL_LIKELY.finditer(text, sentence.start, sentence.end):
        yield _change(text, found, Edit(found.start("gone"), found.end("gone"), ""))


def _adjectives(text: str, sentence: Span) -> Iterator[Change]:
    for found in _ADJECTIVE.finditer(text, sentence.start, sentence.end):
        before, word = found["before"].strip(), found["next"]
        if word in _NO_NOUN or word.endswith(("ly", "ed")) or _told_elsewhere(text, found.start("next")):
            continue
        start, new = found.start("gone"), ""
        if before.lower() in {"a", "an"}:
            start, article = found.start("before"), "an" if _AN.match(word) else "a"
            new = (article.capitalize() if before[0] == "A" else article) + " "
        yield _change(text, found, Edit(start, found.end("gone"), new))


def _beliefs(text: str, sentence: Span) -> Iterator[Change]:
    for found in _FIRST_BELIEF.finditer(text, sentence.start, sentence.end):
        if found.start() == sentence.start and " to be " not in text[found.end() : found.end() + 60]:
            yield _change(text, found, Edit(found.start(), found.end(), found["next"].upper()))
    for found in _LAST_BELIEF.finditer(text, sentence.start, sentence.end):
        yield _change(text, found, Edit(found.start(), found.end(), ""))
    for found in _BELIEVED.finditer(text, sentence.start, sentence.end):
        if not _WHAT_BEFORE.search(text[sentence.start : found.start()]):
            yield _change(text, found, Edit(found.start("gone"), found.end("gone"), ""))
    for found in _BELIEVED_TO_HAVE.finditer(text, sentence.start, sentence.end):
        past = _past(found["next"], plural=found["be"] == "are")
        if past and not _WHAT_BEFORE.search(text[sentence.start : found.start()]):
            yield _change(text, found, Edit(*found.span(), past))


def _verbs(text: str, sentence: Span) -> Iterator[Change]:
    for found in _APPEARS.finditer(text, sentence.start, sentence.end):
        plural = not found["be"].endswith("s")
        left = text[sentence.start : found.start()][-20:]
        if _NEGATED.search(left) or _AUXILIARY.search(left) or _WHAT_BEFORE.search(left):
            continue
        if found["have"] == "be":
            yield _change(text, found, Edit(found.start(), found.end("have"), "are" if plural else "is"))
        elif past := _past(found["next"], plural=plural):
            yield _change(text, found, Edit(*found.span(), past))
    for found in _MAY_BE.finditer(text, sentence.start, sentence.end):
        noun = (found["noun"] or found["subject"].strip()).lower()
        before = text[max(sentence.start, found.start() - 12) : found.start()]
        if noun in {"who", "which"} or re.search(r"\b(?:and|of|in|at|to|for|with|by|from|near|on|or|than) $", before):
            continue
        plural = bool(_PLURAL.match(noun))
        was = found["have"] != "be"
        new = ("were" if plural else "was") if was else ("are" if plural else "is")
        if not was and found["next"].endswith(("ed", "en", "caught", "shot")):
            continue  # "is caught" is said of what recurs
        if found["next"] not in {"able", "more", "any", "a", "the"}:
            yield _change(text, found, Edit(found.start("gone"), found.end("gone"), new))
    for found in _MAY_HAVE.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - 30) : found.start()]
        if found["next"] != "been" and not re.search(
            r"\b(?:who|what|any\w*|every\w*|how|why|if|whether|that|which|else)\b", before
        ):
            yield _change(text, found, Edit(found.start(), found.end("gone") + 1, ""))
