"""What CONTRIBUTING.md asks of a new kind of claim and of a new type of value: each step that is forgotten fails here.

`KINDS` has a row for each kind of claim: an example, and an article of which such a claim is made without a model.
"""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple, get_args, get_type_hints

import pytest

import checker.claims.comparison
import checker.reading
from checker.claims.base import JSON, Comparison, Model
from checker.claims.statements import Statement, StatementBase
from checker.claims.values import DateValue, NameValue, QuantityValue, TextValue, Value
from checker.extraction.crosscheck import crosscheck
from checker.extraction.grounding import Ground
from checker.extraction.llm.task import EXTRACTION
from checker.extraction.local import LocalExtractor
from checker.extraction.sift import objection
from checker.reading.values import describe, read_value
from tests.conftest import ROOT
from tests.desk import STATEMENTS, Article, complete


class Kind(NamedTuple):
    """`slots`: an example. `words`: the slot that holds the words of its value. `value`: what they are read to."""

    slots: dict[str, JSON]
    words: str | None
    value: type[Model] | None
    article: str


KINDS: Final = {
    "time": Kind({"when": "May 3, 2024", "what": "it sank"}, "when", DateValue, "It sank on Friday, May 3, 2024."),
    "quantity": Kind(
        {"amount": "Two", "counted": "boats", "relation": "sank"}, "amount", QuantityValue, "Two boats sank on Friday."
    ),
    "person": Kind({"name": "Jane Roe", "person": "Jane Roe"}, "name", NameValue, "Mayor Jane Roe resigned on Friday."),
    "quotation": Kind(
        {"quoted": "We will stay.", "speaker": "Jane Roe"},
        "quoted",
        TextValue,
        "“We will stay here,” Mayor Jane Roe said on Friday.",
    ),
    "abbreviation": Kind(
        {"short": "HPU", "long": "Harbour Police Union"}, "short", None, "The Harbour Police Union (HPU) met on Friday."
    ),
    "place": Kind({"place": "Paris", "what": "it sank"}, "place", TextValue, "Two men met in Paris on Friday."),
    "action": Kind({"actor": "Jane Roe", "action": "left"}, None, None, "Mayor Jane Roe dismissed John Doe on Friday."),
    "relation": Kind(
        {"party": "Jane Roe", "relation": "head", "other": "the union"},
        None,
        None,
        "Jane Roe, a spokeswoman for the Harbour Police Union, resigned on Friday.",
    ),
    "existence": Kind({"what": "a plan", "exists": True}, None, None, "There were no survivors, officials said."),
    "denial": Kind(
        {"denier": "Jane Roe", "denied": "she left"}, None, None, "Mayor Jane Roe denied the accusation on Friday."
    ),
}
COMPARED_OTHERWISE: Final = {NameValue, TextValue}  # by checker.reading.names.compare; quotations by linking and rules


def kind_of(model: type[Any]) -> str:
    (kind,) = get_args(model.model_fields["kind"].annotation)
    return str(kind)


def example(kind: str) -> StatementBase:
    slots = KINDS[kind].slots
    evidence = " ".join(str(slot) for slot in slots.values())
    (statement,) = STATEMENTS.validate_python([complete({"kind": kind, "evidence": evidence, **slots}, False)])
    return statement


def kinds_made_of_themselves(model: type[StatementBase]) -> Iterator[str]:
    if "kind" in model.__annotations__ and model is not StatementBase:
        yield kind_of(model)
    for narrower in model.__subclasses__():
        yield from kinds_made_of_themselves(narrower)


def value_of(kind: str) -> Value | None:
    return read_value(example(kind), "", None)  # type: ignore[arg-type]


def test_each_kind_of_claim_is_in_the_union_and_has_its_row_here() -> None:
    in_union = {kind_of(model) for model in get_args(get_args(Statement)[0])}
    assert in_union == set(kinds_made_of_themselves(StatementBase))
    assert in_union == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_its_words_are_read_as_its_value(kind: str) -> None:
    statement, row = example(kind), KINDS[kind]
    assert statement.words == (row.slots[row.words] if row.words else None)
    assert type(value_of(kind)) is (row.value or type(None))
    assert row.words or not row.value, "a value without `words` is not held against the source"


