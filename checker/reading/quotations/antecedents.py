"""Whom "he said" is about."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from checker.reading.names.found import FoundPerson
from checker.reading.quotations.frame import PERSON, QUOTE, STOP, Frame
from checker.reading.quotations.people import Speaker, fits, name_speaker, person_speaker
from checker.reading.quotations.sayings import sayings_within
from checker.reading.quotations.subjects import sentence_start, sentence_subject

_WINDOW: Final = 200  # tokens of a paragraph that are looked through
_VERB: Final = 8  # tokens behind a subject within which its verb stands
_STILL = frozenset(["was", "were", "is", "died"])


class _Mention(NamedTuple):
    """Somebody a sentence is about, from a token on.

    `tells`: as one who says something. `still`: as one who does nothing there ("Roe was found"), so hardly speaks.
    """

    at: int
    speaker: Speaker
    tells: bool
    still: bool = False


class Antecedents:
    """Finds whom pronouns stand for: who spoke last, or whom a sentence since then is about.

    Args:
        persons: those that the frames count.
        told: returns the speaker of a quotation, by its index, if it is known by now.

    """

    def __init__(self, persons: tuple[FoundPerson, ...], told: Callable[[int], Speaker | None]) -> None:
        self._persons = persons
        self._told = told
        self._known: dict[tuple[int, int], list[_Mention]] = {}

    def find(self, at: int, frames: Iterable[Frame]) -> Speaker | None:
        """Find whom "he", "she" or "they" stands for, at a token of the first frame; the nearest frame comes first."""
        subject: _Mention | None = None
        others: set[str] = set()
        pronoun = ""
        for distance, frame in enumerate(frames):
            pronoun = pronoun or frame.low[at]
            end = len(frame) if distance else at
            for mention in self._mentions(frame, end, whole=distance > 0):
                if not fits(pronoun, mention.speaker):
                    continue
                if mention.tells:
                    # Far back, anybody named since then makes it unsure.
                    far = distance > 1 and not subject and others - {mention.speaker.name}
                    return None if far else _settle(mention, subject)
                subject = subject or mention
            others |= self._fitting(pronoun, frame, end)
        return subject.speaker if subject else None

    def _mentions(self, frame: Frame, end: int, *, whole: bool) -> Iterator[_Mention]:
        """Yield whom the sentences before a token are about, the last first.

        Unless the token ends its sentence (`whole`), that is about what is told there, not about who tells it.
        """
        floor, last = end - _WINDOW, end
        while last > max(floor, 0):
            start = sentence_start(frame, last)
            found = self._of_sentence(frame, start, last)
            yield from (mention for mention in found if mention.tells or whole or last < end)
            last = start - (start > 0 and frame.kinds[start - 1] == STOP)

    def _of_sentence(self, frame: Frame, start: int, end: int) -> list[_Mention]:
        """Return who speaks a quotation in a sentence, who tells something, and what it begins with, the last first."""
        found = list(self._outside_quotations(frame, start, end))
        for at in range(start, end):
            speaker = self._told(frame.refs[at]) if frame.kinds[at] == QUOTE else None
            if speaker:
                found.append(_Mention(at, speaker, True))
        return sorted(found, key=lambda mention: (-mention.at, not mention.tells))

    def _outside_quotations(self, frame: Frame, start: int, end: int) -> list[_Mention]:
        key = frame.starts[start], frame.starts[end]
        if key not in self._known:
            self._known[key] = list(self._read_sentence(frame, start, end))
        return self._known[key]

    def _read_sentence(self, frame: Frame, start: int, end: int) -> Iterator[_Mention]:
        for saying in sayings_within(frame, start, end, judging=True):
            speaker = name_speaker(frame, saying.subject, self._persons) if saying.subject else None
            if speaker and saying.subject:
                yield _Mention(saying.subject.start, speaker, True)
        about = sentence_subject(frame, end) if end > start else None
        if about and about.kind == PERSON and about.start >= start:
            still = not _STILL.isdisjoint(frame.low[about.end : about.end + _VERB])
            yield _Mention(about.start, person_speaker(frame.text, self._persons[about.ref]), False, still)

    def _fitting(self, pronoun: str, frame: Frame, end: int) -> set[str]:
        """Return the persons named before a token whom a pronoun may stand for."""
        named = [frame.refs[at] for at in range(max(end - _WINDOW, 0), end) if frame.kinds[at] == PERSON]
        speakers = (person_speaker(frame.text, self._persons[ref]) for ref in named)
        return {speaker.name for speaker in speakers if fits(pronoun, speaker)}


def _settle(teller: _Mention, subject: _Mention | None) -> Speaker | None:
    """Choose between who spoke last and whom a later sentence is about, if it is about anybody."""
    if subject is None or subject.speaker == teller.speaker:
        return teller.speaker
    return None if subject.still else subject.speaker
