from checker.evaluation.interval import brief, share_of


def test_the_interval_is_wilsons() -> None:
    share = share_of(8, 10)
    assert (share.share, share.low, share.high) == (0.8, 0.4902, 0.9433)  # Brown, Cai and DasGupta 2001, by hand


def test_all_of_few_is_not_certain() -> None:
    assert share_of(10, 10).low < 0.73
    assert share_of(0, 10).high > 0.27


def test_no_cases_have_no_share() -> None:
    share = share_of(0, 0)
    assert (share.share, str(share), brief(share)) == (None, "0/0", "–")


def test_a_share_is_told_with_its_interval() -> None:
    assert str(share_of(8, 10)) == "8/10 = .80 (.49 to .94)"
    assert str(share_of(3, 3)) == "3/3 = 1.00 (.44 to 1.00)"


def test_what_is_not_all_or_nothing_is_not_told_as_such() -> None:
    assert brief(share_of(0, 500)) == ".00"
    assert brief(share_of(1, 500)) == "<.01"
    assert brief(share_of(499, 500)) == ">.99"
    assert brief(share_of(500, 500)) == "1.00"
