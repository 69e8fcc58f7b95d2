"""Read gold annotations and the sources that they are about."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from checker.claims.claim import Failure
from checker.errors import UsageError
from checker.evaluation.gold import Gold, GoldEvidence, GoldRow
from checker.evaluation.run import Desk
from checker.sources import read_sources
from checker.sources.formats import Drawn, Unread, draw

if TYPE_CHECKING:
    from checker.sources.model import Role

_SHOWN = 60  # characters of an annotation in a message


def read_gold(path: Path) -> list[Gold]:
    """Return the annotations in a file: one in JSON, or one a line if its name ends in `.jsonl`.

    Raises:
        UsageError: it cannot be read, or is none; the message names the line and the field.

    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    if path.suffix != ".jsonl":
        return [_parse(text, str(path))]
    # Not splitlines(): JSON may hold the line ends of other alphabets.
    golds = [_parse(line, f"{path}:{number}") for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not golds:
        raise UsageError(f"{path}: it holds no annotation")
    return golds


def _parse(text: str, where: str) -> Gold:
    try:
        return Gold.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"])) or "it"
        raise UsageError(f"{where}: no gold annotation: {field}: {first['msg']} (factcheck schema gold)") from error


def check_quotes(golds: Sequence[Gold], folder: Path) -> None:
    """Raise `UsageError` if an annotation quotes what does not stand in its source, or names a folder as one.

    A source that cannot be read is passed over: that becomes a failure when it is its turn.
    """
    texts: dict[str, str] = {}
    for gold in golds:
        for name in gold.sources:
            if (folder / name).is_dir():
                raise UsageError(f"gold annotation {_called(gold)}: {name!r} is a folder: name each of its files")
            if name not in texts and (folder / name).is_file():
                with contextlib.suppress(OSError, Unread):
                    drawn = draw(name, (folder / name).read_bytes())
                    texts[name] = "\n\n".join(each.text for each in drawn if isinstance(each, Drawn))
        if all(name in texts for name in gold.sources):
            for row in (*gold.expect, *gold.forbid, *gold.optional):
                for item in row.evidence:
                    _check_quote(gold, row, item, texts)


def _called(gold: Gold) -> str:
    return repr(gold.id or gold.about[:_SHOWN])


def _check_quote(gold: Gold, row: GoldRow, item: GoldEvidence, texts: Mapping[str, str]) -> None:
    known = [name for name in item.source.split("|") if name in gold.sources]
    if not any(_stands(item, texts[name]) for name in known):
        what = f"{item.quote[:_SHOWN]!r} does not stand in {item.source}"
        where = "" if item.start is None else f" at {item.start}"
        raise UsageError(
            f"gold annotation {_called(gold)}, row {row.id!r}: {what}{where}"
            + ("" if known else ", which is none of its sources")
        )


def desks(golds: Sequence[Gold], folder: Path) -> Iterator[Desk]:
    """Yield each annotation with its sources, read when it is its turn; `folder` is what their paths start from."""
    for gold in golds:
        places = {(folder / name).as_posix(): name for name in gold.sources}
        given = {(folder / name).as_posix(): day for name, day in gold.published.items()}
        sources, failed = read_sources([*map(Path, places)], role="peer", stdin=None, published=given)
        sources = [source.model_copy(update={"role": _role(gold, places[source.path])}) for source in sources]
        names = {source.id: places[source.path] for source in sources}
        failures = [Failure(source=each.path, stage="read", kind=each.kind, message=each.message) for each in failed]
        yield Desk(gold, sources, names, failures)


def _role(gold: Gold, name: str) -> "Role":
    if not gold.references:
        return "peer"
    return "reference" if name in gold.references else "draft"


def _stands(item: GoldEvidence, text: str) -> bool:
    if item.start is not None:
        return text.startswith(item.quote, item.start)
    return any(quote in text for quote in item.quote.split("|"))
