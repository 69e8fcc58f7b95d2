"""Put what `make demo` prints, shortened, into the README; `--check` only tells whether it stands there."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DEMO = ["check", "seeds/", "--extractor", "llm", "--replay", "cassettes/seeds"]
SHOWN = ("AB101", "DT101", "DT102", "NM101", "QT201", "NM201")
BLOCK = re.compile(r"(?<=<!-- demo -->\n).*?(?=<!-- /demo -->)", re.DOTALL)


def shortened() -> str:
    """Return the first finding of each rule in `SHOWN`, and the summary, as an indented block."""
    command = [sys.executable, "-m", "checker", *DEMO]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    findings = re.split(r"^(?=\S+:\d+:\d+: (?:error|warning|note) )", printed, flags=re.MULTILINE)
    firsts = [next(finding for finding in findings if f" {rule} " in finding) for rule in SHOWN]
    summary = printed.rstrip().rpartition("\n")[2]
    lines = "\n".join([*firsts, "...\n", summary]).splitlines()
    return "\n" + "\n".join(f"    {line}".rstrip() for line in lines) + "\n\n"


def main() -> int:
    """Return 1 if the README had to be changed and may not be."""
    readme = ROOT / "README.md"
    old = readme.read_text(encoding="utf-8")
    new = BLOCK.sub(lambda _: shortened(), old)
    if "--check" in sys.argv[1:]:
        return int(new != old)
    readme.write_text(new, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
