"""The help of an installed spaCy model; `make nlp` runs these where there is one."""

import importlib.util
from importlib.metadata import version

import pytest

from checker.claims.base import Span
from checker.claims.statements import PersonStatement
from checker.extraction.local import LocalExtractor
from checker.extraction.local.tagger import MODELS, Tagger, find_tagger
from checker.pipeline import check
from checker.reading.clauses import Clause
from checker.reading.names import FoundNames
from tests.desk import Article

TEXT = "Zoltar Quibbleson, a miller from Oakville, met Ida Brandt. The old mill was sold by the council in May."
needs_model = pytest.mark.skipif(find_tagger() is None, reason="no spaCy model is installed")


@pytest.fixture
def tagger() -> Tagger:
    found = find_tagger()
    assert found is not None
    return found


def test_without_spacy_there_is_no_tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert find_tagger() is None
    assert LocalExtractor().read([Article("a", TEXT).source])[0].tagger is None


def test_the_official_model_goes_before_the_copy() -> None:
    assert MODELS[0] == "en_core_web_sm"


@needs_model
def test_the_report_names_the_model_and_its_version(tagger: Tagger) -> None:
    report = check([Article("a", TEXT).source], [], LocalExtractor())
    assert report.sources[0].tagger == tagger.name
    assert tagger.name.split()[1] == version(tagger.name.split()[0])
    assert check([Article("a", TEXT).source], [], LocalExtractor(nlp=False)).sources[0].tagger is None


@needs_model
def test_names_that_the_rules_do_not_know_are_added(tagger: Tagger) -> None:
    names = tagger.read(TEXT).names(FoundNames((), (), ()))
    assert {person.span.of(TEXT) for person in names.persons} >= {"Zoltar Quibbleson", "Ida Brandt"}
    assert "Oakville" in {span.of(TEXT) for span in (*names.places, *names.organisations)}


@needs_model
def test_a_name_that_the_rules_found_is_kept_as_it_is(tagger: Tagger) -> None:
    taken = Span(start=TEXT.index("Oakville"), end=TEXT.index("Oakville") + len("Oakville"))
    names = tagger.read(TEXT).names(FoundNames((), (taken,), ()))
    assert taken in names.organisations
    assert taken not in names.places


@needs_model
def test_clauses_come_from_the_parser(tagger: Tagger) -> None:
    start = TEXT.index("The old")
    clauses = tagger.read(TEXT).clauses(Span(start=start, end=len(TEXT)))

    def words(span: Span | None) -> str | None:
        return span.of(TEXT) if span else None

    sold: Clause = clauses[0]
    assert (words(sold.subject), words(sold.verb), words(sold.agent)) == ("The old mill", "was sold", "the council")
    assert sold.passive


@needs_model
def test_claims_are_exact_with_the_model_too() -> None:
    source = Article("a", TEXT).source
    claims = LocalExtractor().read([source])[0].claims
    assert any(isinstance(claim.statement, PersonStatement) for claim in claims)
    for claim in claims:
        assert claim.evidence.of(TEXT) == claim.statement.evidence
