"""Write the pages of `docs/rules/` from the rules' docstrings; `--check` only tells which of them have drifted."""

import sys
from collections.abc import Iterator
from pathlib import Path

from checker.rules import our_rules
from checker.rules.page import index_of, page_of

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "rules"


def pages() -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every page."""
    yield "README.md", index_of(our_rules())
    for rule in our_rules():
        yield f"{rule.code}.md", page_of(rule)


def drifted() -> list[str]:
    """Return the names of the files that do not hold what they should, and of those that are of no rule."""
    wanted = dict(pages())
    present = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*")}
    return sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))


def main(arguments: list[str]) -> int:
    """Write the pages, or check them; return the exit status."""
    if arguments == ["--check"]:
        found = drifted()
        for name in found:
            print(f"docs/rules/{name} has drifted: run tools/write_rule_pages.py")
        return 1 if found else 0
    if arguments:
        print("usage: write_rule_pages.py [--check]", file=sys.stderr)
        return 2
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = dict(pages())
    for file in FOLDER.glob("*"):
        if file.name not in wanted:
            file.unlink()  # its rule is gone
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
