"""Paths as URIs."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.uris import is_relative, uri


@pytest.mark.parametrize(
    ("path", "reference"),
    [
        ("wire/a.txt", "wire/a.txt"),
        ("../a b/é%20.txt", "../a%20b/%C3%A9%2520.txt"),
        ("c:a.txt", "c%3Aa.txt"),
        ("javascript:alert(1)", "javascript%3Aalert%281%29"),
        ("a?b#c.txt", "a%3Fb%23c.txt"),
        ("/wire/a b.txt", "file:///wire/a%20b.txt"),
        ("C:/wire/a b.txt", "file:///C:/wire/a%20b.txt"),
        ("//server/share/a.txt", "file://server/share/a.txt"),
        ("🚢\ud800\n.txt", "%F0%9F%9A%A2%ED%A0%80%0A.txt"),
    ],
)
def test_a_path_is_percent_encoded_and_absolute_ones_have_a_scheme(path: str, reference: str) -> None:
    assert uri(path) == reference
    assert is_relative(reference) == (not PurePosixPath(path).is_absolute() and not path.startswith("C:/"))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_a_relative_path_comes_back_from_its_uri_and_has_no_scheme(path: str) -> None:
    if path.startswith("/") or path[1:3] == ":/":
        return
    split = urlsplit(uri(path))
    assert (split.scheme, split.netloc, split.query, split.fragment) == ("", "", "", "")
    assert unquote(split.path) == path
