import itertools

import pytest

from checker.claims.values import NameValue
from checker.reading.names import NameMatch, compare_names, family, given, read_name
from tests.timing import assert_quick, fastest

SAME = [
    ("Maria Lopez", "Maria López"),
    ("Moon Jae-in", "Moon Jae In"),
    ("Gen. Mark Milley", "Mark Milley"),
    ("Hector Martinez's", "Hector Martinez"),
    ("Smith, John", "John Smith"),
    ("J.K. Rowling", "J. K. Rowling"),
    ("Sammy Davis, Jr.", "Sammy Davis Jr"),
    ("Иван Бунин", "Ivan Bunin"),
    ("President Xi Jinping", "Xi Jinping"),
    ("former U.S. Senator Bob Dole", "Bob Dole"),
]
SHORTER = [
    ("Merkel", "Angela Merkel"),
    ("J. Smith", "John Smith"),
    ("John F. Kennedy", "John Fitzgerald Kennedy"),
    ("John Kennedy", "John F. Kennedy"),
    ("Mikhail Gorbachev", "Mikhail Sergeyevich Gorbachev"),
    ("Filogonio Rivera", "Filogonio Rivera-Camacho"),
    ("Martin Luther King", "Martin Luther King Jr."),
    ("Moon", "Moon Jae-in"),
    ("Maria Garcia", "Maria Garcia Lopez"),
]
VARIANT = [
    ("Jon Owen", "John Owen"),
    ("Talitha Bowman", "Tolitha Bowman"),
    ("Patrick McFarlane", "Partick McFarlane"),
    ("Jamie Rodriguez", "Jaime Rodriguez"),
    ("Savonnie McNeil", "Savonie McNeil"),
    ("Malcom Tucker", "Malcolm Tucker"),
    ("Melody Amil", "Melody Amill"),
    ("Erick Williams", "Erik Williams"),
    ("Kaliegh Green", "Kaleigh Green"),
    ("Tristin Carr", "Tristan Carr"),
    ("Gerome Battle", "Jerome Battle"),
    ("Josh Haber", "Joshua Haber"),
    ("Josh Haber", "Joshua Harber"),
    ("John Shivley", "John Shively"),
    ("Klistchko", "Wladimir Klitschko"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Volodymyr Zelensky", "Vladimir Zelenskiy"),
    ("Pyotr Tarkowski", "Petr Tarkovsky"),
    ("Lee Min-ho", "Min-ho Lee"),
    ("Park Jin", "Jin Park"),
    ("Orban Viktor", "Viktor Orbán"),
    ("Moon Jaein", "Moon Jae-in"),
    ("Mohammed Morsi", "Mohamed Mursi"),
    ("Muammar Gaddafi", "Moammar Qaddafi"),
    ("Bill Clinton", "William Clinton"),
    ("Sergey Lavrov", "Sergei Lavrov"),
    ("Bashar Assad", "Bashar al-Assad"),
    ("Hosni Mubarak", "Hosny Mubarak"),
    ("Micheal Brown", "Michael Brown"),
    ("Stephen Hawking", "Steven Hawking"),
    ("Dominque Young", "Dominique Young"),
    ("Rolando Pizarro", "Ronaldo Pizarro"),
    ("Laprida Shears", "Prida Shears"),
    ("Kadir Mohamed", "Abdulkadir Mohamed"),
]
DIFFERENT = [
    ("Kim Jong-il", "Kim Jong-nam"),
    ("Moon Jae-in", "Moon Chung-in"),
    ("Park Jin", "Park Jun"),
    ("Lee Kuan Yew", "Lee Hsien Loong"),
    ("John Smith", "Jane Smith"),
    ("John Smith", "Joan Smith"),
    ("Robert Hill", "Roberta Hill"),
    ("Daniel Ortega", "Daniela Ortega"),
    ("Mario Rossi", "Maria Rossi"),
    ("Paul Allen", "Paula Allen"),
    ("Dennis Moore", "Denise Moore"),
    ("Tim Cook", "Tom Cook"),
    ("Dan Brown", "Don Brown"),
    ("Martin Scott", "Marvin Scott"),
    ("George W. Bush", "George H. Bush"),
    ("John Michael Hart", "John Paul Hart"),
    ("John Hill Jr.", "John Hill Sr."),
    ("James Thomas", "Thomas James"),
    ("Larry Taylor", "Courtney L. Taylor"),
    ("Christopher Andrews", "Christopher A. Hart"),
    ("Vladimir", "Putin"),
    ("Michael Jackson", "Janet Jackson"),
    ("Ali Hassan", "Ali Hussein"),
    ("Mohammed Ali", "Mahmoud Ali"),
    ("Angela Merkel", "Olaf Scholz"),
    ("Hillary Clinton", "Bill Clinton"),
    ("Emma Woods", "Emma Wade"),
    ("Jack Ross", "Jake Ross"),
    ("Julia Roberts", "Julian Roberts"),
    ("Wang Li", "Wang Lu"),
]


def read(written: str) -> NameValue:
    name = read_name(written)
    assert name is not None
    return name


def match(a: str, b: str) -> NameMatch:
    return compare_names(read(a), read(b))


@pytest.mark.parametrize(("a", "b"), SAME)
def test_titles_accents_and_hyphens_do_not_matter(a: str, b: str) -> None:
    assert match(a, b) is NameMatch.SAME


@pytest.mark.parametrize(("a", "b"), SHORTER)
def test_a_part_of_a_name_is_shorter(a: str, b: str) -> None:
    assert match(a, b) is NameMatch.SHORTER


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_people_are_different(a: str, b: str) -> None:
    assert match(a, b) is NameMatch.DIFFERENT


def test_variants_are_found_with_a_precision_of_95_and_a_recall_of_90_per_cent() -> None:
    found = [pair for pair in VARIANT + DIFFERENT + SHORTER + SAME if match(*pair) is NameMatch.VARIANT]
    right = [pair for pair in found if pair in VARIANT]
    assert len(right) / len(found) >= 0.95
    assert len(right) / len(VARIANT) >= 0.9


def test_comparing_is_symmetric() -> None:
    for a, b in SAME + SHORTER + VARIANT + DIFFERENT:
        assert match(a, b) is match(b, a)


@pytest.mark.parametrize(
    ("written", "family_name", "given_name"),
    [
        ("Angela Merkel", ("merkel",), ("angela",)),
        ("Moon Jae-in", ("moon",), ("jae", "in")),
        ("Xi Jinping", ("xi",), ("jinping",)),
        ("Min Ho Lee", ("lee",), ("min", "ho")),
        ("Nguyen Phu Trong", ("nguyen",), ("phu", "trong")),
        ("Kim Novak", ("novak",), ("kim",)),
        ("Bruce Lee", ("lee",), ("bruce",)),
        ("Orban Viktor", ("orban",), ("viktor",)),
        ("Keyvon Thomas", ("thomas",), ("keyvon",)),
        ("Bashar al-Assad", ("assad",), ("bashar",)),
        ("Ludwig van Beethoven", ("beethoven",), ("ludwig",)),
        ("Alexandria Ocasio-Cortez", ("ocasio", "cortez"), ("alexandria",)),
        ("Merkel", ("merkel",), ()),
    ],
)
def test_family_and_given_names(written: str, family_name: tuple[str, ...], given_name: tuple[str, ...]) -> None:
    assert family(read(written)) == family_name
    assert given(read(written)) == given_name


def test_a_korean_name_has_one_family_name_in_either_order() -> None:
    assert family(read("Lee Min-ho")) == family(read("Min-ho Lee")) == ("lee",)


def test_a_name_is_read_without_titles_and_with_its_suffix() -> None:
    name = read("Rep. Sammy R. Davis III")
    assert (name.tokens, name.suffix, name.written) == (("sammy", "r", "davis"), "iii", "Rep. Sammy R. Davis III")


def test_a_title_that_is_a_name_stays_before_a_single_word() -> None:
    assert read("Dean Martin").tokens == ("dean", "martin")
    assert read("Judge Ruth Gordon").tokens == ("ruth", "gordon")


@pytest.mark.parametrize("words", ["a man", "", "  ", "the suspect", "42", "Apollo 13", "—", "\ud800"])
def test_words_that_are_no_name_are_not_read(words: str) -> None:
    assert read_name(words) is None


def test_reading_is_quick_on_hostile_input() -> None:
    def use(words: str) -> None:
        name = read_name(words)
        if name:
            compare_names(name, read("John Smith"))
            family(name)

    hostile = ("A" * 1_000_000, "Al-" * 300_000, "J." * 500_000, "(" * 1_000_000, "Mr. " * 250_000, ", " * 500_000)
    assert_quick(use, *hostile, within=1)


def test_comparing_takes_less_than_fifty_microseconds() -> None:
    names = [read(written) for pair in VARIANT + DIFFERENT for written in pair]
    pairs = list(itertools.combinations(names, 2))
    assert fastest(lambda: [compare_names(a, b) for a, b in pairs]) / len(pairs) < 50e-6
