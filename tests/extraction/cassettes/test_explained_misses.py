import json
from pathlib import Path

import pytest

from checker.extraction.cassettes.format import Interaction
from checker.extraction.cassettes.library import Library
from checker.extraction.cassettes.miss import DIFF_LINES, LINE_LENGTH, explain_miss
from tests.timing import assert_quick

PROMPT = "You read news.\nList the claims.\nCopy the evidence."


def body(words: str, prompt: str = PROMPT) -> bytes:
    messages = [{"role": "system", "content": prompt}, {"role": "user", "content": words}]
    return json.dumps({"model": "m", "messages": messages}).encode()


def asked(request: bytes) -> Interaction:
    return Interaction.make(method="POST", path="/v1/responses", request=request, status=200, content=b"{}")


def library(directory: Path, **sources: str) -> Library:
    made = Library(directory)
    for label, words in sources.items():
        made.put(label, (asked(body(words)),))
    return Library(directory)


def explain(made: Library, label: str, request: bytes) -> list[str]:
    return explain_miss(made, label, asked(request)).splitlines()


def test_without_any_recording_it_says_so(tmp_path: Path) -> None:
    (line,) = explain(Library(tmp_path), "flood", body("The river rose."))
    assert '"flood"' in line
    assert "holds none" in line
    assert "--record DIR" in line


def test_the_nearest_is_the_one_with_the_most_in_common(tmp_path: Path) -> None:
    made = library(tmp_path, flood="The river rose.\nSix died.\nRoads closed.", fire="A barn burned.\nNobody died.")
    lines = explain(made, "", body("The river rose.\nSeven died.\nRoads closed."))
    assert "flood-" in lines[0]
    assert lines[-5:-2] == ["     The river rose.", "-    Six died.", "+    Seven died."]


def test_the_recording_of_the_same_source_is_preferred(tmp_path: Path) -> None:
    made = library(tmp_path, flood="The river rose.", fire="A barn burned.")
    assert "fire-" in explain(made, "fire", body("The river rose.", "Another prompt."))[0]


def test_a_change_of_the_prompt_shows_as_a_line(tmp_path: Path) -> None:
    made = library(tmp_path, flood="The river rose.")
    lines = explain(made, "flood", body("The river rose.", PROMPT.replace("List the claims.", "List all claims.")))
    assert "-    List the claims." in lines
    assert "+    List all claims." in lines


def test_a_change_in_a_long_paragraph_shows_the_clause(tmp_path: Path) -> None:
    paragraph = "The river rose, say officials. " * 40
    made = library(tmp_path, flood=paragraph + "Six died, said the mayor. " + paragraph)
    lines = explain(made, "flood", body(paragraph + "Seven died, said the mayor. " + paragraph))
    assert "-Six died," in lines
    assert "+Seven died," in lines
    assert len(lines) < 12


def test_the_difference_is_limited_in_lines_and_their_length(tmp_path: Path) -> None:
    made = library(tmp_path, flood="\n".join(f"{n} {'x' * 999}" for n in range(500)))
    lines = explain(made, "flood", body("\n".join(f"{n} {'y' * 999}" for n in range(500))))
    assert len(lines) == DIFF_LINES + 2
    assert max(map(len, lines[1:])) <= LINE_LENGTH
    assert "more lines" in lines[-2]


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x9b31m", "\x07", "\u202e", "\u2066", "\r", "\x00", "\ud800", "\x7f"])
def test_no_control_character_reaches_the_terminal(tmp_path: Path, hostile: str) -> None:
    made = library(tmp_path, flood=f"The {hostile}river rose.")
    message = "\n".join(explain(made, f"flood{hostile}", body(f"The {hostile}river fell.")))
    assert "river fell" in message
    assert hostile not in message
    message.encode()


def test_a_megabyte_against_a_megabyte_is_explained_in_no_time(tmp_path: Path) -> None:
    made = library(tmp_path, flood="a b. " * 200_000)
    assert_quick(lambda words: explain(made, "flood", body(words)), "b\na. " * 200_000, within=5)
