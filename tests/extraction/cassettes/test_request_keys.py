import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.cassettes.key import deciding_body, endpoint_of, file_name, request_key, split_name

BODY = {"model": "m", "temperature": 0, "messages": [{"role": "user", "content": "Kolkata, once Calcutta"}]}


def key(body: object, method: str = "POST", path: str = "/v1/chat/completions") -> str:
    return request_key(method, path, json.dumps(body).encode())


def test_what_only_books_a_request_is_not_in_its_key() -> None:
    booked = {"user": "desk", "metadata": {"run": "4"}, "store": True, "service_tier": "flex", "safety_identifier": "x"}
    assert key(BODY | booked | {"prompt_cache_key": "a", "prompt_cache_retention": "24h"}) == key(BODY)


def test_field_order_number_spelling_host_prefix_and_case_of_method_do_not_matter() -> None:
    turned = dict(reversed((BODY | {"temperature": 0.0}).items()))
    assert key(turned, "post", "/openai/deployments/x/chat/completions") == key(BODY)


@pytest.mark.parametrize("change", [{"model": "n"}, {"temperature": 0.5}, {"seed": 1}, {"messages": []}])
def test_what_decides_the_answer_is_in_the_key(change: dict[str, object]) -> None:
    assert key(BODY | change) != key(BODY)


def test_endpoint_and_method_are_in_the_key() -> None:
    keys = {key(BODY), key(BODY, path="/v1/responses"), key(BODY, path="/v1/completions"), key(BODY, method="GET")}
    assert len(keys) == 4


@given(st.binary() | st.text().map(lambda text: json.dumps([text]).encode()))
def test_the_stored_body_has_the_key_of_the_sent_one(body: bytes) -> None:
    assert request_key("POST", "/v1/responses", deciding_body(body)) == request_key("POST", "/v1/responses", body)


@pytest.mark.parametrize("body", [b"[" * 200_000, b"1e999", b"NaN", b"\xff", b"9" * 5000])
def test_no_body_is_too_odd_for_a_key(body: bytes) -> None:
    assert len(request_key("POST", "/v1/responses", body)) == 24


@pytest.mark.parametrize("path", ["/v1/chat/completions", "/v1/responses/", "/embeddings", "/v1/models"])
def test_an_endpoint_is_its_own_endpoint(path: str) -> None:
    assert endpoint_of(endpoint_of(path)) == endpoint_of(path)


@pytest.mark.parametrize(
    ("label", "sane"),
    [
        ("desk/Old Bridge.txt", "desk-old-bridge-txt-"),
        ("../../etc/passwd", "etc-passwd-"),
        ("São Tomé", "sao-tome-"),
        ("мост\x1b[31m", "31m-"),
        ("桥", ""),
        ("", ""),
        ("a" * 500, "a" * 60 + "-"),
    ],
)
def test_a_file_name_is_safe_whatever_the_source_is_called(label: str, sane: str) -> None:
    key = "0123456789abcdef01234567"
    assert file_name(label, key) == f"{sane}{key}.yaml"
    assert split_name(file_name(label, key)) == (sane.rstrip("-"), key)


def test_a_name_without_a_key_is_all_label() -> None:
    assert split_name("hand-made.yaml") == ("hand-made", None)
