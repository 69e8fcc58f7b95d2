"""TX105 translation-residue."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from checker.claims.base import Span
from checker.claims.claim import Claim
from checker.claims.statements import PersonStatement
from checker.linking.slots import Desk
from checker.pattern import lazily
from checker.reading import LANGUAGES
from checker.reading.lexicon import is_given_name, is_word
from checker.reading.prose import Quoted, sentences_within
from checker.rules.base import Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side
from checker.sources.model import Source

# Function words of other languages, none an English word or a part of names; small English words stand on both sides.
_FOREIGN = lazily(
    r"(?<![\w-])([a-z]{2,}+) (avec|pour|dans|mais|cette|leur|aussi|selon|und|nicht|auch|oder|wird|sind|eine|einen|nach"
    r"|sehr|pero|según|también|porque|cuando|hacia|muy|anche|della|degli|perché|não|também|muito|när|och|które) "
    r"([a-z]{2,}+)(?![\w-])"
)
_OTHER_SCRIPT = lazily(
    r"[\u0370-\u03ff\u0400-\u052f\u0590-\u06ff\u0900-\u0dff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2,40}"
)
_ARTICLE = lazily(r"(?<![\w'’-])[Tt]he \Z")
# What follows a name that is no attribute: "the Putin government" and "the Jane Roe of old" are English.
_ALONE = lazily(
    r"[.,;:]?\s(?:said|says|told|added|announced|visited|met|is|was|has|had|will|and (?=[a-z]))\b|[.,;:](?:\s|\Z)"
)


class _Residue(NamedTuple):
    span: Span
    what: str


class TX105_TranslationResidue(Rule):
    """Something of another language is left in an English sentence.

    ## What it flags
    A function word of another language between English words; a word in another script outside of brackets and
    quotation marks; the article before a person's name that nothing defines.

    ## Why it matters
    It comes from a translation that nobody has read, and where one word was left others were turned wrongly.

    ## Example
    "the minister met avec his colleagues"; "the Anna Lindqvist said on Monday".

    ## Stays silent when
    The foreign words are a name, a title or a quotation, or stand in brackets beside their translation; or the
    article belongs to another noun ("the Roe government") or is meant ("the Jane Roe of old").
    """

    class_ = FindingClass.SUSPECT
    preview: ClassVar[bool] = True

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Look through the sentences and the persons' names of each article."""
        for source in desk.sources.values():
            if source.language in LANGUAGES:
                for residue in (*_words(source), *_scripts(source)):
                    yield _flag(source, residue)
        for claim in desk.claims:
            source = desk.sources[claim.source]
            if source.language in LANGUAGES and (found := _article(claim, source)):
                yield _flag(source, found)


def _flag(source: Source, residue: _Residue) -> Flag:
    return Flag(
        message=f"{residue.what}: “{residue.span.of(source.text)}”",
        explanation="It looks as if it was left over from a translation.",
        sides=(Side(source.id, residue.span, residue.span.of(source.text)),),
    )


def _words(source: Source) -> Iterator[_Residue]:
    text = source.text
    found = [match for match in _FOREIGN.finditer(text) if is_word(match[1]) and is_word(match[3])]
    if found:
        quoted = Quoted(text)
        sentences = list(sentences_within(source.sentences, source.body()))
        for match in found:
            span = Span(start=match.start(2), end=match.end(2))
            if any(sentence.overlaps(span) for sentence in sentences) and not quoted.holds(span.start):
                yield _Residue(span, "a foreign word in an English sentence")


def _scripts(source: Source) -> Iterator[_Residue]:
    text = source.text
    if text.isascii() or not _OTHER_SCRIPT.search(text):
        return
    quoted = Quoted(text)
    for sentence in sentences_within(source.sentences, source.body()):
        found = list(_OTHER_SCRIPT.finditer(text, sentence.start, sentence.end))
        if sum(len(match[0]) for match in found) > (sentence.end - sentence.start) / 3:
            continue  # the sentence is not English
        for match in found:
            before = text[sentence.start : match.start()]
            if not quoted.holds(match.start()) and before.count("(") <= before.count(")"):
                yield _Residue(Span(start=match.start(), end=match.end()), "a word in another script")


def _article(claim: Claim, source: Source) -> _Residue | None:
    statement = claim.statement
    if not isinstance(statement, PersonStatement) or statement.role:
        return None
    full = statement.person.split()
    if len(full) < 2 or not is_given_name(full[0]) or is_word(statement.name.split()[-1]):  # a team: "the Chiefs"
        return None
    if source.text[claim.at.end : claim.at.end + 2] in ("'s", "’s"):
        return None
    article = _ARTICLE.search(source.text, max(0, claim.at.start - 5), claim.at.start)
    if article is None or not _ALONE.match(source.text, claim.at.end):
        return None
    return _Residue(Span(start=article.start(), end=claim.at.end), "an article before a person's name")
