"""Who speaks each quotation of a text."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from checker.reading.names.found import FoundNames
from checker.reading.quotations.antecedents import Antecedents
from checker.reading.quotations.frame import POSSESSIVE, QUOTE, STOP, WORD, Frame
from checker.reading.quotations.marks import Marked
from checker.reading.quotations.paragraphs import Paragraphs
from checker.reading.quotations.people import SEVERAL, Speaker, name_speaker
from checker.reading.quotations.phrases import PRONOUN, Phrase
from checker.reading.quotations.sayings import Saying, after, before, later, sayings_within
from checker.reading.quotations.subjects import sentence_start, sentence_subject
from checker.reading.quotations.verbs import is_saying

_NEAR: Final = 80
"""Code points between a quotation and the verb of saying before it, for the one to stand beside the other."""
_INTERRUPTION: Final = 12  # tokens of "she said" and what may go with it
_ENDS = (".", "!", "?", ",", "…", "-", "—", ";", ":")


class Attribution(NamedTuple):
    """Who speaks a quotation (None if that is not sure), and the range that tells it beside it (-1 if none does)."""

    speaker: Speaker | None
    start: int = -1
    end: int = -1


class Speakers:
    """Finds who speaks, paragraph by paragraph.

    `told`: what is told of each quotation; None if its own sentence and its neighbours tell nothing. `direct`: whether
    each is a sentence or more.
    """

    def __init__(self, text: str, names: FoundNames, marked: Sequence[Marked]) -> None:
        self._text = text
        self._marked = marked
        self._paragraphs = Paragraphs(text, names, marked)
        self._antecedents = Antecedents(self._paragraphs.persons, self._speaker)
        self.told: list[Attribution | None] = [None] * len(marked)
        self.direct = [False] * len(marked)
        for frame in self._paragraphs.quoting():
            self._attribute(frame)

    def _attribute(self, frame: Frame) -> None:
        """Find the speakers of the quotations of a paragraph; those of the paragraphs before are known."""
        places = [place for place, kind in enumerate(frame.kinds) if kind == QUOTE]
        pending = []
        previous: Attribution | None = None
        for order, place in enumerate(places):
            index = frame.refs[place]
            self.direct[index] = self._is_direct(frame, place)
            saying = self._saying(frame, place)
            if saying and not (saying.loose and previous and previous.speaker):
                self.told[index] = self._attribution(frame, saying)
            else:
                pending.append(order)
            previous = self.told[index]
        for order in pending:
            index = frame.refs[places[order]]
            if self.direct[index]:
                self.told[index] = self._from_neighbours(frame, places, order)

    def _is_direct(self, frame: Frame, place: int) -> bool:
        """Tell whether a quotation is a sentence or more, or goes on with one that "she said" interrupts."""
        marked = self._marked[frame.refs[place]]
        words = self._text[marked.left : marked.right].strip()
        ahead, low = (frame.kinds[place - 1], frame.low[place - 1]) if place else (STOP, "")
        if ahead not in (STOP, QUOTE, ",", ":", "-") and not is_saying(low) and low not in ("that", "as"):
            return False
        interrupted = ahead == "," and QUOTE in frame.kinds[max(place - _INTERRUPTION, 0) : place - 1]
        if words[:1].islower() and not interrupted:
            return False
        if words.endswith(_ENDS) or self._text.startswith(_ENDS, marked.end) or marked.open_end:
            return True
        within = frame.kinds[place + 1] in (WORD, POSSESSIVE) and not is_saying(frame.low[place + 1])
        return " " in words and not within

    def _saying(self, frame: Frame, place: int) -> Saying | None:
        """Find the verb of saying that a quotation belongs to; one without a subject where two are at odds."""
        behind, ahead = after(frame, place), before(frame, place)
        if not behind or not ahead or behind.verb == ahead.verb or not place or frame.kinds[place - 1] in (STOP, QUOTE):
            return behind or ahead or later(frame, place)
        mark = frame.kinds[place - 1]
        if mark == ":" or (mark == "," and frame.low[behind.verb] == "according" and ahead.subject):
            return ahead
        if mark == "," or ahead.subject is None:
            return behind
        same = behind.subject and self._named(frame, behind.subject) == self._named(frame, ahead.subject)
        return behind if same else behind._replace(subject=None)

    def _attribution(self, frame: Frame, saying: Saying) -> Attribution:
        speaker = self._named(frame, saying.subject) if saying.subject else None
        return Attribution(speaker, frame.starts[saying.first], frame.ends[saying.last])

    def _named(self, frame: Frame, phrase: Phrase) -> Speaker | None:
        if phrase.kind != PRONOUN:
            return name_speaker(frame, phrase, self._paragraphs.persons)
        return self._antecedents.find(phrase.start, self._paragraphs.back_from(frame))

    def _speaker(self, index: int) -> Speaker | None:
        """Return who is told, in its own sentence, to speak a quotation."""
        told = self.told[index]
        return told.speaker if told and told.start >= 0 else None

    def _from_neighbours(self, frame: Frame, places: list[int], order: int) -> Attribution | None:
        """Return who speaks a whole sentence by the sentences and quotations beside it."""
        place = places[order]
        index = frame.refs[place]
        told: Attribution | None
        if self._marked[index].goes_on and self._marked[index - 1].open_end:
            told = self.told[index - 1]
        elif place and frame.kinds[place - 1] in (",", ":"):
            phrase = sentence_subject(frame, place)
            told = Attribution(self._named(frame, phrase)) if phrase else None
        else:
            told = self._from_sentence_before(frame, place)
            if told is None and order:
                told = self.told[frame.refs[places[order - 1]]]
            elif told is None and place + 2 in places[1:3] and frame.kinds[place + 1] == STOP:
                told = self.told[frame.refs[place + 2]]
            elif told is None and place == 0:
                told = self._from_paragraph_before(frame)
        if told is None or told.speaker is None:
            return None
        near = told.start >= frame.start and 0 <= frame.starts[place] - told.end < _NEAR
        return told if near else Attribution(told.speaker)

    def _from_sentence_before(self, frame: Frame, place: int) -> Attribution | None:
        """Return who says something in the sentence right before a quotation, if it holds no quotation itself."""
        if place == 0 or frame.kinds[place - 1] != STOP:
            return None
        start = sentence_start(frame, place - 1)
        return None if QUOTE in frame.kinds[start:place] else self._teller(frame, start, place - 1)

    def _teller(self, frame: Frame, start: int, end: int) -> Attribution | None:
        sayings = sayings_within(frame, start, end)
        return self._attribution(frame, sayings[0]) if sayings else None

    def _from_paragraph_before(self, frame: Frame) -> Attribution | None:
        """Return who speaks a paragraph that begins with a quotation, by the paragraph before it."""
        frames = self._paragraphs.back_from(frame)
        next(frames)
        back = next(frames, None)
        if back is None or not len(back):
            return None
        last = len(back) - 1
        start = sentence_start(back, last)
        if back.kinds[last] == ":" or "following" in back.low[start:]:
            told = self._teller(back, start, last)
            phrase = None if told and told.speaker else sentence_subject(back, last)
            return Attribution(self._named(back, phrase)) if phrase else told
        if any(kind not in (QUOTE, STOP) for kind in frame.kinds):
            return None
        quotes = [at for at in range(max(start - 2, 0), len(back)) if back.kinds[at] == QUOTE]
        if quotes:
            return self.told[back.refs[quotes[-1]]]
        told = None if QUOTE in back.kinds else self._teller(back, start, last + 1)
        return told if told and told.speaker and told.speaker.sex != SEVERAL else None
