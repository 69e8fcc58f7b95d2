"""The file of a recording: vcrpy's layout, with bodies as structure, and nothing in it but what is listed here.

Kept are the method, the endpoint under a placeholder host, the request body without its bookkeeping fields, the
status, the type and the body of the answer, and `retry-after`. No other header has a place to stand in, so no key, no
cookie, no organisation and no host can.
"""

import base64
import json
from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlsplit

import yaml

from checker.extraction.cassettes.errors import CassetteError
from checker.claims.base import JSON
from checker.extraction.cassettes.key import deciding_body, endpoint_of, request_key
from checker.extraction.cassettes.reading import from_yaml
from checker.extraction.cassettes.writing import open_texts, to_yaml

PLACEHOLDER = "https://llm.invalid/v1/"
_VERSION = 1
# Of an answer, these differ between two recordings of one request though it says the same.
_INCIDENTAL = frozenset({"id", "created", "created_at", "usage", "system_fingerprint", "service_tier"})


@dataclass(frozen=True, slots=True)
class Interaction:
    """One request and its answer. `make` them: bodies are held in their stored form, so equal ones are equal."""

    method: str
    endpoint: str
    request: bytes
    status: int
    content_type: str
    content: bytes
    retry_after: str | None = None

    @classmethod
    def make(
        cls,
        *,
        method: str,
        path: str,
        request: bytes,
        status: int,
        content: bytes,
        content_type: str = "application/json",
        retry_after: str | None = None,
    ) -> "Interaction":
        """Return an interaction of bodies as they went over the wire, decompressed; `path` is the URL's."""
        return cls(
            method=method.upper(),
            endpoint=endpoint_of(path),
            request=deciding_body(request),
            status=status,
            content_type=content_type,
            content=_compact(content),
            retry_after=retry_after,
        )

    @property
    def key(self) -> str:
        """The key of the request."""
        return request_key(self.method, self.endpoint, self.request)

    @property
    def uri(self) -> str:
        """Where the request is said to have gone: the endpoint under a host that cannot exist."""
        return PLACEHOLDER + self.endpoint

    @property
    def is_success(self) -> bool:
        """Whether the answer is one to keep for good: status 2xx."""
        return 200 <= self.status < 300

    @property
    def headers(self) -> dict[str, str]:
        """The answer's headers, as far as they are kept."""
        kept = {"content-type": self.content_type}
        return kept | {"retry-after": self.retry_after} if self.retry_after is not None else kept

    @property
    def substance(self) -> tuple[int, object]:
        """What the answer says, without ids, times and counts: two recordings of one request must agree in it."""
        answer = json_of(self.content)
        if not isinstance(answer, dict):
            return self.status, self.content
        return self.status, {name: value for name, value in answer.items() if name not in _INCIDENTAL}


def json_of(body: bytes) -> JSON:
    """Return the JSON value of a body, None when it is not JSON."""
    try:
        value: JSON = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return value


def dump(interactions: Iterable[Interaction]) -> str:
    """Return the text of a recording's file; reading it gives equal interactions, which is tried before returning.

    Raises:
        CassetteError: No way of writing the interactions down can be read back.

    """
    interactions = tuple(interactions)
    for structured, blocks in ((True, True), (True, False), (False, False)):
        tree = {"version": _VERSION, "interactions": [_tree(each, structured=structured) for each in interactions]}
        try:
            text = to_yaml(tree, blocks=blocks)
            if parse(text.encode(), "") == interactions:
                return text
        except (CassetteError, UnicodeError, RecursionError):
            continue
    msg = "a request or its answer cannot be written as YAML"
    raise CassetteError(msg)


def request_yaml(interaction: Interaction) -> str:
    """Return the request body as it is written in a file, but for its indentation, and with its fields sorted."""
    value = json_of(deciding_body(interaction.request, sort=True))
    try:
        return to_yaml(open_texts(value)) if value is not None else interaction.request.decode("utf-8", "replace")
    except RecursionError:
        return interaction.request.decode()


def request_half(text: str) -> str:
    """Return the part of a file's text, unread, that stands before its first answer."""
    return text.partition("\n  response:\n")[0]


def parse(data: bytes, name: str) -> tuple[Interaction, ...]:
    """Return the interactions of a recording's file, in order, at least one.

    Args:
        data: The bytes of the file.
        name: What to call it in an error.

    Raises:
        CassetteError: The file is damaged; the message says where.

    """
    try:
        root = _mapping(from_yaml(data.decode()), "the file")
        items = root.get("interactions")
        if not isinstance(items, list) or not items:
            msg = "no interactions"
            raise TypeError(msg)
        return tuple(_interaction(_mapping(item, "an interaction")) for item in items)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CassetteError(f"{name}, line {line}: damaged recording: not UTF-8") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f"{name}, line {mark.line + 1}" if mark else name
        raise CassetteError(f"{where}: damaged recording: {error.problem or error.context}") from error
    except (yaml.YAMLError, TypeError, ValueError, RecursionError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise CassetteError(f"{name}: damaged recording: {reason}") from error


def _tree(interaction: Interaction, *, structured: bool) -> dict[str, object]:
    return {
        "request": {
            "method": interaction.method,
            "uri": interaction.uri,
            "headers": {},
            "body": _opened(interaction.request, structured=structured),
        },
        "response": {
            "status": {"code": interaction.status, "message": _phrase(interaction.status)},
            "headers": {name: [value] for name, value in interaction.headers.items()},
            "body": _opened(interaction.content, structured=structured),
        },
    }


def _interaction(item: dict[str, object]) -> Interaction:
    request = _mapping(item.get("request"), "request")
    response = _mapping(item.get("response"), "response")
    headers = _mapping(response.get("headers"), "response headers")
    status = _mapping(response.get("status"), "status").get("code")
    if not isinstance(status, int):
        msg = "the status code is not a number"
        raise TypeError(msg)
    return Interaction.make(
        method=_text(request.get("method"), "method"),
        path=urlsplit(_text(request.get("uri"), "uri")).path.removeprefix(urlsplit(PLACEHOLDER).path),
        request=_closed(request.get("body"), "request body"),
        status=status,
        content=_closed(response.get("body"), "response body"),
        content_type=_first(headers.get("content-type")) or "application/json",
        retry_after=_first(headers.get("retry-after")),
    )


def _opened(body: bytes, *, structured: bool) -> dict[str, object] | None:
    if not body:
        return None
    try:
        text = body.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(body).decode()}
    value = json_of(body) if structured else None
    return {"text": text} if value is None else {"json": open_texts(value)}


def _closed(body: object, what: str) -> bytes:
    if body is None:
        return b""
    match _mapping(body, what):
        case {"json": value}:
            return json.dumps(value).encode()
        case {"text": str(text)}:
            return text.encode()
        case {"base64": str(text)}:
            return base64.b64decode(text, validate=True)
    msg = f"the {what} holds neither json nor text nor base64"
    raise TypeError(msg)


def _compact(content: bytes) -> bytes:
    value = json_of(content)
    return content if value is None else json.dumps(value, separators=(",", ":")).encode()


def _mapping(value: object, what: str) -> dict[str, object]:
    if isinstance(value, dict) and all(isinstance(name, str) for name in value):
        return value
    msg = f"{what} is not a mapping"
    raise TypeError(msg)


def _text(value: object, what: str) -> str:
    if isinstance(value, str):
        return value
    msg = f"the {what} is not a text"
    raise TypeError(msg)


def _first(value: object) -> str | None:
    return str(value[0]) if isinstance(value, list) and value else None


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