@pytest.mark.parametrize("kind", [kind for kind, row in KINDS.items() if row.words])
def test_the_words_of_its_value_must_stand_in_the_evidence_and_the_prompt_says_so(kind: str) -> None:
    statement = example(kind)
    elsewhere = statement.model_copy(update={"evidence": "Nothing of the kind"})
    assert objection(statement, Ground(statement.evidence), set()) is None  # type: ignore[arg-type]
    told = objection(elsewhere, Ground(f"Nothing of the kind. {statement.evidence}"), set())  # type: ignore[arg-type]
    assert told
    assert "do not stand in the evidence" in told
    copied = EXTRACTION.instructions.split("The words of a value (", 1)[1].partition(")")[0]
    assert f"`{KINDS[kind].words}`" in copied.split(", ")


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_made_without_a_model(kind: str) -> None:
    source = Article("a", KINDS[kind].article).source
    (reading,) = LocalExtractor(nlp=False).read([source])
    assert kind in {claim.statement.kind for claim in reading.claims}
    assert kind in {claim.statement.kind for claim in crosscheck(source, reading.claims).claims}


@pytest.mark.parametrize("kind", KINDS)
def test_the_readers_that_check_a_model_break_on_nothing_that_it_left_out(kind: str) -> None:
    assert crosscheck(Article("a", KINDS[kind].article).source, ()).claims is not None


def test_each_type_of_value_is_read_from_the_words_of_some_kind() -> None:
    types = set(get_args(get_args(Value)[0]))
    assert types == {row.value for row in KINDS.values() if row.value}


@pytest.mark.parametrize("kind", [kind for kind, row in KINDS.items() if row.value])
def test_its_value_can_be_told_to_a_person(kind: str) -> None:
    assert describe(value_of(kind)), "fingerprints are made of it too"


def comparisons() -> dict[type, list[Callable[[Any, Any], Comparison]]]:
    """Return the comparisons of `checker.claims.comparison` by what they compare."""
    found: dict[type, list[Callable[[Any, Any], Comparison]]] = {}
    for module in pkgutil.iter_modules(checker.claims.comparison.__path__):
        file = importlib.import_module(f"{checker.claims.comparison.__name__}.{module.name}")
        for name, function in inspect.getmembers(file, inspect.isfunction):
            if name.startswith("compare_") and function.__module__ == file.__name__:
                first, second = list(get_type_hints(function).values())[:2]
                assert first is second
                found.setdefault(first, []).append(function)
    return found


def test_two_values_of_each_type_can_be_compared_in_one_way() -> None:
    types = set(get_args(get_args(Value)[0])) - COMPARED_OTHERWISE
    assert {each: len(functions) for each, functions in comparisons().items()} == dict.fromkeys(types, 1)


@pytest.mark.parametrize("kind", [kind for kind, row in KINDS.items() if row.value])
def test_its_value_does_not_conflict_with_itself(kind: str) -> None:
    value = value_of(kind)
    for compare in comparisons().get(type(value), []):
        assert compare(value, value) is Comparison.SAME


def readers() -> Iterator[str]:
    """Yield the readers that other packages use: `find_...` and `read_...` of the modules of `checker.reading`."""
    for module in pkgutil.iter_modules(checker.reading.__path__):
        if module.name in ("tables", "values"):  # word tables; the table of readers
            continue
        file = importlib.import_module(f"{checker.reading.__name__}.{module.name}")
        for name, function in inspect.getmembers(file, inspect.isfunction):
            if name.startswith(("find_", "read_")) and function.__module__.startswith(file.__name__):
                yield name


def test_how_long_each_reader_takes_is_tested() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "reading").glob("test_*.py")]
    timed = "".join(text for text in texts if "assert_linear" in text)
    assert [name for name in readers() if f"{name}(" not in timed and f" {name}," not in timed] == []
