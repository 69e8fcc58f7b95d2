"""Debian's Chromium without a window, for what only a browser can show."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
DESKTOP, PHONE = (1280, 800), (390, 844)


class NoBrowserError(Exception):
    """There is no Chromium here, or nothing to drive it with; says which."""


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Yield the browser, with an empty profile of its own; `NoBrowserError` where there is none."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise NoBrowserError("playwright is not installed: pip install --group browser") from error
    path = shutil.which("chromium")
    if path is None:
        raise NoBrowserError("chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_FLAGS))
        try:
            yield browser
        finally:
            browser.close()
