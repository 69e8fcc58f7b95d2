"""consistency-checker: its numeric extractor and its two numeric rules, on sentences of the draft and the references.

That is what of it runs without a model: the rest hands pairs to an NLI model and to an LLM. `is_sign_flip` is its
verdict `numeric_short_circuit` and an error; `find_value_disagreements`, of which it makes a hint for the LLM, is a
warning, with a threshold next to 0 (its default of 0.10 would pass 98 for 100). Both want the same metric, scope and
unit, so only such pairs of sentences are compared. Flagged is the number, or else the sentence.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.pop(0)  # the folder of this script, which has the name of the package
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from consistency_checker.extract.quantitative import (
    QuantitativeTuple,
    extract_quantities,
    find_value_disagreements,
    is_sign_flip,
)
from contest import Desk, Flag, serve
from sentences import Sentence, sentences

_ANY_OTHER_VALUE = 1e-9
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


def _subject(found: QuantitativeTuple) -> tuple[object, ...]:
    return found.metric, found.scope, found.unit


def place(found: QuantitativeTuple, sentence: Sentence) -> tuple[int, int]:
    """Return where the number stands: the whole sentence if it is not found."""
    for number in _NUMBER.finditer(sentence.text):
        if float(number[0].replace(",", "")) == found.value:
            return sentence.start + number.start(), sentence.start + number.end()
    return sentence.start, sentence.end


def flags(desk: Desk) -> Iterator[Flag]:
    """Yield the numbers with a sign or a value other than that of a reference."""
    known: defaultdict[tuple[object, ...], dict[str, list[QuantitativeTuple]]] = defaultdict(dict)
    for text in {text.text: None for text in desk.references}:
        for sentence in sentences(text):
            for theirs in extract_quantities(sentence.text):
                known[_subject(theirs)].setdefault(sentence.text, []).append(theirs)
    for sentence in sentences(desk.draft.text):
        for ours in extract_quantities(sentence.text):
            rivals = known.get(_subject(ours), {})
            flips = [theirs for group in rivals.values() for theirs in group if is_sign_flip(ours, theirs)]
            if flips:
                yield Flag(*place(ours, sentence), "error", f"sign flip: {ours.metric}, {flips[0].value:g}")
                continue
            for other in rivals:
                pairs = find_value_disagreements(sentence.text, other, threshold=_ANY_OTHER_VALUE)
                if theirs := next((their for our, their in pairs if our == ours), None):
                    yield Flag(*place(ours, sentence), "warning", f"value: {ours.metric}, {theirs.value:g}")
                    break


if __name__ == "__main__":
    serve(flags)
