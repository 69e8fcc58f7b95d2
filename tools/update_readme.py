"""Put what `make demo` prints and the scoreboard's figures into the README; `--check` tells if they stand there."""

import json
import re
import subprocess
import sys
import textwrap
from pathlib import Path

from checker.evaluation.interval import Share, brief, share_of

ROOT = Path(__file__).resolve().parents[1]
DEMO = ["check", "seeds/", "--extractor", "llm", "--replay", "cassettes/seeds"]
US = "factcheck_local"
SHOWN = ("AB101", "DT101", "DT102", "NM101", "QT201", "NM201")
QUALITY = ROOT / "bench" / "results" / "quality.json"


def shortened() -> str:
    """Return the first finding of each rule in `SHOWN`, and the summary, as an indented block."""
    command = [sys.executable, "-m", "checker", *DEMO]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    findings = re.split(r"^(?=\S+:\d+:\d+: (?:error|warning|note) )", printed, flags=re.MULTILINE)
    firsts = [next(finding for finding in findings if f" {rule} " in finding) for rule in SHOWN]
    summary = printed.rstrip().rpartition("\n")[2]
    lines = "\n".join([*firsts, "...\n", summary]).splitlines()
    return "\n" + "\n".join(f"    {line}".rstrip() for line in lines) + "\n\n"


def figures() -> str:
    """Return what the local extractor finds of known changes, and how often it is wrong, from the last scoreboard."""
    quality = json.loads(QUALITY.read_text(encoding="utf-8"))
    changes, clusters = quality["known-changes"]["tools"][US], quality["clusters"][US]
    found, alarms = changes["recall"], changes["false alarms"]
    errors, articles = (sum(each[key] for each in clusters.values()) for key in ("errors", "articles"))
    kinds = sorted(found, key=lambda kind: (-found[kind][0], kind))
    harmless = sorted(alarms, key=lambda kind: (-alarms[kind][1], kind))
    wrong, copies = (sum(each[at] for each in alarms.values()) for at in (1, 3))
    loud = sum(each[2] for each in alarms.values())
    told = (
        f"- Found, by kind of change: {_list(kinds, found, 0)}.",
        f"- False alarms on harmless changes: {wrong} of {copies} copies get a warning or an error, {loud} an error. "
        f"By kind: {_list(harmless, alarms, 1)}.",
        f"- {articles} published articles beside other accounts of their event: {errors} errors.",
    )
    return "\n" + "\n".join(textwrap.fill(line, 120, subsequent_indent="  ") for line in told) + "\n\n"


def _list(kinds: list[str], counts: dict[str, list[int]], at: int) -> str:
    return ", ".join(f"{kind.replace('_', ' ')} {brief(_share(counts[kind], at))}" for kind in kinds)


def _share(counts: list[int], at: int) -> Share:
    return share_of(counts[at], counts[3])


def main() -> int:
    """Return 1 if the README had to be changed and may not be."""
    readme = ROOT / "README.md"
    old = readme.read_text(encoding="utf-8")
    new = old
    for name, text in (("demo", shortened()), ("figures", figures())):
        head, mark, rest = new.partition(f"<!-- {name} -->\n")
        new = head + mark + text + rest[rest.index(f"<!-- /{name} -->") :]
    if "--check" in sys.argv[1:]:
        return int(new != old)
    readme.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
