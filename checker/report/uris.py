"""Paths as URIs."""

import re
from urllib.parse import quote

_DRIVE = re.compile(r"[A-Za-z]:/")


def uri(path: str) -> str:
    """Return a path with forward slashes as a URI reference (RFC 3986), percent-encoded.

    A relative one stays relative, and cannot be read as one with a scheme: its colons are encoded. An absolute one
    gets the scheme `file`.
    """
    if _DRIVE.match(path):
        return f"file:///{path[:2]}{_encoded(path[2:])}"
    if path.startswith("//"):
        return f"file:{_encoded(path)}"
    return f"file://{_encoded(path)}" if path.startswith("/") else _encoded(path)


def is_relative(reference: str) -> bool:
    """Tell whether what `uri` returned is relative to wherever the run was."""
    return not reference.startswith("file:")


def _encoded(path: str) -> str:
    return quote(path, safe="/", errors="surrogatepass")
