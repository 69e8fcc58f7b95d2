"""The files of a directory of recordings, found by key, and written so that no half file is ever seen."""

import os
import tempfile
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from checker.extraction.cassettes.errors import CassetteError
from checker.extraction.cassettes.format import Interaction, dump, parse
from checker.extraction.cassettes.key import SUFFIX, file_name, split_name
from checker.extraction.cassettes.secrets import refuse_secrets


def recording_files(directory: Path) -> list[Path]:
    """Return the files that may hold recordings, in the directory and below, sorted."""
    return sorted(path for path in directory.rglob(f"*{SUFFIX}") if path.is_file())


def read(path: Path) -> tuple[Interaction, ...]:
    """Return the interactions of one file.

    Raises:
        CassetteError: The file is damaged, or holds another request than the key in its name says: it was edited.

    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CassetteError(f"{path}: {error.strerror}") from error
    interactions = parse(data, str(path))
    named = split_name(path.name)[1]
    for interaction in interactions if named else ():
        if interaction.key != named:
            msg = f"{path}: damaged recording: its request has the key {interaction.key}, not the one in its name"
            raise CassetteError(msg)
    return interactions


def write_atomic(path: Path, text: str) -> None:
    """Write a UTF-8 file that other processes see whole or not at all; on failure nothing is left behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        part.chmod(0o644)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


class Library:
    """The recordings of a directory.

    A file whose name carries a key is read when that key is asked for; the others are read at once. So a thousand
    recordings cost a listing, and a damaged one harms only its own request.
    """

    def __init__(self, directory: Path) -> None:
        """List a directory, which need not exist yet.

        Raises:
            CassetteError: A file without a key in its name is damaged.

        """
        self.directory = directory
        self._files: dict[str, list[Path]] = {}
        self._unnamed: dict[str, list[tuple[Path, tuple[Interaction, ...]]]] = {}
        self._read: dict[str, tuple[Interaction, ...]] = {}
        for path in recording_files(directory):
            if key := split_name(path.name)[1]:
                self._files.setdefault(key, []).append(path)
            else:
                for key, interactions in by_key(read(path)).items():
                    self._unnamed.setdefault(key, []).append((path, interactions))

    def get(self, key: str) -> tuple[Interaction, ...]:
        """Return what is recorded for a request, in order; empty when nothing is.

        Raises:
            CassetteError: A file is damaged, or two files answer the request differently.

        """
        if key not in self._read:
            found = self._unnamed.get(key, []) + [(path, read(path)) for path in self._files.get(key, ())]
            for (path, one), (other_path, other) in pairwise(found):
                if [each.substance for each in one] != [each.substance for each in other]:
                    msg = f"{path} and {other_path} answer one request ({key}) differently: delete one of them"
                    raise CassetteError(msg)
            if not found:
                return ()
            self._read[key] = found[0][1]
        return self._read[key]

    def put(self, label: str, interactions: tuple[Interaction, ...], known_secrets: Iterable[str] = ()) -> Path:
        """Store all that is to be known of one request, in the place of what was, and return the file.

        Raises:
            SecretInCassette: It holds a credential; nothing is written.
            CassetteError: The file cannot be written; what was there before is untouched.

        """
        key = interactions[0].key
        path = self.directory / file_name(label, key)
        text = dump(interactions)
        refuse_secrets(text, path.name, known_secrets)
        try:
            write_atomic(path, text)
        except OSError as error:
            raise CassetteError(f"{path}: the recording cannot be written: {error.strerror}") from error
        for old in self._files.get(key, ()):
            if old != path:
                old.unlink(missing_ok=True)
        self._files[key] = [path]
        self._read[key] = interactions
        return path

    def files(self, label: str | None = None) -> list[Path]:
        """Return the files of all recordings, or of those with one label."""
        unnamed = {path for found in self._unnamed.values() for path, _ in found}
        files = [*unnamed, *(path for paths in self._files.values() for path in paths)]
        return sorted(path for path in files if label is None or split_name(path.name)[0] == label)


def by_key(interactions: Iterable[Interaction]) -> dict[str, tuple[Interaction, ...]]:
    """Return interactions grouped by their request's key, in order."""
    grouped: dict[str, list[Interaction]] = {}
    for interaction in interactions:
        grouped.setdefault(interaction.key, []).append(interaction)
    return {key: tuple(group) for key, group in grouped.items()}
