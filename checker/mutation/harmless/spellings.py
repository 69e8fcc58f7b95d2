"""Names in another of their spellings."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from random import Random

from checker.claims.base import Span
from checker.mutation.change import Article, Change, Edit
from checker.mutation.prose import any_of, change, sentences

_ACCENTED = """
José García Hernández Rodríguez Martínez López González Pérez Sánchez Ramírez Gómez Díaz Jiménez Gutiérrez Vásquez
Vázquez Álvarez Fernández Méndez Núñez Muñoz Peña Castañeda Ibáñez Ordóñez Chávez Domínguez Velásquez Velázquez
Suárez Juárez Márquez Ríos Rubén Héctor Andrés Ramón Raúl Joaquín Martín Jesús Sofía Lucía Inés Tomás Nicolás
Sebastián Iván Óscar César Hernán Gastón Efraín Agustín Benjamín Fermín Román Adán Elías Matías Isaías Josué Moisés
Noé Félix Mónica Verónica Bárbara Guzmán Rincón Durán Morán Colón Galán Marín León Cortés Solís Ávila Cárdenas
Bermúdez Benítez Cáceres Dávila Espíndola Farías Gálvez Gaitán Macías Mejía Páez Quiñones Quiñónez Rendón Saldívar
Saldaña Tobón Treviño Urías Valdés Yáñez Zúñiga Zárate Avilés Acuña Alarcón Alemán Aragón Arévalo Barragán Beltrán
Briseño Bolaños Cabañas Calderón Cantú Carreón Carrión Cedeño Chacón Córdova Córdoba Dueñas Falcón Garzón Guillén
Henríquez Íñiguez Lázaro Luján Magaña Medellín Meléndez Menéndez Monzón Muñiz Narváez Obregón Olguín Patiño Piñón
Quirós Roldán Rondón Rosalía Sáenz Sáez Santillán Terán Ureña Valentín Verdín Villaseñor Zaldívar Marroquín Bañes
Núñes Renée André Chloë Zoë Désirée Noël Joël Chloé Zoé Beyoncé Aimée Estée René Léon Lévi François Étienne
Geneviève Mélanie Véronique Hélène Céline Jérôme Gérard Rémi Théo Frédéric Sébastien Jürgen Müller Günter Jörg Björn
Söderberg Håkan Lindström Sjöström Åke Lönnroth Erdoğan Yılmaz Çelik Öztürk Gökhan Şahin Novák Dvořák Jiří Tomáš
Miloš Đoković Milošević Karadžić Mladić Šarić Kovačić Petrović Nikolić Jovanović João Conceição Gonçalves Magalhães
Simões Falcão Antônio Antónia Mário Otávio Fábio Lúcia Júlio Júlia Sérgio Cláudio Patrícia Letícia Mía Andréa Adrián
Fabián Damián Julián Cristián Darío Rocío Analía Belén Yazmín Jazmín Montañez Ibañez Ybáñez Estévez Téllez Vélez
Galíndez Báez Cabán Pagán Millán Rolón Cintrón Feliú Lebrón Tavárez Encarnación Concepción Asunción Ascensión
Anunciación
"""
_NO_SPANISH_LISTED = """
Martin Benjamin Felix Leon Oscar Monica Veronica Roman Cesar Falcon Aragon Levi Noel Joel Mario Julia Fabio Mia
Andrea Cordova Cordoba Lazaro Barbara Adan Theo Patricia Leticia Antonia Lucia Elias Moran Julian Adrian Nicolas
Sebastian Damian Fabian Agustin Isaias Cabanas Marin Colon Luciano Gaston Ivan Simoes Sofia Sergio Claudio Julio
Otavio Antonio Gerard Melanie Banes Andres Andre Remi Rene Zoe Chloe Noe Jerome Renee Desiree Aimee Estee
"""
_NO_SPANISH = frozenset(_NO_SPANISH_LISTED.split())  # of these the plain word is as often another name or no name
_OTHERWISE = """
Mohammed/Muhammad Mohamed/Mohammed Muhammad/Mohammed Mohammad/Mohammed Ahmed/Ahmad Ahmad/Ahmed Hussein/Hussain
Hussain/Hussein Hassan/Hasan Hasan/Hassan Sergei/Sergey Sergey/Sergei Alexei/Aleksei Yuri/Yury Yury/Yuri
Dmitry/Dmitri Dmitri/Dmitry Osama/Usama Kiev/Kyiv Kyiv/Kiev Qaddafi/Gaddafi Gaddafi/Qaddafi Gadhafi/Gaddafi
Hezbollah/Hizbullah Hizballah/Hezbollah Quran/Koran Koran/Quran Moslem/Muslim Abdullah/Abdallah
Ibrahim/Ebrahim Yusuf/Yousef Yousef/Yusuf Youssef/Yusuf Khaled/Khalid Khalid/Khaled Rashid/Rasheed Rasheed/Rashid
Saeed/Said Syed/Sayed Sayed/Syed Aisha/Ayesha Ayesha/Aisha Mustafa/Mostafa Mostafa/Mustafa
Mahmoud/Mahmud Mahmud/Mahmoud Tariq/Tarek Tarek/Tariq Faisal/Faysal Suleiman/Sulaiman Sulaiman/Suleiman
Zainab/Zaynab Nadim/Nadeem Nadeem/Nadim Saleem/Salim Waheed/Wahid Wahid/Waheed Qaida/Qaeda
Qaeda/Qaida Shabaab/Shabab Shabab/Shabaab Taliban/Taleban Taleban/Taliban Vasily/Vasili Vasili/Vasily Andrei/Andrey
Andrey/Andrei Nikolai/Nikolay Nikolay/Nikolai Gennady/Gennadi Valery/Valeri Vitaly/Vitali Anatoly/Anatoli
Georgy/Georgi Grigory/Grigori Yevgeny/Evgeny Evgeny/Yevgeny Yushchenko/Iushchenko Tymoshenko/Timoshenko
Timoshenko/Tymoshenko Katmandu/Kathmandu Kathmandu/Katmandu Lvov/Lviv
Fallujah/Falluja Falluja/Fallujah Jiddah/Jeddah Jeddah/Jiddah Ramadan/Ramadhan Sharia/Shariah Shiite/Shi'ite
Zawahiri/Zawahri
"""
_SPELLINGS: dict[str, str] = {}
for _pair in _OTHERWISE.split():
    _name, _, _other = _pair.partition("/")
    _SPELLINGS[_name] = _other
_PLAIN = str.maketrans(
    "áéíóúàèìòùâêîôûãõäëïöüñçåğışřšžčćđýÁÉÍÓÚÀÂÊÎÔÛÄËÏÖÜÑÇÅĐŞŠŽČ",
    "aeiouaeiouaeiouaoaeiouncagisrszccdyAEIOUAAEIOUAEIOUNCADSSZC",
)
for _name in _ACCENTED.split():
    _plain = _name.translate(_PLAIN)
    if _plain != _name and _plain.isascii():
        _SPELLINGS.setdefault(_name, _plain)
        if _plain not in _NO_SPANISH:
            _SPELLINGS.setdefault(_plain, _name)
_NAME = re.compile(rf"(?<![\w@./#’'&_])(?<!\w-)(?:{any_of(_SPELLINGS)})(?![\w@/_]|-\w|['’](?!s\b)|\.\w)")
_ARTICLE = re.compile(r"(?<![\w-])(?P<al>al|el)-(?=[A-Z][a-z]{2,})(?!Qa)")
_SURNAME = re.compile(r" [A-Z][a-z]")
_SURNAME_FIRST = re.compile(r"[A-Z]\w+[eé]z [A-Z][a-z]")
_NAME_BEFORE = re.compile(r"[A-Z][\w.]* $")
_PLACE_BEFORE = re.compile(
    r"\b(?:San|Santa|St\.|Saint|Santo|Los|Las|El|Port|Fort|Lake|Mount|Mt\.|Cape|Rio|Point|De|The|N\.|S\.|E\.|W\.|"
    r"North|South|East|West|Casa|Rancho|Villa|\d+(?:st|nd|rd|th)?) $"
)
_PLACE_AFTER = re.compile(
    r"(?: [A-Z][a-z]+)?,? (?:Christ|Street|St\b|Avenue|Ave|Road|Rd|Drive|Dr\b|Lane|Ln|Boulevard|Blvd|Court|Ct|Way"
    r"|Park|County|City|Elementary|High|Middle|School|"
    r"Hospital|University|College|Center|Church|Creek|Valley|Hills?|Beach|Island|River|Airport|Texas|Calif|"
    r"California|Fla|Florida|News|Post|Times|Mission|Hotel|Restaurant|Bridge|Field|Stadium|Apartments?|Inc|Place|Plaza)"
)


def find_transliterations(article: Article, _: Random) -> Iterator[Change]:
    """Yield the names that may as well be spelled otherwise: all mentions of one at once, and each mention alone."""
    text = article.text
    prose = sentences(text)
    mentions: dict[str, list[re.Match[str]]] = {}
    for found in _NAME.finditer(text):
        if found[0] == "Jesus" and not _SURNAME.match(text, found.end()):
            continue  # the Lord
        if _PLACE_BEFORE.search(text[max(0, found.start() - 8) : found.start()]) or _PLACE_AFTER.match(
            text[found.end() : found.end() + 28]
        ):
            continue
        if _SURNAME_FIRST.match(text, found.start()) and not _NAME_BEFORE.search(
            text[max(0, found.start() - 20) : found.start()]
        ):
            continue  # a given name of one who need not be of that language
        mentions.setdefault(found[0], []).append(found)
    changes: list[Change] = []
    for name, found_all in mentions.items():
        inside = [found for found in found_all if _is_within(prose, found.start())]
        edits = tuple(Edit(*found.span(), _SPELLINGS[name]) for found in found_all)
        if inside and len(edits) > 1:
            changes.append(change(text, edits[:1], Span(edits[0].start, edits[0].end))._replace(edits=edits))
        changes += [change(text, (Edit(*found.span(), _SPELLINGS[name]),), Span(*found.span())) for found in inside]
    for sentence in prose:
        for found in _ARTICLE.finditer(text, sentence.start, sentence.end):
            new = {"al": "el", "el": "al"}[found["al"]]
            end = found.end() + len(re.match(r"\w*", text[found.end() : found.end() + 30])[0])  # type: ignore[index]
            changes.append(change(text, (Edit(*found.span("al"), new),), Span(found.start(), end)))
    yield from sorted(changes, key=lambda each: (each.edits[0].start, -len(each.edits)))


def _is_within(spans: Sequence[Span], at: int) -> bool:
    index = bisect_right(spans, at, key=lambda span: span.start) - 1
    return index >= 0 and at < spans[index].end
