"""The forge: the part of GitHub's REST API that the bot needs. Gitea and Forgejo speak much the same."""

import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import NamedTuple, Self, TypeVar
from urllib.parse import quote

import httpx2
from pydantic import BaseModel, TypeAdapter, ValidationError
from tenacity import RetryCallState, Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential_jitter

from review_bot.settings import Settings

_ATTEMPTS = 4
_PATIENCE = 60.0  # seconds that the forge may ask to wait for
_BUSY = {408, 429, 500, 502, 503, 504}
_PAGE = 100
_MOST_CHANGED = 3000  # files of a pull request that GitHub lists, however many there are
_BACKOFF = wait_exponential_jitter(initial=1, max=20)
_Answer = TypeVar("_Answer")
_sleep = time.sleep


class ForgeError(Exception):
    """The forge refused, or could not be reached."""


class _Busy(Exception):  # noqa: N818 - an outcome, not an error
    """Another try may do; `after` is how long the forge asks to wait."""

    def __init__(self, told: str, after: float | None) -> None:
        super().__init__(told)
        self.after = after


class Head(BaseModel):
    """The last commit of a pull request."""

    sha: str


class Pull(BaseModel):
    """A pull request."""

    state: str
    head: Head


class Changed(BaseModel):
    """A file that a pull request changes."""

    filename: str
    status: str


class Changes(NamedTuple):
    """The paths that a pull request changes and leaves there; `complete` is False if there may be more."""

    paths: list[str]
    complete: bool


class Entry(BaseModel):
    """A name in a commit: `type` and `mode` tell files from folders, links and modules."""

    path: str
    mode: str
    type: str
    size: int = 0

    @property
    def is_file(self) -> bool:
        """Tell whether it is a file of its own: no folder, no link to who knows where."""
        return self.type == "blob" and self.mode in {"100644", "100755"}


class Tree(BaseModel):
    """All names in a commit, unless there are too many for one answer."""

    tree: list[Entry]
    truncated: bool = False


class User(BaseModel):
    """Who wrote something."""

    login: str


class Comment(BaseModel):
    """A comment on a pull request."""

    id: int
    user: User | None
    body: str | None


class Status(BaseModel):
    """What a commit status says."""

    context: str
    state: str
    description: str | None = None


class Where(NamedTuple):
    """A pull request's place."""

    repository: str
    number: int

    def __str__(self) -> str:
        """Return the place as people write it."""
        return f"{self.repository}#{self.number}"


