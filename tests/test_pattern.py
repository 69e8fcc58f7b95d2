"""Regular expressions that are compiled when they are first used."""

import copy
import pickle
import re
from collections.abc import Callable
from typing import cast

import pytest

from checker.pattern import lazily


@pytest.mark.parametrize("method", ["search", "match", "fullmatch", "finditer", "findall", "split"])
def test_it_does_what_a_compiled_one_does(method: str) -> None:
    text = "Two boats"
    lazy, compiled = (make(r"([a-z])([A-Z])?", re.IGNORECASE) for make in (lazily, re.compile))
    for _ in range(2):
        said, wanted = (getattr(each, method)(text) for each in (lazy, compiled))
        if method == "finditer":
            said, wanted = ([match.span() for match in each] for each in (said, wanted))
        assert str(said) == str(wanted)
    assert lazy.sub("x", text) == compiled.sub("x", text)
    assert (lazy.pattern, lazy.groups) == (compiled.pattern, compiled.groups)


def test_it_is_compiled_at_its_first_use() -> None:
    broken = lazily("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("x")


def pickled(pattern: re.Pattern[str]) -> re.Pattern[str]:
    return cast("re.Pattern[str]", pickle.loads(pickle.dumps(pattern)))  # noqa: S301  our own


@pytest.mark.parametrize("used", [False, True])
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, pickled])
def test_a_copy_does_the_same(copied: Callable[[re.Pattern[str]], re.Pattern[str]], used: bool) -> None:
    lazy = lazily("a", re.IGNORECASE)
    if used:
        lazy.search("x")
    assert copied(lazy).fullmatch("A")
    assert not hasattr(lazy, "__no_such_name__")
