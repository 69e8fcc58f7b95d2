import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.cassettes import CassetteError
from checker.extraction.cassettes.format import Interaction, dump, parse
from tests.timing import assert_quick

ODD = "a \n b\n\n\tc\x85d\u2028e\rf\x07g\ufeffh\ud800"


def interaction(words: str = "One.\nTwo. \n", content: bytes = b"{}", status: int = 200) -> Interaction:
    request = json.dumps({"model": "m", "messages": [{"role": "user", "content": words}]}).encode()
    return Interaction.make(method="POST", path="/v1/chat/completions", request=request, status=status, content=content)


def answering(content: str) -> Interaction:
    return interaction(content=json.dumps({"choices": [{"message": {"content": content}}]}).encode())


def test_text_of_several_lines_stands_as_lines() -> None:
    assert "content: |\n            One.\n            Two. \n" in dump([interaction()])


@pytest.mark.parametrize(
    "content",
    [
        '{"claims":[{"kind":"person","evidence":"Mayor Ada Lund\\nsaid","page":1.0}]}',
        '{"claims": [{"kind": "person", "evidence": "Mayor Ada Lund\\nsaid", "page": 1.0}]}',
        '{\n  "claims": [\n    {\n      "kind": "person",\n      "evidence": "Mayor Ada Lund\\nsaid"\n    }\n  ]\n}',
    ],
)
def test_an_answer_in_json_is_readable_and_comes_back_to_the_character(content: str) -> None:
    text = dump([answering(content)])
    assert "kind: person\n" in text
    assert "evidence: |-\n" in text
    (read,) = parse(text.encode(), "x")
    assert json.loads(read.content)["choices"][0]["message"]["content"] == content


@pytest.mark.parametrize(
    "content", ['{"a":1,"a":2}', '{"a" : 1}', '{"a":1e5}', '{"claims":[', "[1] is a footnote", "{}", "[[" * 5000, ODD]
)
def test_what_cannot_be_opened_without_loss_stays_a_string(content: str) -> None:
    (read,) = parse(dump([answering(content)]).encode(), "x")
    assert json.loads(read.content)["choices"][0]["message"]["content"] == content


@given(st.text(st.sampled_from(list(" \n\t:#-|>'\"{[!&*?%@`\\~aB0é桥\u2029\x1b\x00") + list(ODD)), max_size=12))
def test_any_text_comes_back(words: str) -> None:
    before = (interaction(words, json.dumps({"content": words, words: [words, json.dumps([words])]}).encode()),)
    assert parse(dump(before).encode(), "x") == before


@given(st.binary(max_size=40))
def test_any_answer_comes_back(content: bytes) -> None:
    before = (interaction(content=content),)
    assert parse(dump(before).encode(), "x") == before


def test_several_answers_keep_their_order_status_and_waiting_time() -> None:
    limited = Interaction.make(
        method="POST", path="/v1/responses", request=b"{}", status=429, content=b"slow down", retry_after="2"
    )
    before = (limited, interaction(), interaction(status=500))
    assert parse(dump(before).encode(), "x") == before


def test_the_layout_is_vcrpys_and_names_no_host() -> None:
    (item,) = yaml.safe_load(dump([interaction()]))["interactions"]
    assert set(item) == {"request", "response"}
    assert (item["request"]["method"], item["request"]["uri"]) == ("POST", "https://llm.invalid/v1/chat/completions")
    assert item["request"]["headers"] == {}
    assert item["response"]["status"] == {"code": 200, "message": "OK"}
    assert item["response"]["headers"] == {"content-type": ["application/json"]}


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (b"version: 1\ninteractions:\n- request: [\n", "a.yaml, line 4: damaged recording"),
        (b"version: 1\ninteractions: \xff\n", "a.yaml, line 2: damaged recording: not UTF-8"),
        (b"version: 1\nx: !!python/object:os.system {}\n", "a.yaml, line 2: damaged recording"),
        (b"version: 1\nx: !json text\n", "a.yaml, line 2: damaged recording"),
        (b"version: 1\nx: {7: seven}\n", "a.yaml, line 2: damaged recording: the name of a field is not a text"),
        (b"version: 1\nx: 2\nx: 3\n", "a.yaml, line 3: damaged recording: a second field 'x'"),
        (b"version: 1\x00", "a.yaml: damaged recording"),
        (b"", "a.yaml: damaged recording: the file is not a mapping"),
        (b"version: 1", "a.yaml: damaged recording: no interactions"),
        (b"interactions: [7]", "a.yaml: damaged recording: an interaction is not a mapping"),
        (b"interactions: [{request: {}}]", "a.yaml: damaged recording: response is not a mapping"),
        (b"[" * 100_000, "a.yaml, line 1: damaged recording: "),  # PyYAML 6.0.4 refuses it in its own words
        (b"- " * 100_000, "a.yaml, line 1: damaged recording: nested too deeply"),
        (b"".join(b" " * n + b"a:\n" for n in range(1000)), "a.yaml, line 201: damaged recording: nested too deeply"),
        (b"a: &a [1]\nb: [*a, *a]\n", "a.yaml, line 2: damaged recording"),
    ],
)
def test_a_damaged_file_is_named_and_so_is_the_line(damage: bytes, said: str) -> None:
    with pytest.raises(CassetteError) as caught:
        parse(damage, "a.yaml")
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


def test_half_a_file_is_damaged_wherever_it_ends() -> None:
    whole = dump([answering('{"claims":[]}')]).encode()
    for end in range(0, whole.index(b"content-type"), 7):
        with pytest.raises(CassetteError):
            parse(whole[:end], "a.yaml")


def test_an_article_of_a_megabyte_is_written_and_read_in_seconds() -> None:
    def write_and_read(words: str) -> None:
        before = (interaction(words),)
        assert parse(dump(before).encode(), "x") == before

    assert_quick(write_and_read, "The river rose. \n" * 60_000, within=10)
