import pytest

from checker.sources.language import detect_language

TEXTS = {
    "en": "The ministry said on Tuesday that three people were killed when a bus left the road near the border.",
    "fr": "Le ministère a déclaré mardi que trois personnes ont été tuées lorsqu'un autocar a quitté la route.",
    "de": "Drei Menschen wurden getötet, als ein Bus von der Straße in den Fluss fiel, wie das Ministerium mitteilte.",
    "es": "El ministerio informó el martes que tres personas murieron cuando un autobús.",
    "it": "Il ministero ha riferito martedì che tre persone sono morte quando un autobus.",
    "pt": "O ministério informou que três pessoas morreram quando um ônibus saiu da estrada.",
    "nl": "Het ministerie zei dinsdag dat drie mensen om het leven zijn gekomen toen een bus van de weg reed.",
    "ru": "Министерство сообщило, что три человека были убиты, когда автобус съехал с дороги, и это не первый случай.",
    "uk": "Міністерство повідомило, що троє людей загинули, коли автобус з'їхав з дороги і впав.",
    "pl": "Ministerstwo poinformowało, że trzy osoby zginęły, gdy autobus wypadł z drogi i się palił.",
    "el": "Το υπουργείο ανακοίνωσε ότι τρεις άνθρωποι σκοτώθηκαν όταν ένα λεωφορείο βγήκε από τον δρόμο .",
    "ar": "أعلنت الوزارة يوم الثلاثاء أن ثلاثة أشخاص قتلوا عندما خرجت حافلة عن الطريق بالقرب من الحدود.",
    "zh": "该部门星期二表示，一辆公共汽车在边境附近驶离道路，造成三人死亡。",
    "ja": "同省は火曜日、国境近くでバスが道路から転落し、3人が死亡したと発表した。",
}


@pytest.mark.parametrize("language", TEXTS)
def test_two_lines_of_a_language_are_enough_to_tell_it(language: str) -> None:
    assert detect_language(TEXTS[language]) == language


@pytest.mark.parametrize("text", ["", "Tweet", "3-1 4-2 Lopez 17 28", "!!! ???", "Bus crash kills three"])
def test_a_text_of_no_function_words_is_undetermined(text: str) -> None:
    assert detect_language(text) == "und"


def test_french_quotations_in_an_english_article_do_not_make_it_french() -> None:
    assert detect_language(TEXTS["en"] * 3 + " “" + TEXTS["fr"] + "”") == "en"


def test_two_languages_that_are_alike_are_not_taken_for_english() -> None:
    text = "Tre personer ble drept da en buss kjørte av veien på tirsdag, sier politiet. Det er ikke klart hvorfor."
    assert detect_language(text) in ("no", "da")


@pytest.mark.parametrize(("text", "language"), [("Автобус съехал.", "ru"), ("Τρεις νεκροί.", "el")])
def test_a_script_tells_where_no_common_word_does(text: str, language: str) -> None:
    assert detect_language(text) == language
