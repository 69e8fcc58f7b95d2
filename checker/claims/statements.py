"""What one source says, in its own words: the kinds of statement that an extractor may write.

These models are the wire format too: a language model fills them. So each slot is words, never a number or a date
(readers of ours turn words into values, the same for every extractor), and docstrings and descriptions are what the
model reads of a slot. Fields stand in the order in which they are to be written: first the kind, then the evidence,
then the words that state the value.
"""

from typing import Annotated, Literal

from pydantic import Field

from checker.claims.base import Model

Stance = Literal["asserted", "denied", "alleged", "planned"]


class Event(Model):
    """Something that happened, happens or is to happen, once."""

    id: str = Field(description="e1, e2, ...: what claims refer to it by.")
    what: str = Field(description="What happens, in a few words of the source, without date, place and names.")
    who: tuple[str, ...] = Field(description="The parties that take part, each by its fullest name in the source.")
    where: str | None = Field(description="Where it happens, or the body before which it happens; null if not said.")
    main: bool = Field(description="True for the one event that the article reports as its news, else false.")


class StatementBase(Model):
    """What all kinds of statement share."""

    kind: str
    evidence: str = Field(description="Verbatim excerpt that states it, long enough to stand only once in the source.")

    @property
    def words(self) -> str | None:
        """The words that state the value; they stand inside the evidence."""
        return None


class EventStatement(StatementBase):
    """What all statements about an event share; written after the slots of the kind."""

    event: str | None = Field(description="Id of the event that it belongs to, or null.")
    attribution: str | None = Field(description="Who says so, by name, if it is not the article itself; else null.")
    stance: Stance = Field(
        description="asserted: stated as fact. denied: said not to be so. alleged: claimed by a party. "
        "planned: to come."
    )


class TimeStatement(EventStatement):
    """When something happens: a date, a day of the week, a period, a time of day."""

    kind: Literal["time"]
    when: str = Field(description="The words that say when, weekday and year included, as in the evidence.")
    what: str = Field(description="What happens then: verb or noun with its subject, in the words of the source.")

    @property
    def words(self) -> str:
        """The words that say when."""
        return self.when


class QuantityStatement(EventStatement):
    """How many, how much, how far, how long, what share: one number with what it counts."""

    kind: Literal["quantity"]
    amount: str = Field(
        description="The words of the number with its hedge, unit and currency, as in the evidence: "
        "'at least 12', 'dozens of', 'about $1.2 million', '21 of about 50'."
    )
    counted: str = Field(
        description="The noun phrase that is counted or measured, as in the evidence, with its adjectives."
    )
    actor: str | None = Field(description="Who did it or has it, by fullest name, if said; else null.")
    relation: str = Field(
        description="What is said of the things counted, as a short phrase with a verb: 'were killed'."
    )

    @property
    def words(self) -> str:
        """The words of the number."""
        return self.amount


class PersonStatement(StatementBase):
    """How a person is named: one statement for each different form of the name in the source."""

    kind: Literal["person"]
    name: str = Field(description="The name exactly as written at this place, without title: even if it looks wrong.")
    role: str | None = Field(description="Title, office or description given here, as in the source; else null.")
    age: str | None = Field(description="The words that give the age here, else null.")
    person: str = Field(description="The fullest form of this person's name that you take to be right.")

    @property
    def words(self) -> str:
        """The name as written."""
        return self.name


class QuotationStatement(EventStatement):
    """Words in quotation marks, with who says them. One statement for each pair of quotation marks."""

    kind: Literal["quotation"]
    quoted: str = Field(description="What stands between the quotation marks, exactly, without the marks.")
    speaker: str = Field(description="Who says it, by fullest name in the source (never a pronoun).")
    point: str = Field(description="What the speaker says by it, in at most twelve plain words.")

    @property
    def words(self) -> str:
        """The quoted words."""
        return self.quoted


class AbbreviationStatement(StatementBase):
    """A short form given together with the long form that it stands for, in either order."""

    kind: Literal["abbreviation"]
    short: str = Field(description="The short form exactly as written, even if it looks wrong.")
    long: str = Field(description="The long form exactly as written.")

    @property
    def words(self) -> str:
        """The short form."""
        return self.short


class PlaceStatement(EventStatement):
    """Where something happens."""

    kind: Literal["place"]
    place: str = Field(description="The words that name the place, as in the evidence.")
    what: str = Field(description="What happens there: verb or noun with its subject, in the words of the source.")

    @property
    def words(self) -> str:
        """The words that name the place."""
        return self.place


class ActionStatement(EventStatement):
    """Who did, does or is to do what to whom."""

    kind: Literal["action"]
    actor: str = Field(description="Who does it, by fullest name in the source.")
    action: str = Field(description="What is done, as a short phrase that begins with the verb.")
    target: str | None = Field(description="To whom or what it is done, by fullest name, else null.")


class RelationStatement(EventStatement):
    """How two parties stand to each other: ally, member, owner, employer, relative, part."""

    kind: Literal["relation"]
    party: str = Field(description="The one party, by fullest name in the source.")
    relation: str = Field(description="What it is to the other: 'member of', 'wife of', 'ally of'.")
    other: str = Field(description="The other party, by fullest name in the source.")


class ExistenceStatement(EventStatement):
    """That something exists, is the case or took place, or does not, where that is the point of the sentence."""

    kind: Literal["existence"]
    what: str = Field(description="What is said to exist or not to exist.")
    exists: bool = Field(description="True if it is said to exist or be so, false if not.")


class DenialStatement(EventStatement):
    """A party denies, rejects or disputes what another says."""

    kind: Literal["denial"]
    denier: str = Field(description="Who denies it, by fullest name in the source.")
    denied: str = Field(description="What is denied, as a full sentence: who is said to have done what.")
    accuser: str | None = Field(description="Who says what is denied, by fullest name, if the source tells; else null.")


Statement = Annotated[
    TimeStatement
    | QuantityStatement
    | PersonStatement
    | QuotationStatement
    | AbbreviationStatement
    | PlaceStatement
    | ActionStatement
    | RelationStatement
    | ExistenceStatement
    | DenialStatement,
    Field(discriminator="kind"),
]


class Extraction(Model):
    """The events that a source tells of, and the claims that it makes."""

    events: tuple[Event, ...]
    claims: tuple[Statement, ...]
