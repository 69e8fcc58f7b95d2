"""Make `docs/images/review-bot.png`: the example bot's comment after three pushes, as GitHub would show it.

Needs Chromium (Debian: apt-get install chromium). The comments are those that the bot writes to the forge of its tests.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "review-bot"
PICTURE = ROOT / "docs" / "images" / "review-bot.png"
WIDTH = 1320
LARGEST = 250_000  # bytes
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--hide-scrollbars")
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync")
PUSHES = ("First push: three errors", "Second push: two of them are mended", "Third push: all are mended")
PAGE = """<!doctype html><meta charset="utf-8"><title>review bot</title>
<style>
  * { box-sizing: border-box }
  body { margin: 0; padding: 20px; width: WIDTHpx; background: #fff; color: #1f2328;
    font: 14px/1.5 "Noto Sans", "DejaVu Sans", sans-serif; display: grid; grid-template-columns: 1fr 1fr; gap: 20px;
    align-items: start }
  .column { display: grid; gap: 22px }
  .push { font-weight: 600; font-size: 15px; margin: 0 0 8px }
  .status { font-size: 12.5px; margin: 0 0 8px; color: #59636e }
  .status b { color: #1f2328 } .failure { color: #d1242f } .success { color: #1a7f37 }
  .comment { border: 1px solid #d1d9e0; border-radius: 6px; overflow: hidden }
  .head { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 7px 14px; color: #59636e; font-size: 13px }
  .head b { color: #1f2328 }
  .body { padding: 4px 16px 8px }
  .body p { margin: 0 0 10px } .body p:has(+ blockquote) { margin-bottom: 5px }
  h3 { font-size: 17.5px; margin: 14px 0 10px } h4 { font-size: 14px; margin: 16px 0 10px }
  blockquote { margin: 0 0 10px; padding: 0 12px; color: #59636e; border-left: 4px solid #d1d9e0 }
  blockquote strong { color: #1f2328 }
  code { font: 12px "DejaVu Sans Mono", monospace; background: #818b981f; padding: 2px 5px; border-radius: 6px }
  details { margin: 0 0 14px } ul { margin: 0 0 10px; padding-left: 24px } li { margin: 4px 0 }
</style>
BODY
""".replace("WIDTH", str(WIDTH))


class State(NamedTuple):
    """The comment and the status after a push."""

    comment: str
    state: str
    told: str


def states() -> Iterator[State]:
    """Yield what the bot says after each push."""
    sys.path[:0] = [str(EXAMPLE), str(EXAMPLE / "tests")]
    from desk import ERRORS, Bot, draft
    from fake_forge import FakeForge

    forge = FakeForge()
    bot = Bot(forge)
    for mended in ((), list(ERRORS)[:2], list(ERRORS)):
        forge.push(draft(*mended))
        verdict = bot.review()
        (comment,) = forge.bodies()
        if verdict is None:
            raise RuntimeError("the review did not come to an end")
        yield State(comment, verdict.state, verdict.told)


def card(title: str, state: State) -> str:
    """Return one state as HTML."""
    import cmarkgfm
    from cmarkgfm.cmark import Options

    shown = cmarkgfm.github_flavored_markdown_to_html(state.comment, Options.CMARK_OPT_UNSAFE)
    sign = "✓" if state.state == "success" else "✗"
    return (
        f'<section><p class="push">{escape(title)}</p>'
        f'<p class="status"><span class="{state.state}">{sign}</span> <b>factcheck</b> — {escape(state.told)}</p>'
        f'<div class="comment"><div class="head"><b>review-bot</b> bot commented</div>'
        f'<div class="body">{shown}</div></div></section>'
    )


def chromium(*arguments: str) -> str:
    """Run Chromium with an empty profile, and return what it prints."""
    binary = shutil.which("chromium")
    if binary is None:
        raise SystemExit("Chromium is not installed: apt-get install chromium")
    with TemporaryDirectory() as profile:
        command = [binary, *FLAGS, *QUIET, f"--user-data-dir={profile}", *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def main() -> int:
    """Make the picture; return 1 if it is too large."""
    os.environ.update(FACTCHECK_EXTRACTOR="local", FACTCHECK_NLP="false")
    first, *others = map(card, PUSHES, states())
    columns = (first, "".join(others))
    body = "".join(f'<div class="column">{column}</div>' for column in columns)
    with TemporaryDirectory() as name:
        page, measured = Path(name) / "page.html", Path(name) / "measured.html"
        page.write_text(PAGE.replace("BODY", body), encoding="utf-8")
        script = "<script>document.title = document.documentElement.scrollHeight</script>"
        measured.write_text(page.read_text(encoding="utf-8") + script, encoding="utf-8")
        dom = chromium(f"--window-size={WIDTH},100", "--dump-dom", measured.as_uri())
        height = re.search(r"<title>(\d+)</title>", dom)
        if height is None:
            raise RuntimeError("the height of the page is not known")
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        chromium(f"--window-size={WIDTH},{height[1]}", f"--screenshot={PICTURE}", page.as_uri())
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {size} bytes")
    return int(size > LARGEST)


if __name__ == "__main__":
    sys.exit(main())
