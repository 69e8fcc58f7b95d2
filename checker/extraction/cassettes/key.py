"""Which requests are the same request: those that a model would answer alike.

A key stands for the method, the endpoint and the JSON body, without the fields that only book or route a request.
Host, headers, query, the order of a body's fields and the spelling of a number (`0`, `0.0`) decide nothing.
"""

import functools
import hashlib
import json
import re
import unicodedata

from checker.claims.base import JSON


BOOKKEEPING = frozenset({"user", "metadata", "store", "service_tier", "safety_identifier"})
BOOKKEEPING_PREFIX = "prompt_cache_"
KEY_DIGITS = 24
LABEL_LENGTH = 60
SUFFIX = ".yaml"

_ENDPOINT = re.compile(r"(?:^|/)((?:chat/)?completions|responses|embeddings)/?$")
_KEY_IN_NAME = re.compile(rf"(?:^|-)([0-9a-f]{{{KEY_DIGITS}}})$")


def endpoint_of(path: str) -> str:
    """Return the part of a URL path that names the operation: "/openai/v1/chat/completions" is "chat/completions".

    An unknown path is its own endpoint, without the outer slashes.
    """
    known = _ENDPOINT.search(path)
    return known[1] if known else path.strip("/")


def deciding_body(body: bytes, *, sort: bool = False) -> bytes:
    """Return what of a request body decides the answer: compact JSON in ASCII, without the bookkeeping fields.

    A body that is not JSON is returned as it is.
    """
    try:
        value: JSON = json.loads(body, parse_float=_number)
        if isinstance(value, dict):
            value = {
                name: item
                for name, item in value.items()
                if name not in BOOKKEEPING and not name.startswith(BOOKKEEPING_PREFIX)
            }
        return json.dumps(value, sort_keys=sort, separators=(",", ":")).encode()
    except (ValueError, RecursionError):
        return body


@functools.lru_cache(maxsize=256)
def request_key(method: str, path: str, body: bytes) -> str:
    """Return the key of a request, 24 hexadecimal digits.

    Args:
        method: The HTTP method, in any case.
        path: The path of the URL, with or without what stands before the endpoint.
        body: The body as sent, or as `deciding_body` returns it: both have one key.

    """
    digest = hashlib.sha256(f"{method.upper()} {endpoint_of(path)}\n".encode())
    digest.update(deciding_body(body, sort=True))
    return digest.hexdigest()[:KEY_DIGITS]


def file_name(label: str, key: str) -> str:
    """Return the name of the file that holds a request: "<label>-<key>.yaml", the label in a-z, 0-9 and hyphens."""
    plain = unicodedata.normalize("NFKD", label[: 4 * LABEL_LENGTH]).encode("ascii", "ignore").decode().lower()
    label = re.sub(r"[^a-z0-9]+", "-", plain)[:LABEL_LENGTH].strip("-")
    return f"{label}-{key}{SUFFIX}" if label else f"{key}{SUFFIX}"


def split_name(name: str) -> tuple[str, str | None]:
    """Return the label and the key that a file's name carries; the key is None when it carries none."""
    stem = name.removesuffix(SUFFIX)
    found = _KEY_IN_NAME.search(stem)
    return (stem[: found.start()], found[1]) if found else (stem, None)


def _number(text: str) -> int | float:
    value = float(text)
    return int(value) if value.is_integer() else value
