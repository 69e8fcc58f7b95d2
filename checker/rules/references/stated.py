"""Everything that references state, of every kind of claim."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from checker.claims.claim import Claim
from checker.claims.statements import (
    AbbreviationStatement,
    PersonStatement,
    PlaceStatement,
    QuantityStatement,
    QuotationStatement,
    TimeStatement,
)
from checker.claims.values import DateValue, Granularity, Interval, Measure, NameValue, QuantityValue
from checker.linking.quotations import quoted
from checker.linking.slots import Desk
from checker.reading.found import Found
from checker.rules.references.days import Days
from checker.rules.references.names import Persons, Places
from checker.rules.references.numbers import Numbers
from checker.rules.references.wording import Wording, said
from checker.sources.model import Source
from checker.sources.published import anchor_of

_CUT = re.compile(r"\.\.\.|…|\[[^\]]*\]|\([^)]*\)")  # where an editor left words out or put some in
_CAPITALS = re.compile(r"(?:(?<![\w.])(?:[A-Z][^\W_]+|(?:[A-Z]\.){2,})[ -]?){1,3}")


class Stated:
    """The values that references state, by their claims and by their words; each kind is indexed when it is asked for.

    What a claim says of its value does not count: "12" is stated if 12 of anything are.
    """

    def __init__(self, desk: Desk, references: Sequence[Source]) -> None:
        self._references = references
        self._told = [desk.told_by(source.id) for source in references]
        self._values = [claim.value for told in self._told for claim in told]

    def has(self, claim: Claim) -> bool | None:
        """Tell whether the value of a claim is stated; None where nobody can tell, or for a kind without values."""
        match claim.statement, claim.value:
            case TimeStatement(), DateValue() as day:
                return self._days.has(day)
            case QuantityStatement() as statement, QuantityValue() as number:
                return self._has_number(number, statement.amount)
            case PersonStatement(), NameValue() as name:
                return self._persons.has(name)
            case QuotationStatement() as statement, _:
                return all(map(self._wording.has, filter(None, map(said, _CUT.split(statement.quoted)))))
            case AbbreviationStatement() as statement, _:
                return self._has_short(statement.short) or self._wording.has(said(statement.long))
            case PlaceStatement() as statement, _:
                return self._places.has(statement.place)
            case _:
                return None

    def _has_number(self, number: QuantityValue, amount: str) -> bool | None:
        known = self._numbers.has(number)
        if known is not False:
            return known
        figure = number.nominal is not None and number.measure is Measure.COUNT and f"{number.nominal:,.10g}"
        return self._wording.has(said(amount)) or bool(figure and self._wording.has(said(figure)))

    def _has_short(self, short: str) -> bool:
        return short.replace(".", "").removesuffix("s") in self._shorts

    @cached_property
    def _wording(self) -> Wording:
        texts = (source.text for source in self._references)
        return Wording(chain(texts, self._remarks()))

    def _remarks(self) -> Iterator[str]:
        """Yield what each reference quotes, in a row: a remark goes on behind "he said"."""
        for told in self._told:
            yield " ".join(quoted(claim) for claim in told if isinstance(claim.statement, QuotationStatement))

    @cached_property
    def _dates(self) -> list[list[Found[DateValue]]]:
        return [source.dates(anchor_of(source)) for source in self._references]

    @cached_property
    def _days(self) -> Days:
        claimed = (value for value in self._values if isinstance(value, DateValue))
        read = (found.value for dates in self._dates for found in dates)
        return Days(chain(claimed, read, map(_published, self._references)))

    @cached_property
    def _numbers(self) -> Numbers:
        claimed = (value for value in self._values if isinstance(value, QuantityValue))
        return Numbers(chain(claimed, (each.value for source in self._references for each in source.quantities)))

    @cached_property
    def _persons(self) -> Persons:
        return Persons((value for value in self._values if isinstance(value, NameValue)), self._wording)

    @cached_property
    def _places(self) -> Places:
        named = (match[0].strip() for source in self._references for match in _CAPITALS.finditer(source.text))
        return Places(named, self._wording)

    @cached_property
    def _shorts(self) -> frozenset[str]:
        words = (match[0] for source in self._references for match in re.finditer(r"[A-Z][\w.&-]*", source.text))
        return frozenset(word.replace(".", "").removesuffix("s") for word in words)


def _published(source: Source) -> DateValue:
    """Return the day of publication as a date that the source states."""
    day = source.published
    return DateValue(
        readings=(Interval(earliest=day, latest=day),) if day else (), granularity=Granularity.DAY, relative=True
    )
