"""What arrives from outside: signed, and of a form that is known, or refused."""

import hashlib
import hmac
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, Field, SecretStr, StringConstraints, ValidationError

_Repository = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-][A-Za-z0-9_.-]*/[A-Za-z0-9_-][A-Za-z0-9_.-]*$")]
_LONGEST = 200  # bytes of the name of a file; file systems take 255


def _short(name: str) -> str:
    if len(name.encode()) > _LONGEST:
        raise ValueError(f"it has more than {_LONGEST} bytes in UTF-8")
    return name


_Name = Annotated[str, StringConstraints(pattern=r"^\w[\w .-]{0,120}$"), AfterValidator(_short)]


class EventError(Exception):
    """What was sent cannot be read."""


class Repository(BaseModel):
    """Where a pull request is."""

    full_name: _Repository


class PullRequestEvent(BaseModel):
    """A forge's word that something happened to a pull request. A hint: what counts is what the forge says now."""

    action: str
    number: int = Field(gt=0)
    repository: Repository

    @property
    def changes_text(self) -> bool:
        """Tell whether there may be something new to check."""
        return self.action in {"opened", "reopened", "synchronize", "ready_for_review"}


class Article(BaseModel):
    """A text as a content management system sends it; `name` is shown in the report."""

    name: _Name
    text: str


def _apart(articles: list[Article]) -> list[Article]:
    if len({article.name.casefold() for article in articles}) < len(articles):
        raise ValueError("two have one name, small letters and capitals being the same")
    return articles


class DraftEvent(Article):
    """A draft that somebody saved, and what it is checked against."""

    references: Annotated[list[Article], Field(max_length=200), AfterValidator(_apart)] = []


_Event = TypeVar("_Event", PullRequestEvent, DraftEvent)


def is_signed(body: bytes, signature: str, secret: SecretStr) -> bool:
    """Tell whether `signature`, the header `X-Hub-Signature-256`, is that of the body; without a secret none is."""
    key = secret.get_secret_value().encode()
    expected = f"sha256={hmac.new(key, body, hashlib.sha256).hexdigest()}"
    return bool(key) and hmac.compare_digest(expected.encode(), signature.encode(errors="replace"))


def read_event(body: bytes, kind: type[_Event]) -> _Event:
    """Return what a body says; `EventError` names the fields that are wrong, and quotes none."""
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        told = (f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors(include_input=False))
        raise EventError("; ".join(told)) from None
