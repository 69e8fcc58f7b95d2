"""What an article tells as alleged, reported or uncertain, told as a plain fact."""

import re
from collections.abc import Iterator
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import change, sentences

ADVERB = r"(?:allegedly|reportedly|apparently|purportedly|supposedly|presumably|seemingly|probably)"
BARE_ADVERB = re.compile(rf"(?<=[a-z0-9’] ){ADVERB} (?=[a-z])")
SET_OFF_ADVERB = re.compile(rf"(?<=[a-z]), {ADVERB},(?= [a-z])|(?<=[a-z]), {ADVERB}(?=[.;])")
FIRST_ADVERB = re.compile(r"\b(?:Allegedly|Reportedly|Apparently|Presumably|Supposedly|Probably), (?P<next>[A-Za-z])")
DETERMINER = (
    r"(?:the|The|an|An|a|A|his|her|their|its|two|three|four|other|another|this|that|of|by|with|as|male|female|one|and)"
)
ADJECTIVE = re.compile(
    rf"\b(?P<before>{DETERMINER} |[a-z]['’]s )(?P<gone>(?:alleged|suspected|apparent|purported) )(?P<next>[a-z]+)\b"
)
_NO_NOUN = """
of that in to by at on he she it they from and or was were is are has had have the a an his her with for as they
missing dead stolen threat threats cause gunshot gun
"""
NO_NOUN = frozenset(_NO_NOUN.split())
WILL_LIKELY = re.compile(
    r"\b(?:will|would|was|were|is|are)(?P<gone> (?:most |very )?likely) "
    r"(?!(?:to|be|that|due|not|he|she|it|they|the|an?|there|his|her|their|if|in|we|you)\b)[a-z]+"
)
BELIEVED = re.compile(
    r"(?P<kept>\b(?:is|are|was|were) )(?P<gone>(?:now |also )?(?:believed|thought|suspected|presumed|reported|"
    r"alleged|said) "
    r"to be )(?P<next>[a-z0-9]+)"
)
BELIEVED_TO_HAVE = re.compile(
    r"\b(?P<be>is|are) (?:(?:now |also )?(?:believed|thought|suspected|alleged|reported|said) to|"
    r"likely to) (?P<gone>have) (?P<next>[a-z]+)"
)
APPEARS = re.compile(r"\b(?P<be>appears|seems|appear|seem) to (?P<have>be|have) (?P<next>[a-z]+)")
INSTEAD = {("appears", "be"): "is", ("seems", "be"): "is", ("appear", "be"): "are", ("seem", "be"): "are"}
OFFICERS = (
    r"(?:Police|Investigators|Authorities|Detectives|Officials|Deputies|Officers|Prosecutors)(?: (?:officials|"
    r"officers|there|also|now))?"
    r" (?:believe|suspect|think)(?: that)? "
)
FIRST_BELIEF = re.compile(
    rf"\b{OFFICERS}(?P<next>[A-Za-z])(?=[^,;]{{0,60}}? (?:was|were|is|are|had|has|have|fired|shot|killed|left|got|"
    rf"came|fled|went)\b)"
)
LAST_BELIEF = re.compile(
    r"(?<=[a-z]), (?:police|investigators|authorities|detectives|officials|deputies|prosecutors) (?:believe|suspect|"
    r"think)(?=\.)"
)
MAY_BE = re.compile(
    r"(?P<subject>\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]his|(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ne|[Aa]n?|[Tt]hat|[Tt]wo|[Tt]hree|"
    r"[Tt]heir) (?:[a-z]+ )?(?P<noun>[a-z]+)|[Tt]hey|[Ww]ho|[Ww]hich) )"
    r"(?P<gone>(?:may|might)(?: also)? (?P<have>have been|be)) (?P<next>[a-z]+)"
)
PLURAL = re.compile(r"^(?:they|people|men|women|children|police|(?!this$|bus$)[a-z]*[a-rt-z]s)$")
MAY_HAVE = re.compile(
    r"\b(?P<gone>(?:may|might) have) (?P<next>[a-z]+ed|shot|had|left|fled|heard|led|lost|made|met|put|said|sent|set|"
    r"told|found|caught|hit)\b"
)
AMBIGUOUS = re.compile(
    r"\b(?:accus\w+|alleg\w+|suspect(?:ed|s)?|according|charge[sd]? (?:of|with)|may|might|could|if|whether|appear\w*|"
    r"apparent\w*|"
    r"seem\w*|believe[sd]?|possibl[ey]|probabl[ey]|reported(?:ly)?|likely|purported\w*|supposed\w*|presum\w+|maybe|"
    r"perhaps)\b",
    re.IGNORECASE,
)
NEGATED = re.compile(r"\b(?:not|no|never|nor|neither|none)\b|n['’]t\b")
AN = re.compile(r"[aeiou]")


