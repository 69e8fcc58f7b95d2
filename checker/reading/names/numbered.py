"""Numbers that are part of a name: "102nd Street", "Interstate 5", "3747 S. 2700 West", "Channel 9"."""

import re

from checker.reading.names.joins import Run
from checker.reading.tables import read_set

_ORDINAL = re.compile(r"(?<![\w.$-])(?:[NSEW]\.? |[NS][EW] )?[0-9]{1,3}(?:st|nd|rd|th) \Z")
_ROAD = re.compile(r"[ -][0-9]{1,4}[A-Z]?\b(?![,.:/]?[0-9]|%|-[a-z])")
_ROAD_CODE = re.compile(r"(?:I|IH|US|SR|CR|FM)-[0-9]{1,4}")
_GRID = re.compile(r"\.? [0-9]{2,5} (?:North|South|East|West|[NSEW]\b\.?)")
_GRID_BEFORE = re.compile(r"(?<![\w.$-])[0-9]{2,5} \Z")
_CHANNEL = re.compile(r" (?:[0-9]{2}ers\b|[0-9]{1,2}\b(?!%|[.,:/-]?[0-9])(?: News(?! [A-Z]))?)")
_CHANNEL_BEFORE = re.compile(r"(?<![\w.,$-])[0-9]{1,2} \Z")
_COUNTS = re.compile(r" [0-9]+ [a-z]")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}")
_STATION = re.compile(r"(?:ABC|CBS|NBC|FOX|Fox|PBS|NEWS|News|[KW][A-Z]{2,3})[0-9]{1,2}|[A-Z]{2,4}-(?:TV|FM|AM)")
_LONGEST = 16


def widen_road(text: str, run: Run) -> tuple[int, int] | None:
    """Return the offsets of a road or an address with its number; None if the run is none."""
    first, last = run.tokens[0], run.tokens[-1]
    start, end = run.start, run.end
    if last.word.key in read_set("roads") or last.raw == "U.S.":
        number = _ROAD.match(text, end, end + _LONGEST)
        if number and (last.raw != "U.S." or text.endswith((" on ", " of ", " off ", " along ", " near "), 0, start)):
            return start, number.end()
    if len(run.tokens) == 1 and "-" in first.raw and _ROAD_CODE.fullmatch(first.raw):
        return start, end
    if first.word.head in ("place", "surname"):
        number = _ORDINAL.search(text, max(0, start - _LONGEST), start)
        if number:
            return number.start(), end
    if first.raw.rstrip(".").lower() in read_set("directions"):
        grid = _GRID.match(text, end, end + _LONGEST)
        if grid and _GRID_BEFORE.search(text, max(0, start - _LONGEST), start):
            return start, grid.end()
    return None


def widen_broadcaster(text: str, run: Run) -> tuple[int, int] | None:
    """Return the offsets of a broadcaster with its number, which may be part of its word; None if it is none.

    The same for a team: "Leeds 76ers".
    """
    last = run.tokens[-1]
    behind = text[run.end + 1 : run.end + 2]
    number = _CHANNEL.match(text, run.end, run.end + _LONGEST) if behind.isdigit() else None
    if number and number[0].endswith("ers"):
        return run.start, number.end()
    if number and (last.word.key in read_set("networks") or _CALL_SIGN.fullmatch(last.raw)):
        counts = last.word.key in ("news", "local") and _COUNTS.match(text, run.end)
        if not counts:
            return run.start, number.end()
    if run.tokens[0].word.key in ("news", "action", "eyewitness") and run.tokens[-1].word.key == "news":
        channel = _CHANNEL_BEFORE.search(text, max(0, run.start - 4), run.start)
        if channel:
            return channel.start(), run.end
    return (run.start, run.end) if _STATION.fullmatch(last.raw) else None
