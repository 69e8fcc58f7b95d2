"""A forge in memory: one repository with one pull request, and as much of the REST API as the bot needs."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

REPOSITORY = "norhaven/desk"
NUMBER = 7
LOGIN = "review-bot[bot]"
TOKEN = "a-token-for-tests"  # noqa: S105

Answer = tuple[int, object]


class FakeForge:
    """Its state is plain to see: `files` at the head, `comments`, `statuses` by commit, and the requests that came.

    `faults`: what the next requests are answered with instead, by status code; 0 is no fault. `meanwhile`: called once,
    when the names in a commit are asked for, as somebody who pushes just then.
    """

    def __init__(self) -> None:
        self.commits: dict[str, dict[str, bytes]] = {}
        self.links: set[str] = set()
        self.base: dict[str, bytes] = {}
        self.head = ""
        self.state = "open"
        self.comments: list[dict[str, object]] = []
        self.statuses: dict[str, list[dict[str, object]]] = {}
        self.requests: list[str] = []
        self.faults: list[int] = []
        self.retry_after: str | None = None
        self.meanwhile: Callable[[], object] | None = None
        self.page = 100
        self._ids = 100

    def push(self, files: Mapping[str, str | bytes]) -> str:
        """Make a commit of these files, and it the head; return its name."""
        data = {path: text if isinstance(text, bytes) else text.encode() for path, text in files.items()}
        seed = json.dumps([len(self.commits), sorted((path, text.hex()) for path, text in data.items())])
        self.head = hashlib.sha1(seed.encode(), usedforsecurity=False).hexdigest()
        self.commits[self.head] = data
        return self.head

    def comment(self, login: str, body: str) -> int:
        """Have somebody write a comment."""
        self._ids += 1
        self.comments.append({"id": self._ids, "user": {"login": login}, "body": body})
        return self._ids

    def bodies(self, login: str = LOGIN) -> list[str]:
        """Return what somebody's comments say."""
        return [str(each["body"]) for each in self.comments if each["user"] == {"login": login}]

    def said(self, sha: str | None = None) -> str | None:
        """Return the state that a commit has, that of the head for None."""
        statuses = self.statuses.get(sha or self.head, [])
        return str(statuses[-1]["state"]) if statuses else None

    def writes(self) -> list[str]:
        """Return the requests that change something."""
        return [each for each in self.requests if not each.startswith("GET")]

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        method, path = str(environ["REQUEST_METHOD"]), str(environ["PATH_INFO"])
        self.requests.append(f"{method} {path}")
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        headers = [("Content-Type", "application/json; charset=utf-8")]
        status: int
        answer: object
        if environ.get("HTTP_AUTHORIZATION") != f"Bearer {TOKEN}":
            status, answer = 401, {"message": "Bad credentials"}
        elif self.faults and (fault := self.faults.pop(0)):
            status, answer = fault, {"message": "fault"}
            headers += [("Retry-After", self.retry_after)] if self.retry_after is not None else []
        else:
            query = {name: values[0] for name, values in parse_qs(str(environ["QUERY_STRING"])).items()}
            status, answer = self._answer(method, path, query, json.loads(body) if body else {})
        data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        start_response(f"{status} {HTTPStatus(status).phrase}", headers)
        return [data]

    def _answer(self, method: str, path: str, query: Mapping[str, str], body: Mapping[str, object]) -> Answer:
        for pattern, act in self._routes():
            if match := re.fullmatch(pattern, f"{method} {path}"):
                return act(match.groupdict(), query, body)
        return 404, {"message": "Not Found"}

    def _routes(
        self,
    ) -> Iterator[tuple[str, Callable[[Mapping[str, str], Mapping[str, str], Mapping[str, object]], Answer]]]:
        here, pull = f"/repos/{REPOSITORY}", f"/repos/{REPOSITORY}/pulls/{NUMBER}"
        comments = f"/repos/{REPOSITORY}/issues/{NUMBER}/comments"
        yield f"GET {pull}", lambda *_: (200, {"number": NUMBER, "state": self.state, "head": {"sha": self.head}})
        yield f"GET {pull}/files", lambda _, query, __: (200, self._paged(self._changed(), query))
        yield f"GET {here}/git/trees/(?P<sha>\\w+)", lambda at, *_: self._tree(at["sha"])
        yield f"GET {here}/contents/(?P<path>.+)", lambda at, query, _: self._contents(at["path"], query["ref"])
        yield f"GET {comments}", lambda _, query, __: (200, self._paged(self.comments, query))
        yield f"POST {comments}", lambda _, __, body: (201, {"id": self.comment(LOGIN, str(body["body"]))})
        yield f"(?P<method>PATCH|DELETE) {here}/issues/comments/(?P<id>\\d+)", lambda at, _, body: self._edit(at, body)
        yield (
            f"GET {here}/commits/(?P<sha>\\w+)/statuses",
            lambda at, query, _: (200, self._paged(self.statuses.get(at["sha"], [])[::-1], query)),
        )
        yield f"POST {here}/statuses/(?P<sha>\\w+)", lambda at, _, body: self._set_status(at["sha"], body)

    def _paged(self, things: list[dict[str, object]], query: Mapping[str, str]) -> list[dict[str, object]]:
        size, page = int(query["per_page"]), int(query["page"])
        return things[(page - 1) * size : page * size]

    def _changed(self) -> list[dict[str, object]]:
        head = self.commits[self.head]
        gone: list[dict[str, object]] = [
            {"filename": path, "status": "removed"} for path in self.base if path not in head
        ]
        return gone + [
            {"filename": path, "status": "modified" if path in self.base else "added"}
            for path, data in head.items()
            if self.base.get(path) != data
        ]

    def _tree(self, sha: str) -> Answer:
        if self.meanwhile:
            call, self.meanwhile = self.meanwhile, None
            call()
        files: list[dict[str, object]] = [
            {
                "path": path,
                "mode": "120000" if path in self.links else "100644",
                "type": "blob",
                "size": len(data),
            }
            for path, data in self.commits[sha].items()
        ]
        folders = {path.rpartition("/")[0] for path in self.commits[sha]} - {""}
        files += [{"path": path, "mode": "040000", "type": "tree"} for path in sorted(folders)]
        return 200, {"sha": sha, "tree": files, "truncated": False}

    def _contents(self, path: str, sha: str) -> Answer:
        data = self.commits[sha].get(path)
        return (404, {"message": "Not Found"}) if data is None else (200, data)

    def _edit(self, at: Mapping[str, str], body: Mapping[str, object]) -> Answer:
        for comment in self.comments:
            if comment["id"] == int(at["id"]):
                if at["method"] == "DELETE":
                    self.comments.remove(comment)
                    return 204, b""
                comment["body"] = body["body"]
                return 200, comment
        return 404, {"message": "Not Found"}

    def _set_status(self, sha: str, body: Mapping[str, object]) -> Answer:
        self.statuses.setdefault(sha, []).append(dict(body))
        return 201, dict(body)
