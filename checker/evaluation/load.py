"""Read gold annotations and the sources that they are about."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from checker.claims.claim import Failure
from checker.errors import UsageError
from checker.evaluation.gold import Gold, GoldEvidence
from checker.evaluation.run import Desk
from checker.sources import read_sources
from checker.sources.model import Source

if TYPE_CHECKING:
    from checker.sources.model import Role


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
    golds = [_parse(line, f"{path}:{number}") for number, line in enumerate(text.splitlines(), 1) if line.strip()]
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


def desks(golds: Sequence[Gold], folder: Path) -> Iterator[Desk]:
    """Yield each annotation with its sources, read when it is its turn; `folder` is what their paths start from.

    Raises:
        UsageError: an annotation quotes what does not stand in its source.

    """
    for gold in golds:
        places = {(folder / name).as_posix(): name for name in gold.sources}
        given = {(folder / name).as_posix(): day for name, day in gold.published.items()}
        sources, failed = read_sources([*map(Path, places)], role="peer", stdin=None, published=given)
        sources = [source.model_copy(update={"role": _role(gold, places[source.path])}) for source in sources]
        names = {source.id: places[source.path] for source in sources}
        failures = [Failure(source=each.path, stage="read", kind=each.kind, message=each.message) for each in failed]
        if not failures:
            _check_quotes(gold, {names[source.id]: source for source in sources})
        yield Desk(gold, sources, names, failures)


def _role(gold: Gold, name: str) -> "Role":
    if not gold.references:
        return "peer"
    return "reference" if name in gold.references else "draft"


def _check_quotes(gold: Gold, sources: dict[str, Source]) -> None:
    for row in (*gold.expect, *gold.forbid, *gold.optional):
        for item in row.evidence:
            known = [name for name in item.source.split("|") if name in sources]
            if not any(_stands(item, sources[name].text) for name in known):
                raise UsageError(
                    f"gold annotation {gold.id or gold.about[:40]!r}, row {row.id!r}: {item.quote!r} does not stand in "
                    f"{item.source}" + ("" if known else ", which is none of its sources")
                )


def _stands(item: GoldEvidence, text: str) -> bool:
    if item.start is not None:
        return text.startswith(item.quote, item.start)
    return any(quote in text for quote in item.quote.split("|"))
