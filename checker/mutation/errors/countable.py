"""Which words a number counts, and which only follow it."""

import re

from checker.mutation.errors.figures import NUMBER

COUNT = re.compile(
    rf"{NUMBER}(?P<rest>(?: (?:hundred|thousand|million|billion|dozen))?(?:,? [a-z]+(?:-[a-z]+)*){{0,3}}? "
    r"(?P<noun>[a-z]+(?:-[a-z]+)?s|people|men|women|children))(?![\w'’-])"
)
"""A number, and up to four words of which the last is a plural."""

_NO_ADJECTIVES = frozenset(
    {
        "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from", "by", "with",
        "into", "onto", "over", "under", "after", "before", "behind", "near", "against", "between", "during", "about",
        "around", "as", "than", "that", "which", "who", "whom", "whose", "when", "where", "while", "if", "because",
        "so", "he", "she", "it", "they", "we", "you", "i", "his", "her", "its", "their", "our", "your", "my", "is",
        "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would",
        "can", "could", "may", "might", "must", "shall", "should", "not", "no", "later", "ago", "away", "apart",
        "just", "only", "then", "there", "here", "this", "these", "those", "said", "says", "made", "got",
        "took", "went", "came", "left", "died", "percent", "per", "cent", "year", "month", "week", "day",
        "hour", "minute", "mile", "foot", "block", "blocks", "am", "pm", "pounds", "times", "years",
        "months", "weeks", "days", "hours", "minutes", "seconds", "points", "yards", "feet", "miles", "until",
        "since", "through", "every", "each", "all", "both", "out", "up", "down", "off", "outside", "inside", "across",
        "along", "among", "within", "without", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
        "ten", "old", "caliber", "calibre", "millimeter", "gauge", "gram", "grams", "square", "cubic", "odd",
        "straight", "recent", "latest",
    }
)  # fmt: skip
"""Words that never stand between a number and the noun that it counts."""
_NO_COUNTS = frozenset(
    {
        # units of measure and of money
        "times", "years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries", "nights",
        "mornings", "evenings", "weekends", "quarters", "miles", "kilometers", "kilometres", "meters", "metres",
        "centimeters", "centimetres", "millimeters", "feet", "inches", "yards", "pounds", "ounces", "tons", "tonnes",
        "grams", "kilograms", "kilos", "stones", "acres", "hectares", "gallons", "liters", "litres", "barrels",
        "bushels", "degrees", "volts", "watts", "megawatts", "kilowatts", "bytes", "megabytes", "gigabytes", "bits",
        "pixels", "hertz", "calories", "knots", "fathoms", "lengths", "dollars", "cents", "euros", "pence", "yen",
        "rubles", "rupees", "francs", "bucks", "points", "percentages", "blocks", "streets", "hundreds",
        "thousands", "millions", "billions", "dozens", "pages",
        # scores
        "runs", "goals", "wins", "losses", "strokes", "innings", "outs", "rebounds", "assists", "carries",
        "receptions", "touches", "downs", "laps", "overs", "wickets", "saves", "steals", "turnovers", "sacks",
        "catches",
        # what is always as many, and kinds
        "sides", "halves", "parties", "thirds", "fourths", "fifths", "sixths", "eighths", "tenths", "ways", "legs",
        "arms", "hands", "eyes", "ears", "parents", "ends", "twins", "seasons", "faces", "directions",
        "chambers", "ones", "things", "kinds", "sorts", "types", "lots", "percent", "twenties", "thirties",
        "forties", "fifties", "sixties", "seventies", "eighties", "nineties",
        # no nouns in the plural
        "was", "is", "has", "does", "goes", "says", "its", "his", "hers", "ours", "yours", "theirs", "this", "us",
        "as", "perhaps", "always", "besides", "towards", "afterwards", "alas", "thus", "plus", "minus", "less",
        "unless", "across", "makes", "takes", "gives", "needs", "wants", "comes", "gets", "shows", "leaves",
        "means", "seems", "becomes", "remains", "includes", "looks", "keeps", "appears", "happens", "begins",
        "starts", "stands", "serves", "reads", "sees", "knows", "thinks", "works", "overseas",
        "outdoors", "indoors", "sometimes", "downstairs", "upstairs", "news", "series", "species", "politics",
        "headquarters", "address", "access", "business", "process", "success", "class", "glass", "press", "mass",
        "loss", "boss", "cross", "pass", "mess", "illness", "witness", "darkness", "progress", "congress", "status",
        "campus", "virus", "bus", "bonus", "focus", "crisis", "basis", "analysis", "previous", "various", "serious",
        "famous",
    }
)  # fmt: skip
"""What may follow a number without being counted by it."""


def counts(words: list[str]) -> bool:
    """Tell whether the last word is a noun that the number before the words counts."""
    return _NO_ADJECTIVES.isdisjoint(words) and words[-1] not in _NO_COUNTS and not words[-1].endswith(("ss", "ous"))
