"""Write the pages of `docs/rules/` from the rules' docstrings; `--check` only tells which of them have drifted."""

import sys
from collections.abc import Iterator

from checker.rules import our_rules
from checker.rules.page import index_of, page_of
from tools.generated import write


def pages() -> Iterator[tuple[str, str]]:
    """Yield the file name and the text of every page."""
    yield "README.md", index_of(our_rules())
    for rule in our_rules():
        yield f"{rule.code}.md", page_of(rule)


if __name__ == "__main__":
    sys.exit(write("docs/rules", dict(pages()), sys.argv[1:], "python -m tools.write_rule_pages"))
