from collections.abc import Callable

import pytest

from checker.sources.formats import Drawn, NotAnArticle, Unread, draw

NAR = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
BODY = '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>A ferry sank.</p></body></html></inlineXML>'
Draw = Callable[[str, str], Drawn]
Refuse = Callable[[str, str | bytes], Unread]


def item(content: str = BODY, meta: str = "", head: str = "", attributes: str = "") -> str:
    return (
        f"{head}<newsItem {NAR} guid='urn:x:1' {attributes}><itemMeta/>"
        f"<contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (BODY, "A ferry sank."),
        ("<inlineData contenttype='text/plain'>A ferry\n sank.</inlineData>", "A ferry\n sank."),
        ("<inlineXML><nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head>"
         "<body.content><p>It  sank.</p><hl2>Why</hl2></body.content></body></nitf></inlineXML>",
         "Ferry\n\nIt sank.\n\nWhy"),
        ("<inlineXML><p>No body.</p><br/><p>Two.</p></inlineXML>", "No body.\n\nTwo."),
        ("<inlineData contenttype='image/svg+xml'>no</inlineData><inlineData>Text.</inlineData>", "Text."),
        ("<inlineXML> </inlineXML><inlineData>Text.</inlineData>", "Text."),
    ],
)  # fmt: skip
def test_the_text_is_that_of_the_content_set(drawn: Draw, content: str, text: str) -> None:
    assert drawn("a.xml", item(content)).text == text


def test_a_headline_that_the_body_begins_with_stands_once(drawn: Draw) -> None:
    content = "<inlineXML><html><body><h1>Ferry  sinks</h1><p>A ferry sank.</p></body></html></inlineXML>"
    article = drawn("a.xml", item(content, "<headline> Ferry sinks </headline>"))
    assert article.text == "Ferry sinks\n\nA ferry sank."
    assert [block.place.rpartition("/")[2] for block in article.blocks] == ["headline", "p"]


@pytest.mark.parametrize(
    ("meta", "attributes", "day", "language"),
    [
        ("<contentCreated>2024-06-28T23:30:00-05:00</contentCreated>", "xml:lang='no'", "2024-06-28", "no"),
        ("<versionCreated>2024-07-02</versionCreated><firstCreated>2024-06-28</firstCreated>", "", "2024-06-28", None),
        ("<language tag='fr-FR'/>", "xml:lang='en'", "None", "fr"),
    ],
)
def test_day_and_language_are_found(drawn: Draw, meta: str, attributes: str, day: str, language: str | None) -> None:
    article = drawn("a.xml", item(meta=meta, attributes=attributes))
    assert (str(article.published), article.language) == (day, language)


def test_a_message_holds_several_articles_with_ids_and_numbers() -> None:
    message = f"<newsMessage {NAR}><itemSet>{item()}{item('<remoteContent/>')}{item()}</itemSet></newsMessage>"
    found = [each for each in draw("a.xml", message.encode()) if isinstance(each, Drawn)]
    assert [(each.number, each.name, each.text) for each in found] == [
        (1, "urn:x:1", "A ferry sank."),
        (3, "urn:x:1", "A ferry sank."),
    ]


def test_an_item_in_an_item_is_part_of_it() -> None:
    inner = "<newsItem>" * 50 + "<inlineData>A ferry sank.</inlineData>" + "</newsItem>" * 50
    message = f"<newsMessage {NAR}>{inner}{item()}</newsMessage>"
    found = [each for each in draw("a.xml", message.encode()) if isinstance(each, Drawn)]
    assert [(each.number, each.text) for each in found] == [(1, "A ferry sank."), (2, "A ferry sank.")]


@pytest.mark.parametrize(
    "data",
    [
        f"<newsMessage {NAR}>{'<newsItem/>' * 20_001}</newsMessage>",
        item("<p/>" * 300_000),
        item("<inlineXML>" + f"<p>{'word ' * 1_000}</p>" * 401 + "</inlineXML>"),
    ],
)
def test_what_is_more_than_any_message_or_article_is_refused(refused: Refuse, data: str) -> None:
    assert refused("a.xml", data).kind == "too_large"


def test_the_declared_encoding_is_used() -> None:
    head = '<?xml version="1.0" encoding="ISO-8859-1"?>'
    content = "<inlineData>Café</inlineData>"
    (article,) = draw("a.xml", item(content, head=head).encode("latin-1"))
    assert isinstance(article, Drawn)
    assert (article.text, article.encoding) == ("Café", "iso-8859-1")


_LAUGHS = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10 if n else 'lol'}'>" for n in range(10))


@pytest.mark.parametrize(
    "head",
    [
        f"<!DOCTYPE newsItem [{_LAUGHS}]>",
        "<!DOCTYPE newsItem [<!ENTITY l9 SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE newsItem [<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x.dtd'> %p;]>",
        "<!DOCTYPE newsItem SYSTEM 'http://127.0.0.1:9/x.dtd'>",
    ],
)
@pytest.mark.parametrize("where", ["<inlineData>&l9;</inlineData>", "<inlineData a='&l9;'>A ferry sank.</inlineData>"])
def test_entities_are_refused_in_text_and_in_attributes(refused: Refuse, head: str, where: str) -> None:
    assert refused("a.xml", item(where, head=head)).kind == "malformed"


@pytest.mark.parametrize("data", [item()[:-5], item("<p>" * 100_000), item("<inlineData>a & b</inlineData>")])
def test_what_is_no_xml_or_nested_too_deep_is_a_failure(refused: Refuse, data: str) -> None:
    unread = refused("a.xml", data)
    assert unread.kind == "malformed"
    assert not isinstance(unread, NotAnArticle)


@pytest.mark.parametrize(
    "data",
    [
        "<rss><channel/></rss>",
        "<urlset>",
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x.dtd"><plist/>',
        f"<packageItem {NAR}/>",
        item("<remoteContent href='a.jpg'/>", "<headline>A picture</headline>"),
        "A ferry sank.",
    ],
)
def test_other_xml_is_told_as_such_and_passed_over_in_a_folder(refused: Refuse, data: str) -> None:
    assert isinstance(refused("a.xml", data), NotAnArticle)