def find_hedges(article: Article, _: Random) -> Iterator[Change]:
    """Yield the changes that make a plain fact of what is alleged, reported or uncertain."""
    text = article.text
    for sentence in sentences(text):
        if len(AMBIGUOUS.findall(sentence.of(text))) > 1 or sentence.of(text).endswith("?"):
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


def _adverbs(text: str, sentence: Span) -> Iterator[Change]:
    for pattern in (BARE_ADVERB, SET_OFF_ADVERB):
        for found in pattern.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, found.start() - 12) : found.start()]
            if re.search(r"\b(?:an?|most|very|not|so|than|or|and|but|if|as|more|quite) $", before) or NEGATED.search(
                before
            ):
                continue
            if re.match(
                r"(?:not|the|a|an|in|on|because|for|from|over|due|as|to|without|no|that|it|he|she|they|so|when|why)\b",
                text[found.end() : found.end() + 8],
            ):
                continue
            yield _change(text, found, Edit(found.start(), found.end(), ""))
    for found in FIRST_ADVERB.finditer(text, sentence.start, sentence.end):
        if found.start() == sentence.start:
            yield _change(text, found, Edit(found.start(), found.end(), found["next"].upper()))
    for found in WILL_LIKELY.finditer(text, sentence.start, sentence.end):
        yield _change(text, found, Edit(found.start("gone"), found.end("gone"), ""))


def _adjectives(text: str, sentence: Span) -> Iterator[Change]:
    for found in ADJECTIVE.finditer(text, sentence.start, sentence.end):
        before, word = found["before"].strip(), found["next"]
        if word in NO_NOUN or word.endswith(("ly", "ed")):
            continue
        start, new = found.start("gone"), ""
        if before.lower() in {"a", "an"}:
            start, article = found.start("before"), "an" if AN.match(word) else "a"
            new = (article.capitalize() if before[0] == "A" else article) + " "
        yield _change(text, found, Edit(start, found.end("gone"), new))


def _beliefs(text: str, sentence: Span) -> Iterator[Change]:
    for found in FIRST_BELIEF.finditer(text, sentence.start, sentence.end):
        if found.start() == sentence.start and " to be " not in text[found.end() : found.end() + 60]:
            yield _change(text, found, Edit(found.start(), found.end(), found["next"].upper()))
    for found in LAST_BELIEF.finditer(text, sentence.start, sentence.end):
        yield _change(text, found, Edit(found.start(), found.end(), ""))
    for found in BELIEVED.finditer(text, sentence.start, sentence.end):
        yield _change(text, found, Edit(found.start("gone"), found.end("gone"), ""))
    for found in BELIEVED_TO_HAVE.finditer(text, sentence.start, sentence.end):
        have = "has" if found["be"] == "is" else "have"
        yield _change(text, found, Edit(found.start(), found.end("gone"), have))


def _verbs(text: str, sentence: Span) -> Iterator[Change]:
    for found in APPEARS.finditer(text, sentence.start, sentence.end):
        singular = found["be"].endswith("s")
        new = ("is" if singular else "are") if found["have"] == "be" else ("has" if singular else "have")
        before = text[max(sentence.start, found.start() - 12) : found.start()]
        if not NEGATED.search(before) and not re.search(r"\b(?:did|does|do|would|may|might|to)\b", before):
            yield _change(text, found, Edit(found.start(), found.end("have"), new))
    for found in MAY_BE.finditer(text, sentence.start, sentence.end):
        noun = (found["noun"] or found["subject"].strip()).lower()
        before = text[max(sentence.start, found.start() - 12) : found.start()]
        if noun in {"who", "which"} or re.search(r"\b(?:and|of|in|at|to|for|with|by|from|near|on|or|than) $", before):
            continue
        plural = bool(PLURAL.match(noun))
        past = found["have"] != "be"
        new = ("were" if plural else "was") if past else ("are" if plural else "is")
        if found["next"] not in {"able", "asked", "more", "any", "a"}:
            yield _change(text, found, Edit(found.start("gone"), found.end("gone"), new))
    for found in MAY_HAVE.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, found.start() - 30) : found.start()]
        if found["next"] != "been" and not re.search(
            r"\b(?:who|what|any\w*|every\w*|how|why|if|whether|that|which|else)\b", before
        ):
            yield _change(text, found, Edit(found.start(), found.end("gone") + 1, ""))
