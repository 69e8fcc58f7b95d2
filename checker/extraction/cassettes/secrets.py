"""Refuse to write a credential down."""

import os
import re
from collections.abc import Iterable, Mapping

from checker.extraction.cassettes.errors import SecretInCassette

# The published shapes of keys and tokens. Every repetition is bounded: the text may be an article of any length.
_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("an API key (sk-...)", re.compile(r"\b(?:sk-|gsk_)(?=[A-Za-z_-]{0,60}\d)[A-Za-z0-9_-]{16,200}")),
    ("an organisation's id (org-...)", re.compile(r"\borg-(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{16,40}\b")),
    ("a project's id (proj_...)", re.compile(r"\bproj_(?=[A-Za-z]{0,40}\d)[A-Za-z0-9]{16,40}\b")),
    ("a bearer token", re.compile(r"\bBearer\s{1,4}(?=[A-Za-z._~+/-]{0,60}\d)[A-Za-z0-9._~+/-]{16,200}")),
    ("a GitHub token", re.compile(r"\bgh[opsru]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22}")),
    ("a Google API key", re.compile(r"\bAIza[A-Za-z0-9_-]{35}")),
    ("a Hugging Face token", re.compile(r"\bhf_[A-Za-z0-9]{30}")),
    ("a Slack token", re.compile(r"\bxox[abeoprs]-[A-Za-z0-9-]{10}")),
    ("an AWS key id", re.compile(r"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b")),
    ("a JSON web token", re.compile(r"\beyJ[A-Za-z0-9_-]{10,400}\.eyJ")),
    ("a private key", re.compile(r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----")),
    ("a session cookie", re.compile(r"\b__cf_bm=|\b_cfuvid=")),
)
_SECRET_NAME = re.compile(
    r"(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?|COOKIE)$|^OPENAI_(?:ORG|PROJECT)", re.IGNORECASE
)
# Shorter values are dummies and words; looking for them would find them in articles.
_SHORTEST_VALUE = 12
_SECRET_HEADERS = ("authorization", "api-key", "x-api-key", "cookie", "openai-organization", "openai-project")


def secrets_of(headers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the credentials that a request carries in its headers, for `refuse_secrets` to look for."""
    sent = (headers.get(name, "").removeprefix("Bearer ").strip() for name in _SECRET_HEADERS)
    return tuple(value for value in sent if len(value) >= _SHORTEST_VALUE)


def refuse_secrets(text: str, what: str, known: Iterable[str] = ()) -> None:
    """Do nothing if a text may be written.

    Args:
        text: What is about to be written.
        what: What to call it in the error.
        known: Values that are known to be secret, besides those of environment variables that are named like one.

    Raises:
        SecretInCassette: The text holds a secret. The message says of which sort, and never shows it.

    """
    for sort, shape in _SHAPES:
        if shape.search(text):
            raise SecretInCassette(f"{what} is not written: it holds what looks like {sort}")
    for name, value in os.environ.items():
        if len(value) >= _SHORTEST_VALUE and _SECRET_NAME.search(name) and value in text:
            raise SecretInCassette(f"{what} is not written: it holds the value of the environment variable {name}")
    if any(value in text for value in known):
        raise SecretInCassette(f"{what} is not written: it holds a credential that the request was sent with")
