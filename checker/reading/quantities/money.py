"""Currencies: signs, codes and names, before the number or behind it.

A unit of money is the ISO 4217 code where sign or name tells it, else the sign or name itself ("$", "peso"): several
countries have dollars, so that a bare dollar compares with a bare dollar only.
"""

from checker.claims.values import Measure
from checker.reading.quantities.tokens import Tokens, word_set
from checker.reading.quantities.units import Match, Unit

SYMBOLS = {
    "$": "$",
    "£": "GBP",
    "€": "EUR",
    "¥": "¥",
    "₩": "KRW",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₪": "ILS",
    "₫": "VND",
    "฿": "THB",
    "₴": "UAH",
    "₦": "NGN",
    "₱": "PHP",
}
DOLLARS = {
    "us": "USD",
    "u.s.": "USD",
    "a": "AUD",
    "au": "AUD",
    "aus": "AUD",
    "c": "CAD",
    "ca": "CAD",
    "cdn": "CAD",
    "can": "CAD",
    "nz": "NZD",
    "hk": "HKD",
    "s": "SGD",
    "sg": "SGD",
    "nt": "TWD",
    "r": "BRL",
    "mx": "MXN",
}
"""What stands right before a dollar sign tells whose dollar it is."""

CODES = word_set(
    "USD EUR GBP JPY CNY KRW KPW INR RUB TRY ILS CHF AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF BRL MXN "
    "ZAR THB IDR MYR PHP VND UAH NGN KES EGP SAR AED PKR IRR"
)
_NAMES = {
    "dollar dollars bucks": "$",
    "us dollar|us dollars|u.s. dollar|u.s. dollars|american dollars": "USD",
    "australian dollar|australian dollars": "AUD",
    "canadian dollar|canadian dollars": "CAD",
    "new zealand dollar|new zealand dollars": "NZD",
    "hong kong dollar|hong kong dollars": "HKD",
    "singapore dollar|singapore dollars": "SGD",
    "cent cents": "cent",
    "euro euros": "EUR",
    "pounds sterling|british pounds|pound sterling": "GBP",
    "pence": "GBp",
    "yen": "JPY",
    "won": "KRW",
    "south korean won|korean won": "KRW",
    "north korean won|dprk won": "KPW",
    "yuan renminbi": "CNY",
    "ruble rubles rouble roubles": "RUB",
    "rupee rupees rs": "rupee",
    "indian rupees|indian rupee": "INR",
    "pakistani rupees|pakistani rupee": "PKR",
    "peso pesos": "peso",
    "mexican pesos|mexican peso": "MXN",
    "philippine pesos|philippine peso": "PHP",
    "franc francs": "franc",
    "swiss francs|swiss franc": "CHF",
    "lira liras": "lira",
    "turkish lira|turkish liras": "TRY",
    "krona kronor": "SEK",
    "kroner": "krone",
    "dinar dinars": "dinar",
    "riyal riyals": "riyal",
    "dirham dirhams": "dirham",
    "shekel shekels": "ILS",
    "shilling shillings": "shilling",
    "baht": "THB",
    "rupiah": "IDR",
    "ringgit": "MYR",
    "hryvnia hryvnias": "UAH",
    "naira": "NGN",
    "zloty zlotys": "PLN",
    "forint forints": "HUF",
}
_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _spellings, _code in _NAMES.items():
    for _spelling in _spellings.split("|" if "|" in _spellings else None):
        _words = tuple(_spelling.split())
        _FIRST.setdefault(_words[0], []).append((_words[1:], _code))
for _entries in _FIRST.values():
    _entries.sort(key=lambda entry: -len(entry[0]))

LEAST_WON = 100
"""Fewer than these are no sum in won, but somebody who won."""


def _money(code: str) -> Unit:
    return Unit(Measure.MONEY, code)


def currency_before(tokens: Tokens, number: int) -> tuple[Unit, int] | None:
    """Read the currency sign or code before the number at token `number`; return it with its first token."""
    at = number - 1
    if at >= 0 and tokens.low[at] in ("-", "−") and tokens.glued(at + 1):
        at -= 1
    if at < 0:
        return None
    raw = tokens.raw[at]
    if raw in SYMBOLS:
        if raw == "$" and at > 0 and tokens.glued(at) and tokens.low[at - 1] in DOLLARS:
            return _money(DOLLARS[tokens.low[at - 1]]), at - 1
        return _money(SYMBOLS[raw]), at
    if raw in CODES:
        return _money(raw), at
    if raw == "Rs" or (raw == "." and at > 0 and tokens.raw[at - 1] == "Rs"):
        return _money("rupee"), at - (raw == ".")
    return None


def currency_behind(tokens: Tokens, start: int, amount: float, *, scaled: bool) -> Match | None:
    """Read the currency that starts at token `start`, or behind the hyphen or the "of" there; None if there is none.

    `amount` and `scaled` (a scale word was used) tell money from other senses: "12 won", "two pounds".
    """
    joined = tokens.hyphen(start)
    first = start + (joined or (scaled and tokens.low[start] == "of"))
    low = tokens.low[first]
    if tokens.raw[first] in CODES:
        return Match(_money(tokens.raw[first]), first + 1, joined)
    if tokens.raw[first] in SYMBOLS and tokens.glued(first) and not tokens.is_figure(first + 1):
        return Match(_money(SYMBOLS[tokens.raw[first]]), first + 1, joined)
    if low in ("pounds", "pound") and scaled and tokens.low[first + 1] not in ("of", "sterling"):
        return Match(_money("GBP"), first + 1, joined)
    if low == "won" and amount < LEAST_WON:
        return None
    for rest, code in _FIRST.get(low, ()):
        if all(tokens.low[first + 1 + place] == word for place, word in enumerate(rest)):
            return Match(_money(code), first + 1 + len(rest), joined)
    return None
