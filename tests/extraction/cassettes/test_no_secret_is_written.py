import contextlib

import pytest

from checker.extraction.cassettes import SecretInCassette
from checker.extraction.cassettes.secrets import refuse_secrets, secrets_of
from tests.timing import assert_quick

KEY = "sk-proj-" + "a1B2" * 8


@pytest.mark.parametrize(
    "secret",
    [
        KEY,
        "sk-" + "T3Bl" * 12,
        "gsk_" + "a1B2" * 12,
        "org-" + "a1B2c3" * 4,
        "proj_" + "a1B2c3" * 4,
        "Authorization: Bearer " + "a1b2c3d4." * 3,
        "ghp_" + "a1B2c3" * 6,
        "AIza" + "a1B2c" * 7,
        "hf_" + "a1B2c3" * 6,
        "AKIA" + "A1B2" * 4,
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x",
        "-----BEGIN RSA PRIVATE KEY-----",
        "set-cookie: __cf_bm=x",
    ],
)
def test_the_shapes_of_credentials_are_refused_and_not_shown(secret: str) -> None:
    with pytest.raises(SecretInCassette) as caught:
        refuse_secrets(f"said: {secret} and more", "a.yaml")
    assert secret not in str(caught.value)


@pytest.mark.parametrize(
    "words",
    [
        "a risk-averse-investor-1234567890123456 and an org-wide-reorganisation",
        "the org-chart of Bearer bonds; bearer of news 2024",
        "sk-learn, task-oriented-20240601120000, proj_x",
        "Authorization was refused. Cookies were set. The api-key idea.",
    ],
)
def test_the_words_of_articles_are_not(words: str) -> None:
    refuse_secrets(words, "a.yaml")


def test_values_of_the_environment_that_are_named_like_keys_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_API_KEY", "hunter2hunter2")
    with pytest.raises(SecretInCassette, match="DESK_API_KEY") as caught:
        refuse_secrets("... hunter2hunter2 ...", "a.yaml")
    assert "hunter2" not in str(caught.value)


def test_other_values_of_the_environment_and_short_dummies_are_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_NAME", "hunter2hunter2")
    monkeypatch.setenv("LOCAL_API_KEY", "none")
    refuse_secrets("none said hunter2hunter2", "a.yaml")


def test_the_credentials_that_a_request_was_sent_with_are_known() -> None:
    headers = {"authorization": "Bearer correct-horse", "openai-organization": "newsroom-inc", "accept": "something"}
    known = secrets_of(headers)
    assert known == ("correct-horse", "newsroom-inc")
    with pytest.raises(SecretInCassette):
        refuse_secrets("from newsroom-inc", "a.yaml", known)


@pytest.mark.parametrize("piece", ["sk-", "org-a", "eyJ-", "Bearer ", "proj_a", "xoxb-", "-----BEGIN ", "a1B2", "gh"])
def test_a_hostile_megabyte_is_searched_in_no_time(piece: str) -> None:
    def search(text: str) -> None:
        with contextlib.suppress(SecretInCassette):
            refuse_secrets(text, "a.yaml")

    assert_quick(search, piece * (1_000_000 // len(piece)), within=2)
