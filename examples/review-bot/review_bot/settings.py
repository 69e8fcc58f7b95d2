"""What the bot is told, by its environment alone."""

import sys
from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

_Words = Annotated[tuple[str, ...], BeforeValidator(lambda said: said.split() if isinstance(said, str) else said)]


class SettingsError(Exception):
    """Something in the environment is missing, or cannot be read."""


class Settings(BaseModel):
    """Where the forge is, who the bot is there, what it checks: each a variable REVIEW_BOT_NAME, but `command`."""

    model_config = ConfigDict(frozen=True)

    token: SecretStr = SecretStr("")
    """For the forge: reads contents and pull requests, writes comments and commit statuses."""
    secret: SecretStr = SecretStr("")
    """What webhooks are signed with."""
    login: str = "github-actions[bot]"
    """The name that the bot's own comments bear; no other comment is ever changed."""
    api: str = "https://api.github.com"
    drafts: _Words = ("*.md", "*.markdown", "*.txt", "*.text")
    """Which changed files are drafts: globs of whole paths, a `*` going through folders."""
    context: str = "factcheck"
    """The name of the commit status."""
    seconds: float = Field(default=300, gt=0)
    """For one call of factcheck; a longer one is stopped, and told as an error."""
    command: tuple[str, ...] = (sys.executable, "-P", "-m", "checker")
    """factcheck; -P, as no module may come from the folder that the drafts are in."""

    @classmethod
    def of(cls, environ: Mapping[str, str]) -> "Settings":
        """Return what the variables say; `SettingsError` names one that cannot be read, never its value."""
        named = {name: f"REVIEW_BOT_{name.upper()}" for name in cls.model_fields if name != "command"}
        said = {
            name: environ[variable].strip() for name, variable in named.items() if environ.get(variable, "").strip()
        }
        try:
            return cls.model_validate(said)
        except ValidationError as error:
            told = (f"{named[str(each['loc'][0])]}: {each['msg']}" for each in error.errors(include_input=False))
            raise SettingsError("; ".join(told)) from None
