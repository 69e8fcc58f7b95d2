"""NM101 corrupted-name."""

from collections import defaultdict
from collections.abc import Iterator

from checker.claims.claim import Claim, statement_of, value_of
from checker.claims.statements import PersonStatement
from checker.claims.values import NameValue
from checker.linking.slots import Desk
from checker.reading.lexicon import categories, denotes_person, is_given_name, is_title, is_word
from checker.reading.names.words import look_up
from checker.rules.base import ContradictionType, Rule
from checker.rules.finding import FindingClass
from checker.rules.flag import Flag, Side, side

# What may stand before a family name without being a name: "Yesterday Roe", "Police Commissioner Roe".
_NO_NAME = frozenset({"time", "group", "function", "adv", "adj", "act"})


class NM101_CorruptedName(Rule):
    """A name within one article that looks like a damaged form of another.

    ## What it flags
    A person who is named in full, and beside that by the same family name with an ordinary word where the given name
    belongs: a word that no register of given names has, that is no title, and that is not said of persons.

    ## Why it matters
    A rewriting program or a translator has replaced a word, and a real person is printed under a wrong name.

    ## Example
    "Helen Carver" in one paragraph, "Bucket Carver" in another.

    ## Stays silent when
    The word is a given name, a title or a nickname that a person may have; or nobody of that family name is named
    with a known given name; or the article tells the two apart, or is written in capitals.
    """

    class_ = FindingClass.SUSPECT
    types = (ContradictionType.LEXICAL,)

    def check(self, desk: Desk) -> Iterator[Flag]:
        """Compare the names of one family in each article."""
        families: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in desk.told_as(PersonStatement):
            if isinstance(claim.value, NameValue) and len(claim.value.tokens) > 1:
                families[claim.source, claim.value.tokens[-1]].append(claim)
        for _family, claims in sorted(item for item in families.items() if len(item[1]) > 1):
            for claim in filter(_odd, claims):
                meant = next((other for other in claims if _sound(other) and _same_person(claim, other)), None)
                if meant is not None and _bears(claim):
                    yield _flag(claim, meant)


def _sound(claim: Claim) -> bool:
    """Tell whether a given name stands where it belongs, before what is a family name."""
    return is_given_name(value_of(claim, NameValue).tokens[0]) and _bears(claim)


def _bears(claim: Claim) -> bool:
    """Tell whether people bear the last word of a name as a family name: "Wood", "Roe", not "Image"."""
    known = look_up(_name(claim).split()[-1])
    return known.surname or not known.ordinary


def _odd(claim: Claim) -> bool:
    """Tell whether an ordinary word stands where the given name belongs."""
    first = value_of(claim, NameValue).tokens[0]
    if len(first) < 3 or _name(claim).isupper() or is_given_name(first) or is_title(first) or denotes_person(first):
        return False
    return is_word(first) and not categories(first) & _NO_NAME


def _same_person(odd: Claim, sound: Claim) -> bool:
    """Tell whether the reader of the article took the two names to be of one person."""
    person = statement_of(odd, PersonStatement).person
    return person in (statement_of(sound, PersonStatement).person, _name(sound))


def _name(claim: Claim) -> str:
    return statement_of(claim, PersonStatement).name


def _flag(odd: Claim, sound: Claim) -> Flag:
    word = _name(odd).split()[0]
    return Flag(
        message=f"“{_name(odd)}” beside “{_name(sound)}”: “{word}” is no given name",
        explanation=f"The article names {_name(sound)}, and then {_name(odd)}. “{word}” is an ordinary "
        "word, no given name and no title: it looks as if a program replaced a word.",
        sides=(
            side(odd),
            Side(sound.source, sound.at, _name(sound), "the same family name"),
        ),
    )
