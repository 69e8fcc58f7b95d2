"""Bytes become what JSON says."""

import json

from checker.claims.base import JSON
from checker.sources.decode import BinaryContentError, Decoded, decode
from checker.sources.formats.drawn import Unread


def decode_text(data: bytes) -> Decoded:
    """Read bytes as text; raise `Unread` if they are none."""
    try:
        return decode(data)
    except BinaryContentError as error:
        raise Unread("binary", f"it is no JSON: {error}") from error


def parse_json(text: str) -> JSON:
    """Return what JSON says; raise `Unread` if it is none."""
    try:
        value: JSON = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise Unread("malformed", f"it is no JSON: {error.msg} in line {error.lineno}, column {error.colno}") from error
    except (ValueError, RecursionError) as error:  # a number too long, arrays nested too deep
        raise Unread("malformed", "it is no JSON that can be read: nested too deep, or a number too long") from error
    return value