class Forge:
    """A client with time-outs; it tries again what may be tried again."""

    def __init__(self, settings: Settings, transport: httpx2.BaseTransport | None = None) -> None:
        """Take the settings, and a transport where there is no network."""
        self._client = httpx2.Client(
            base_url=settings.api,
            headers={
                "Authorization": f"Bearer {settings.token.get_secret_value()}",
                "Accept": "application/vnd.github+json",
                "X-GitHub-Api-Version": "2022-11-28",
                "User-Agent": "factcheck-review-bot",
            },
            timeout=httpx2.Timeout(30, connect=10),
            transport=transport,
        )

    def __enter__(self) -> Self:
        """Keep the connections until the end of a `with`."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        """Close them."""
        self._client.close()

    def pull(self, where: Where) -> Pull:
        """Return the pull request as it is now."""
        return self._read(Pull, f"/repos/{where.repository}/pulls/{where.number}")

    def changed(self, where: Where) -> Changes:
        """Return the files that it changes and leaves there."""
        files = list(self._pages(Changed, f"/repos/{where.repository}/pulls/{where.number}/files"))
        return Changes([file.filename for file in files if file.status != "removed"], len(files) < _MOST_CHANGED)

    def tree(self, repository: str, sha: str) -> list[Entry]:
        """Return what is in the folders of a commit: files, links and modules."""
        tree = self._read(Tree, f"/repos/{repository}/git/trees/{sha}?recursive=1")
        if tree.truncated:
            raise ForgeError("the repository has too many files for one answer")
        return [entry for entry in tree.tree if entry.type != "tree"]

    def contents(self, repository: str, path: str, sha: str) -> bytes:
        """Return the bytes of a file at a commit."""
        folder = f"/repos/{repository}/contents/"
        address = f"{folder}{quote(path, safe='/')}?ref={sha}"
        return self._ask("GET", address, accept="application/vnd.github.raw+json", shown=folder).content

    def comments(self, where: Where) -> list[Comment]:
        """Return its comments, the oldest first."""
        return list(self._pages(Comment, f"/repos/{where.repository}/issues/{where.number}/comments"))

    def add_comment(self, where: Where, body: str) -> None:
        """Write a comment. A second try might write a second one, so there is none but where nothing was written."""
        self._ask("POST", f"/repos/{where.repository}/issues/{where.number}/comments", {"body": body}, once=True)

    def edit_comment(self, repository: str, comment: int, body: str) -> None:
        """Replace the text of a comment."""
        self._ask("PATCH", f"/repos/{repository}/issues/comments/{comment}", {"body": body})

    def delete_comment(self, repository: str, comment: int) -> None:
        """Remove a comment."""
        self._ask("DELETE", f"/repos/{repository}/issues/comments/{comment}")

    def status(self, repository: str, sha: str, context: str) -> Status | None:
        """Return the last status of this name that a commit has, None if it has none."""
        statuses = self._pages(Status, f"/repos/{repository}/commits/{sha}/statuses")  # the newest first
        return next((status for status in statuses if status.context == context), None)

    def set_status(self, repository: str, sha: str, status: Status) -> None:
        """Give a commit a status; the last one of a name counts, so that a second try does no harm."""
        self._ask("POST", f"/repos/{repository}/statuses/{sha}", status.model_dump())

    def _read(self, kind: type[_Answer], address: str) -> _Answer:
        try:
            return TypeAdapter(kind).validate_json(self._ask("GET", address).content)
        except ValidationError as error:
            fields = ", ".join(".".join(map(str, each["loc"])) for each in error.errors(include_input=False))
            raise ForgeError(f"GET {address}: the answer is not of the form that is known: {fields}") from None

    def _pages(self, kind: type[_Answer], address: str) -> Iterator[_Answer]:
        page = 1
        while True:
            answer = self._read(list[kind], f"{address}?per_page={_PAGE}&page={page}")  # type: ignore[valid-type]
            yield from answer
            if len(answer) < _PAGE:
                return
            page += 1

    def _ask(
        self,
        method: str,
        address: str,
        body: dict[str, str | None] | None = None,
        *,
        accept: str | None = None,
        once: bool = False,
        shown: str = "",
    ) -> httpx2.Response:
        """Return the answer; `ForgeError` for one that refuses, and when the last try has failed.

        The error says what was asked; `shown` is said instead of an address with a name that others chose.
        """
        headers = {"Accept": accept} if accept else {}
        told = f"{method} {shown or address}"

        def send() -> httpx2.Response:
            answer = self._client.request(method, address, json=body, headers=headers)
            limited = answer.status_code == 403 and "retry-after" in answer.headers
            if limited or answer.status_code == 429 or (answer.status_code in _BUSY and not once):
                raise _Busy(f"{told}: {answer.status_code}", _seconds(answer.headers.get("retry-after")))
            if not answer.is_success:
                raise ForgeError(f"{told}: {answer.status_code}")
            return answer

        return self._patiently(send, once=once, told=told)

    def _patiently(self, send: Callable[[], httpx2.Response], *, once: bool, told: str) -> httpx2.Response:
        again = (_Busy, httpx2.ConnectError) if once else (_Busy, httpx2.TransportError)
        tries = Retrying(
            stop=stop_after_attempt(_ATTEMPTS),
            wait=_wait,
            retry=retry_if_exception_type(again),
            sleep=lambda seconds: _sleep(seconds),
            reraise=True,
        )
        try:
            return tries(send)
        except _Busy as busy:
            raise ForgeError(str(busy)) from None
        except httpx2.TransportError as error:
            raise ForgeError(f"{told}: {type(error).__name__}") from None


def _wait(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.after if isinstance(error, _Busy) else None
    return min(asked, _PATIENCE) if asked is not None else _BACKOFF(state)


def _seconds(said: str | None) -> float | None:
    return float(said) if said and said.isdecimal() else None
