import json

import pytest

from checker.claims.base import JSON
from checker.extraction.grounding import Ground
from checker.extraction.sift import sift

TEXT = "Two ferries sank on Monday. A ferry company denied it. Two boats were saved."


def claim(**slots: JSON) -> dict[str, JSON]:
    return {
        "kind": "time", "evidence": "Two ferries sank on Monday", "when": "on Monday", "what": "ferries sank",
        "event": None, "attribution": None, "stance": "asserted", **slots,
    }  # fmt: skip


def answer(*claims: JSON) -> str:
    return json.dumps({"events": [], "claims": list(claims)})


def reason(*claims: JSON) -> str:
    sifted = sift(answer(*claims), Ground(TEXT))
    assert not sifted.accepted
    return sifted.rejected[0].reason


def test_a_grounded_claim_is_accepted_once() -> None:
    sifted = sift(answer(claim(), claim()), Ground(TEXT))
    assert len(sifted.accepted) == 1
    assert not sifted.rejected


def test_invented_evidence_is_rejected_with_the_reason() -> None:
    assert "does not stand in the source" in reason(claim(evidence="Three ferries sank on Monday"))


def test_the_words_of_the_value_must_stand_in_the_evidence() -> None:
    assert 'the words "on Sunday" do not stand in the evidence' in reason(claim(when="on Sunday"))


def test_what_is_counted_must_stand_in_the_source() -> None:
    counted: dict[str, JSON] = {"kind": "quantity", "amount": "Two", "counted": "tankers", "actor": None,
                                "relation": "sank", "evidence": "Two ferries sank", "event": None,
                                "attribution": None, "stance": "asserted"}  # fmt: skip
    assert '"tankers" (counted) does not stand in the source' in reason(counted)


def test_an_unknown_event_is_rejected() -> None:
    assert 'no event "e7"' in reason(claim(event="e7"))


def test_a_slot_of_the_wrong_type_is_named() -> None:
    assert reason(claim(stance="shouted")) == "time.stance: literal error"


def test_a_good_claim_survives_a_bad_neighbour() -> None:
    sifted = sift(answer(claim(), claim(evidence="nowhere to be found")), Ground(TEXT))
    assert len(sifted.accepted) == 1
    assert [item.evidence for item in sifted.rejected] == ["nowhere to be found"]


@pytest.mark.parametrize(
    "fenced", ["```json\n{}\n```", "```\n{}\n```\n", " ```JSON {}```", "````json\r\n{}\r\n````", "```json\n{}"]
)
def test_a_fence_around_an_answer_is_taken_off(fenced: str) -> None:
    sifted = sift(fenced.replace("{}", answer(claim(what="```sank```"))), Ground(TEXT))
    assert sifted.unreadable is None
    assert [each.kind for each in sifted.accepted] == ["time"]


def test_what_is_no_extraction_is_unreadable() -> None:
    assert (sift("{", Ground(TEXT)).unreadable or "").startswith("the answer is not JSON")
    assert "must be an object" in (sift("[]", Ground(TEXT)).unreadable or "")
    assert "must be an object" in (sift('{"claims": 3}', Ground(TEXT)).unreadable or "")
