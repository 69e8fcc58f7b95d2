import re
from pathlib import Path

import checker

GROUP_REPEATED = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")


def test_no_pattern_repeats_a_group_possessively_as_python_before_3_11_5_goes_wrong_there() -> None:
    """gh-106052: a group that is repeated and then "+"; an atomic group, `(?>(?:...)*)`, says the same."""
    folder = Path(checker.__file__).parent
    found = [
        path.relative_to(folder) for path in folder.rglob("*.py") if GROUP_REPEATED.search(path.read_text("utf-8"))
    ]
    assert found == []
