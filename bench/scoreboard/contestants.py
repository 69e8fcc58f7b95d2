"""Who takes part, and what each answers."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from contest import Answer, Desk, ToolError, ask
from environments import environment

US = "factcheck_local"
TOOLS = {
    US: "factcheck",
    "quantguard": "rag-quantguard",
    "consistency_checker": "consistency-checker",
    "contrachecker": "contrachecker",
    "set_of_numbers": "numbers not in the references",
    "rapidfuzz_sentences": "rapidfuzz, 80 to 100",
    "difflib_words": "difflib",
}
_AT_A_TIME = 2


@dataclass(frozen=True)
class Asked:
    """What one tool answers to a list of desks, or why it does not."""

    tool: str
    answers: tuple[Answer, ...]
    failure: str | None = None

    @property
    def seconds(self) -> float:
        """Seconds a desk, start-up left out."""
        return sum(answer.seconds for answer in self.answers) / max(1, len(self.answers))


def ask_all(desks: list[Desk], tools: Iterable[str] = TOOLS) -> dict[str, Asked]:
    """Return what each tool answers to `desks`; a tool that does not run is in it, with the reason."""

    def one(tool: str) -> Asked:
        try:
            return Asked(tool, tuple(ask(tool, environment(tool), desks)))
        except ToolError as error:
            return Asked(tool, (), str(error))

    with ThreadPoolExecutor(_AT_A_TIME) as pool:
        return {asked.tool: asked for asked in pool.map(one, tools)}
