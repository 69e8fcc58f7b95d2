"""What stands around a name and speaks for an organisation."""

import re

from checker.reading.names.context import word_before
from checker.reading.names.joins import Run
from checker.reading.tables import read_set

_BODY = re.compile(
    r" (?:(?:police|fire|sheriff['’]s|parks|health|education|justice|defen[cs]e|interior|foreign|finance) "
    r"(?:department|office|ministry)|(?:air|task|police) force|coast guard|crime family"
    r"|(?:school|police) (?:district|board)|(?:city|county) council"
    r"|(?:district|high|supreme|county|circuit|superior|magistrates['’]?|federal|appeals|crown) court"
    r"|([a-z]+))\b(?!-)"
)
_OFFICE = re.compile(r"['’]s? (?:[Oo]ffice|[Dd]epartment)\b")
_DEPUTIES = re.compile(r"['’]s (?:deputies|deputy|officials|detectives|investigators)\b")
_FOLLOWED = re.compile(r"(?:['’]s)? ([a-z]+)\b(?: ([A-Z])?)?")
_ACTS = re.compile(r"(?:,? (?:today|officially|also|recently|has|have|had|just|on \w+day|[Ii]nc\.?)){0,2} ([a-z]+)\b")
_CREDIT = re.compile(r"(?:[Cc]opyright|COPYRIGHT|©|\(c\)|Photo:|PHOTO:|Credit:|Courtesy:?|Source:|Handout) ?[^\n.]*\Z")
_SHARE = re.compile(r"(?:Follow|Join|Find|Like|Share|Connect)\b[^\n.]*\Z")
_SHARE_BEHIND = re.compile(r" ?[:|@]|\n")
_LONGEST_CREDIT = 60
_SHORT_FORM = re.compile(r" \(([A-Z]{2,7})\)")
_TRADED = re.compile(r",? \((?:NYSE|NASDAQ|Nasdaq|NSDQ|AMEX|TSX|LSE)\b")


def widen_body(text: str, run: Run, sort: str) -> int | None:
    """Return the offset behind the small noun that makes the name of a place or people one of a body: "Leeds police".

    None if there is none.
    """
    match = _BODY.match(text, run.end, run.end + 32)
    last = run.tokens[-1].word
    if match is None or last.head in ("organisation", "thing") or last.title:
        return _office_end(text, run)
    noun = match[1]
    if noun == "court" and run.tokens[-1].raw.lower() in read_set("court_words"):
        return match.end()
    if noun and noun not in read_set("body_nouns") and noun not in read_set("open_body_nouns"):
        return _office_end(text, run)
    plain = sort != "place" and all(token.word.ordinary and not token.word.place for token in run.tokens)
    if noun in ("magazine", "newspaper") and word_before(text, run.start).islower():
        plain = False
    if (plain or noun == "party") and run.tokens[-1].raw.lower() not in read_set("body_openers"):
        return None
    if noun in read_set("open_body_nouns") and noun != "ministry" and (last.place or last.demonym):
        return None
    return match.end()


def _office_end(text: str, run: Run) -> int | None:
    """Return the offset behind an office named by who holds it: "Leeds County Sheriff's office"."""
    last = run.tokens[-1].word
    office = _OFFICE.match(text, run.end, run.end + 16)
    if last.key in ("sheriff", "marshal") and len(run.tokens) > 1 and _DEPUTIES.match(text, run.end):
        return run.end
    return office.end() if office and len(run.tokens) > 1 and (last.title or last.person) else None


def body_points(text: str, run: Run) -> int:
    """Return how much the words around a run speak for an organisation: 2 or more surely, 0 not at all."""
    before = word_before(text, run.start)
    short = _SHORT_FORM.match(text, run.end, run.end + 12)
    if short and len(run.tokens) > 1 and short[1] == "".join(token.raw[0] for token in run.tokens):
        return 2
    if before == "in" and word_before(text, run.start - len("in ")) in read_set("piece_nouns"):
        return 2
    if before in read_set("company_nouns") or _TRADED.match(text, run.end, run.end + 12):
        return 2
    if len(run.tokens) == 1 and run.tokens[0].word.ordinary:
        return 0
    following = _FOLLOWED.match(text, run.end, run.end + 24)
    if following and following[1] in read_set("company_followers"):
        return 2
    acts = _ACTS.match(text, run.end, run.end + 40)
    return 2 if acts and acts[1] in read_set("company_verbs") else 0


def is_credit(text: str, run: Run) -> bool:
    """Tell whether it is named as holder of rights, maker of a picture or site to follow: no part of the article."""
    if _CREDIT.search(text, max(0, run.start - _LONGEST_CREDIT), run.start):
        return True
    return (
        run.tokens[-1].raw.lower() in read_set("sharing_sites")
        and (_SHARE_BEHIND.match(text, run.end) or _SHARE.search(text, max(0, run.start - _LONGEST_CREDIT), run.start))
        is not None
    )
