"""What can be set about the model and the way to it."""

from pathlib import Path
from typing import Annotated, Literal, NamedTuple
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, SecretStr
from pydantic_core import PydanticCustomError

from checker.claims.base import Model

DEFAULT_MODEL = "gpt-4.1"


def _http(address: str) -> str:
    """Return the address of a server; it may hold a password, so the message does not repeat it."""
    try:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0:
            return address
    except ValueError:
        pass
    wanted = "it should begin with http:// or https:// and name a server, such as http://localhost:8000/v1"
    raise PydanticCustomError("address", wanted)


class LLMSettings(Model):
    """How to reach the model, and how hard to try.

    `base_url` None is OpenAI's own; any OpenAI-compatible endpoint will do. `model` None takes the one that the
    recordings were made with, or `DEFAULT_MODEL`. `rpm` and `tpm` limit requests and tokens a minute. `attempts` is
    the budget of one request against transport faults, `reasks` that of one conversation against answers that cannot
    be used. `timeout` is in seconds, for one request. A part of a source holds up to `max_chars` characters.
    """

    base_url: Annotated[str, AfterValidator(_http)] | None = None
    api_key: SecretStr | None = None
    model: str | None = None
    mode: Literal["json_schema", "tools"] = "json_schema"
    strict: bool = True
    temperature: float | None = Field(default=0.0, ge=0)
    concurrency: int = Field(default=8, ge=1)
    rpm: int | None = Field(default=None, ge=1)
    tpm: int | None = Field(default=None, ge=1)
    attempts: int = Field(default=5, ge=1)
    reasks: int = Field(default=2, ge=0)
    timeout: float = Field(default=120.0, gt=0)
    max_chars: int = Field(default=12_000, ge=500)


class Cassettes(NamedTuple):
    """Where conversations are recorded, and whether they are replayed, recorded where missing, or recorded anew."""

    directory: Path
    mode: Literal["replay", "record", "rerecord"]

    def within(self, folder: str) -> "Cassettes":
        """Return the same, with what is recorded in a folder of its own; a replay looks in all folders anyway."""
        return self if self.mode == "replay" else self._replace(directory=self.directory / folder)
