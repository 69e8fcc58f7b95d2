"""Tell the language of a text by its commonest words."""

import re
from collections import Counter

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b))?")
_SAMPLE = 20_000  # code points; more does not change the answer
_FEWEST_WORDS = 3  # different ones
_LEAST_SHARE = 0.08  # of all words; running text has .25 to .5 of its own language's words
_LEAD = 1.15  # how far the first language must be ahead of the second

# The commonest function words of each language; those that two share count for both.
_STOP_WORDS = {
    "en": "the of and to in is was that it for on with as he be at by his had are but from or have an they which were",
    "fr": "le la les de des du et à est en un une que qui dans pour pas sur au ce avec par il elle ont été l' d'",
    "es": "el la los las de del y en que un una es por con para se su al lo no más como pero sus fue han según",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus hat",
    "it": "il la di e che in un una per è del della dei con non si da le lo gli al alla nel sono ha anche dell' l' un'",
    "pt": "o a os as de do da dos das e que em um uma para com não no na por se mais foi ao são como seu sua pelo",
    "nl": "de het een van en in is dat op te zijn met voor niet die aan er om ook als bij door naar uit heeft werd",
    "sv": "och i att det som en på är av för med den till inte har de ett om var från sig men vid kan när under",
    "da": "og i at det er en til af på for med den de ikke har der som et var fra sig men om kan være blev efter",
    "no": "og i å det er en til av på for med den de ikke har som et var fra seg men om kan være ble etter",
    "fi": "ja on ei se että hän oli joka mutta ovat myös kun niin ole kuin sekä sen mukaan vain jos ollut tai",
    "pl": "i w na z do nie się że to jest o po od za przez jak ale oraz dla ich jego był była już być został",
    "cs": "a v se na je že to s z do o i ve pro za by ale jako po od které který bylo byl jsou podle také",
    "hu": "a az és hogy nem is egy ez volt de meg van azt csak már még után el szerint vagy amely mint ki",
    "ro": "și de în la a cu că pe din nu o un este pentru mai au care prin sunt fost ce lui cel după sau",
    "tr": "ve bir bu da de için ile çok daha olarak olan gibi en sonra kadar ne ama var göre dedi her değil ise o",
    "ru": "и в на не что с по за из к от его о как для это он был до но при также были которые года что все во было",
    "uk": "і в на не що з за до та у від про як для це його він був але під також були які року що із буде бути й",
    "bg": "и в на да се не от за с че е по са до като при това но които след той бъде към беше във са",
    "sr": "и је у да се на су за од са не као који то о из али по како што које био није би након због",
    "el": "και το να του η της με που την από για είναι ο τα στο των τον σε οι στην θα δεν στη τους μια ότι",
    "id": "yang dan di dari untuk dengan pada ini itu dalam tidak akan ke adalah oleh juga telah karena para mereka",
    "vi": "và của là các có trong được cho không một người những với đã này khi đến từ ở để",
}
_OWNERS: dict[str, list[str]] = {}
for _language, _words in _STOP_WORDS.items():
    for _word in set(_words.split()):
        _OWNERS.setdefault(_word, []).append(_language)

# Scripts that one language writes, or one by far the most; kana before the Chinese characters that Japanese shares.
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7a3"),
    ("zh", "\u4e00", "\u9fff"),
    ("he", "\u05d0", "\u05ea"),
    ("th", "\u0e01", "\u0e5b"),
    ("hi", "\u0904", "\u097f"),
    ("ka", "\u10d0", "\u10ff"),
    ("hy", "\u0531", "\u058f"),
)
# Scripts that several languages write: whose words they are is told by these, else it is the one by far the most write.
_SHARED_SCRIPTS = (("ru", "\u0400", "\u04ff"), ("el", "\u0370", "\u03ff"))
_PERSIAN = frozenset("پچژگیک")
_URDU = frozenset("ٹڈڑےں")


def detect_language(text: str) -> str:
    """Return the ISO 639-1 code of the language of a text, or "und" where its words do not tell.

    Of two that are alike, such as Danish and Norwegian, it may be the other; what is told as English is.
    """
    sample = text[:_SAMPLE]
    letters = sum(character.isalpha() for character in sample)
    for language, first, last in _SCRIPTS:
        share = sum(first <= character <= last for character in sample)
        if letters and share > letters * (0.1 if language == "ja" else 0.5):
            return language
    if sum("\u0600" <= character <= "\u06ff" for character in sample) > letters / 2 > 0:
        return _arabic_script(sample)
    told = _by_stop_words(sample)
    if told == "und":
        for language, first, last in _SHARED_SCRIPTS:
            if sum(first <= character <= last for character in sample) > letters / 2 > 0:
                return language
    return told


def _arabic_script(sample: str) -> str:
    """Tell Arabic from Persian and Urdu by the letters that only these have."""
    counts = Counter(sample)
    if sum(counts[letter] for letter in _URDU) > len(sample) / 100:
        return "ur"
    return "fa" if sum(counts[letter] for letter in _PERSIAN) > len(sample) / 50 else "ar"


def _by_stop_words(sample: str) -> str:
    """Return the language with the largest share of its commonest words."""
    words = _WORD.findall(sample.casefold().replace("’", "'"))
    counts: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for word, times in Counter(words).items():
        for owner in _OWNERS.get(word, ()):
            counts[owner] += times
            different[owner] += 1
    ranked = [*counts.most_common(2), ("und", 0), ("und", 0)]
    (language, hits), (_, second) = ranked[0], ranked[1]
    enough = different[language] >= _FEWEST_WORDS and hits >= _LEAST_SHARE * len(words)
    # two foreign languages may be alike; English must be ahead of all others, and is one of them where it is near
    rival = second if language == "en" else counts["en"]
    return language if enough and hits >= _LEAD * rival else "und"
