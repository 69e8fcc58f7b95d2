from itertools import pairwise

import pytest

from checker.reading.abbreviations import Fit, find_abbreviations, judge

AGREEING = [
    ("The [Harbour Police Union] (<HPU>) met.", "Harbour Police Union (HPU)"),
    ("The [Harbour Police Union] [<HPU>] met.", "Harbour Police Union [HPU]"),
    ("The <HPU> ([Harbour Police Union]) met.", "HPU (Harbour Police Union)"),
    ("The <HPU> (short for the [Harbour Police Union]) met.", "HPU (short for the Harbour Police Union)"),
    ("The <HPU> ([Harbour Police Union], Oakville) met.", "HPU (Harbour Police Union, Oakville)"),
    ("The [Harbour Police Union], or <HPU>, met.", "Harbour Police Union, or HPU"),
    ("The [Harbour Police Union], better known as the <HPU>, met.", "Harbour Police Union, better known as the HPU"),
    ("<HPU>, the [Harbour Police Union], met.", "HPU, the Harbour Police Union"),
    ("The “[Harbour Police Union]” (“<HPU>”) met.", "Harbour Police Union” (“HPU”)"),
    ("The [Harbour Police Union]'s (<HPU>) boat.", "Harbour Police Union's (HPU)"),
    ("The [Harbour Police Union] (known as <HPU>) met.", "Harbour Police Union (known as HPU)"),
    ("Many [internet service providers] (<ISPs>) closed.", "internet service providers (ISPs)"),
    ("The [Group of Seven] (<G-7>) met.", "Group of Seven (G-7)"),
    ("[Doctors Without Borders] (<MSF>) came.", "Doctors Without Borders (MSF)"),
    ("the [U.S. Road Board] (<USRB>) met.", "U.S. Road Board (USRB)"),
]


def _marked(marked: str) -> tuple[str, str, str]:
    """Return text, short and long form; the long one is the bracket that is not part of a pair of its own."""
    short = marked[marked.index("<") + 1 : marked.index(">")]
    plain = marked.replace("<", "").replace(">", "")
    start = marked.index("[")
    long = marked[start + 1 : marked.index("]", start)]
    return plain.replace(f"[{long}]", long, 1), short, long


@pytest.mark.parametrize(("marked", "evidence"), AGREEING)
def test_a_pair_is_found_with_what_stands_between(marked: str, evidence: str) -> None:
    text, short, long = _marked(marked)
    (found,) = find_abbreviations(text)
    assert (found.short.of(text), found.long.of(text), found.evidence.of(text)) == (short, long, evidence)


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("Jane Roe, a friend of the World Bakers Association (WBA), left.", "World Bakers Association"),
        ("It was a joint action team of Bright Orange Apple Traders (BOAT).", "Bright Orange Apple Traders"),
        ("Bakers met. World Road Board (WRB) came.", "World Road Board"),
        ("The Oakville Bureau of Bread, Cakes and Pies (BCP) came.", "Bread, Cakes and Pies"),
    ],
)
def test_the_letters_say_how_far_left_it_reaches(text: str, long: str) -> None:
    (found,) = find_abbreviations(text)
    assert found.long.of(text) == long


@pytest.mark.parametrize(
    ("text", "long"),
    [
        ("The Conflict Watch Group (GOLD) met.", "Conflict Watch Group"),
        ("Conflict Watch Group (GOLD) met.", "Conflict Watch Group"),
        ("Jane Roe of Conflict Watch Group (GOLD), which met,", "Conflict Watch Group"),
        ("Jane Roe, director of the Office of Regulation (GOLD), met", "Office of Regulation"),
        ("a chairman of Office Research (GOLD), who met", "Office Research"),
        ("The head of the World Bakers Association (WTA) spoke.", "World Bakers Association"),
    ],
)
def test_a_pair_that_does_not_fit_is_found_with_the_name_before_it(text: str, long: str) -> None:
    (found,) = find_abbreviations(text)
    assert found.long.of(text) == long
    assert judge(found.short.of(text), long) is Fit.UNRELATED


@pytest.mark.parametrize(
    "text",
    [
        "Jane Roe (34) and John Doe (R) agreed.",
        "Sen. Jane Roe (D-Ohio), Rep. John Doe (D-CA) and Rep. Max Roe (R., Tex.) agreed.",
        "Shares of Acme Traffic Group (NYSE: AWX) fell.",
        "LONDON (AP) - A man fell.",
        "SPRINGFIELD, Ohio (WXQZ) – A boy fell.",
        "Lee County Council (WXQZ) A boy fell.",
        "He sang at the Spring Music Show (PHOTO) today.",
        "The Late Baking Show (NBC) won a prize.",
        "Read about the Second Road Meeting (VIDEO), which ended.",
        "The council(s) and the group(s) met.",
        "It was in the Second Road Act (VII), and in World War (II).",
        "Jane Fiona Roe (JFR) and Maria Ocampo-Santos (MOS) ran.",
        "He left Oakville Park (US) and the South Road School (UK).",
        "Max Roe (JAM) and Ana Lund (GER) and Blue Racing Team (CAN) won.",
        "The ferry is 3 km (KM) from port and cost 5 dollars (US$8.32).",
        "The film Night of the Long Meeting (PG) opened.",
        "Call 555-0100 (TIPS) or text it to 2740 (CRIMES).",
        "Oakville Police (@OakvillePD) and Jane Roe Reporting (@JRoeTV) wrote.",
        "The harbour office, the Road Bureau, or GOLD, will pay.",
        "OAKVILLE, Calif. A man fell in Oakville, police said.",
        "TIPS, or tips about crimes, are welcome.",
        "FBI, the Road Bureau and others came.",
        "at 11 am (IST) and at 3 p.m. (EST) they met",
        "",
        "(",
        "()",
        "(AB)",
        "AB (",
    ],
)
def test_other_brackets_hold_no_abbreviation(text: str) -> None:
    assert find_abbreviations(text) == []


def test_pairs_come_in_order_and_do_not_overlap() -> None:
    text = "The Harbour Police Union (HPU), the Road Board, or RB, and the CWG (Conflict Watch Group) met."
    found = find_abbreviations(text)
    assert [pair.short.of(text) for pair in found] == ["HPU", "RB", "CWG"]
    assert all(one.evidence.end <= other.evidence.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    "text", ["The Road Works (RW) met. " * 3, "Road\n\nWorks Board (RWB)", "Road. Works Board (RWB)"]
)
def test_a_long_form_stays_within_its_sentence(text: str) -> None:
    assert all("." not in pair.long.of(text) and "\n\n" not in pair.long.of(text) for pair in find_abbreviations(text))
