import json
from collections.abc import Callable

import lxml.html
import pytest

from checker.sources.formats import Drawn, Unread
from tests.timing import fastest

LEAD = "A ferry with 41 people aboard sank off the port of Arendal on Friday, the coast guard said."
MORE = "All of them were taken off by fishing boats within an hour, and eight were brought to the hospital in Arendal."
REST = "Divers will go down to the wreck on Monday, police said, and look for what broke the hull below the water."
BODY = f"<p>{LEAD}</p><p>{MORE}</p><p>{REST}</p>"

Draw = Callable[[str, str | bytes], Drawn]
Refuse = Callable[[str, str | bytes], Unread]


def page(body: str, head: str = "", lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def story(more: str = "", head: str = "") -> str:
    return page(f"<article><h1>Ferry sinks off Arendal</h1>{BODY}{more}</article>", head)


@pytest.mark.parametrize(
    "junk",
    [
        "<nav><p>JUNK and where to find it, a long way down below here</p></nav>",
        "<aside><p>JUNK is told beside the article at some length, and more.</p></aside>",
        "<footer><p>JUNK stands at the foot, where nobody reads it anyway.</p></footer>",
        "<figure><img><figcaption>JUNK in a file picture of Friday, May 3.</figcaption></figure>",
        '<p class="wp-caption-text">JUNK in a file picture of Friday, May 3.</p>',
        "<script>var x = 'JUNK';</script><style>.JUNK {}</style><template><p>JUNK is made of this.</p></template>",
        "<noscript><p>JUNK is shown to those who have switched scripts off.</p></noscript>",
        '<div style="color: red; display : none"><p>JUNK is hidden here from the reader, for ever.</p></div>',
        "<div hidden><p>JUNK is hidden here from the reader, for ever.</p></div>",
        '<p class="sr-only">JUNK is read out aloud, and not shown.</p>',
        '<div role="dialog"><p>JUNK asks whether you like our cookies, which are many.</p></div>',
        '<p><a href="/x">READ ALSO: JUNK was fined on Friday, May 3</a></p>',
        '<ul><li><a href="/x">JUNK</a></li><li><a href="/y">JUNK too</a></li></ul>',
        "<select><option>JUNK</option></select><textarea>JUNK</textarea><button>JUNK</button><label>JUNK</label>",
        "<!-- JUNK -->",
        "<article><h1>JUNK goes on below</h1><p>JUNK is the next story, which pages without an end have.</p></article>",
    ],
)
def test_what_is_no_article_is_left_out(drawn: Draw, junk: str) -> None:
    article = drawn(
        "a.html", page(f"<main><article><h1>Ferry sinks off Arendal</h1>{BODY}{junk}</article></main>{junk}")
    )
    assert "JUNK" not in article.text
    assert article.text == f"Ferry sinks off Arendal\n\n{LEAD}\n\n{MORE}\n\n{REST}"


def test_reader_comments_are_left_out_even_where_they_are_longer(drawn: Draw) -> None:
    comment = (
        "<div class='comment'><p>I was there on Friday and saw at least 40 boats, says a reader of this.</p></div>"
    )
    article = drawn(
        "a.html", page(f"<article><h1>Ferry sinks</h1>{BODY}</article><div id='comments'>{comment * 40}</div>")
    )
    assert "saw at least" not in article.text
    assert REST in article.text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("A  ferry\n\t sank.", "A ferry sank."),
        ("A f\x01erry &#2; sank\x1f.", "A f\x01erry \x02 sank\x1f."),
        ("\x01<b>\x02</b> A ferry sank.", "\x01\x02 A ferry sank."),
        ("A <b>fer</b><i>ry</i> sank.", "A ferry sank."),
        ("A fer&shy;ry sank.\u200b", "A ferry sank."),
        ("A&nbsp;ferry sank.", "A\u00a0ferry sank."),
        ("A ferry<br>sank.", "A ferry\nsank."),
        ("A ferry.<br> <br/>It sank.", "A ferry.\n\nIt sank."),
        ("&ldquo;A &amp; B&rdquo; &#8212; &eacute;", "“A & B” — é"),
        ("<font><font>A ferry</font></font> sank.<wbr>", "A ferry sank."),
        ("A ferry <sup>1</sup><!-- no --> sank.", "A ferry 1 sank."),
        ("A<div>ferry</div>sank.", "A\n\nferry\n\nsank."),
        ("<ul><li>One ferry</li><li>Two boats</li></ul>", "One ferry\n\nTwo boats"),
        ("<table><tr><th>Dead</th><td>12</td></tr></table>", "Dead\n\n12"),
        ("<blockquote><p>“It sank.”</p></blockquote>", "“It sank.”"),
    ],
)
def test_text_is_what_a_browser_shows(drawn: Draw, markup: str, text: str) -> None:
    article = drawn("a.html", page(f"<article>{BODY}<div>{markup}</div>{BODY}</article>"))
    assert f"{REST}\n\n{text}\n\n{LEAD}" in article.text


def test_text_in_pre_keeps_its_lines(drawn: Draw) -> None:
    text = f"{LEAD}\n{MORE}\n\n{REST}"
    assert text in drawn("a.html", page(f"<article><pre>{text}</pre></article>")).text


def test_a_page_that_is_hidden_until_a_script_has_run_is_read(drawn: Draw) -> None:
    html = (
        page(f"<article>{BODY}</article>")
        .replace("<html", "<html hidden")
        .replace("<body", "<body style='display:none'")
    )
    assert drawn("a.html", html).text.endswith(REST)


@pytest.mark.parametrize(
    "odd",
    ["<p\x01 a\x02=1>", "<p<p b<=1 ='x' \x1f>", "<a:b c:d='e' xmlns:f=\x03>", "<svg><p></svg>", "<p>&#1;&#xFFFE;</p>"],
)
def test_odd_names_and_characters_do_no_harm(drawn: Draw, odd: str) -> None:
    assert REST in drawn("a.html", page(f"<article>{BODY}{odd}</article>")).text


def test_a_place_begins_at_an_id_of_its_own_and_fits_tables_as_browsers_have_them(drawn: Draw) -> None:
    row = f"<tr><td>{LEAD}</td></tr><tr><td>{MORE} {REST}</td></tr>"
    html = page(
        f'<article><p id="twice">{LEAD}</p><p id="twice">{MORE}</p><div id="last"><p>{REST}</p></div></article>'
    )
    places = [block.place for block in drawn("a.html", html).blocks]
    assert places == ["/html/body/article/p[1]", "/html/body/article/p[2]", '//*[@id="last"]/p']
    for table in (f"<table>{row}</table>", f"<table><tbody>{row}</tbody></table>"):
        article = drawn("a.html", page(f"<article>{table}</article>"))
        for block in article.blocks:
            (cell,) = lxml.html.fromstring(page(f"<article><table><tbody>{row}</tbody></table></article>")).xpath(
                block.place
            )
            assert cell.text_content() == block.span.of(article.text)


def test_an_id_that_is_no_name_does_not_get_into_a_path(drawn: Draw) -> None:
    html = page(f"""<article id='"] | //script | //*[@x="\x1b[31m'>{BODY}</article>""")
    assert next(block.place for block in drawn("a.html", html).blocks) == "/html/body/article/p[1]"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2024-06-28T23:30:00-05:00">', "2024-06-28"),
        ('<meta property="article:published_time" content="2024-06-29T04:30:00Z">', "2024-06-29"),
        ('<meta name="DC.date.issued" content="2024-06-28">', "2024-06-28"),
        ('<meta name="pubdate" content="Fri, 28 Jun 2024 10:00:00 GMT">', "2024-06-28"),
        ('<meta itemprop="datePublished" content="20240628T101500+0200">', "2024-06-28"),
        ('<meta property="article:modified_time" content="2024-07-02T08:00:00Z">', "None"),
        ('<meta name="date" content="06/07/2024">', "None"),
    ],
)
def test_the_day_of_publication_is_that_of_the_metadata_in_its_own_zone(drawn: Draw, head: str, day: str) -> None:
    assert str(drawn("a.html", story(head=head)).published) == day


@pytest.mark.parametrize(
    ("data", "day"),
    [
        ({"@type": "NewsArticle", "datePublished": "2024-06-28"}, "2024-06-28"),
        ([{"@type": ["Thing", "https://schema.org/Article"], "datePublished": "2024-06-28"}], "2024-06-28"),
        ({"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"},
                     {"@type": "NewsArticle", "datePublished": "2024-06-28T01:00:00+02:00"}]}, "2024-06-28"),
        ({"@type": "WebSite", "datePublished": "2001-01-01"}, "None"),
        ({"@type": "NewsArticle", "dateModified": "2024-07-02"}, "None"),
        ({"@type": "NewsArticle", "datePublished": ["2024-06-28"]}, "None"),
    ],
)  # fmt: skip
def test_the_day_is_that_of_the_article_in_json_ld(drawn: Draw, data: object, day: str) -> None:
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert str(drawn("a.html", story(head=head)).published) == day


@pytest.mark.parametrize("json_ld", ["{", "[" * 100_000, '"x"', "null", '{"@graph": 1, "@type": {}}'])
def test_broken_json_ld_is_passed_over(drawn: Draw, json_ld: str) -> None:
    head = f'<script type="application/ld+json">{json_ld}</script><meta name="date" content="2024-06-28">'
    assert str(drawn("a.html", story(head=head)).published) == "2024-06-28"


def test_a_day_that_readers_see_counts_but_not_that_of_an_update(drawn: Draw) -> None:
    seen = '<time class="updated" datetime="2024-07-02">2 July</time><time datetime="2024-06-28">28 June</time>'
    assert str(drawn("a.html", story(seen)).published) == "2024-06-28"


@pytest.mark.parametrize(
    ("head", "body", "headline"),
    [
        ("", "<h1>The Coast Gazette</h1><h1>Ferry sinks off Arendal</h1>", "The Coast Gazette"),
        (
            '<meta property="og:title" content="Ferry sinks off Arendal">',
            "<h1>The Coast Gazette</h1><h1>Ferry <em>sinks</em> off&nbsp;Arendal</h1>",
            "Ferry sinks off Arendal",
        ),
        (
            "<title>Ferry sinks off Arendal | Gazette</title>",
            "<h2>Ferry sinks off Arendal</h2>",
            "Ferry sinks off Arendal",
        ),
        ("", "<h1>Gazette</h1>", None),
    ],
)
def test_the_headline_is_what_the_metadata_says_it_is(drawn: Draw, head: str, body: str, headline: str | None) -> None:
    article = drawn("a.html", page(f"<article>{body}{BODY}</article>", head))
    assert (article.headline and article.headline.of(article.text)) == headline
    if headline:
        assert article.text.startswith(f"{headline}\n\n")
        assert article.text.count(headline) == 1


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("iso-8859-1", "cp1252"), ("windows-1251", "cp1251"), ("Shift_JIS", "shift_jis"), ("utf-8", "utf-8")],
)
def test_the_encoding_is_the_one_that_the_page_declares(drawn: Draw, declared: str, encoding: str) -> None:
    sign = {"cp1252": "“é”", "cp1251": "Да", "shift_jis": "日本", "utf-8": "“é”"}[encoding]
    html = story(
        f"<p>{sign} is what they said to the reporters who had come to the port.</p>", f"<meta charset={declared}>"
    )
    article = drawn("a.html", html.encode(encoding))
    assert f"{sign} is what" in article.text
    assert article.encoding == encoding


def test_utf8_goes_before_what_a_page_declares_and_a_mark_before_both(drawn: Draw) -> None:
    html = story("<p>“é” is what they said to the reporters who had come to the port.</p>", "<meta charset=latin1>")
    assert "“é”" in drawn("a.html", html.encode()).text
    assert "“é”" in drawn("a.html", html.encode("utf-16")).text


@pytest.mark.parametrize("declared", ["rot13", "zip", "idna", "undefined", "no-such", "unicode_escape"])
def test_an_encoding_that_is_none_of_text_is_not_used(drawn: Draw, declared: str) -> None:
    html = story("<p>Caf\xe9 owners said the same to the reporters who came.</p>", f'<meta charset="{declared}">')
    assert "Café owners" in drawn("a.html", html.encode("latin-1")).text


def test_the_stated_language_is_told(drawn: Draw) -> None:
    assert drawn("a.html", page(f"<article>{BODY}</article>", lang="de-AT")).language == "de"


@pytest.mark.parametrize(
    "html", [page(""), page("<nav><p>News</p></nav>"), page('<div id="root"></div><script>a()</script>')]
)
def test_a_page_without_an_article_is_a_failure(refused: Refuse, html: str) -> None:
    assert refused("a.html", html).kind == "no_text"


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (page("<div>" * 100_000 + BODY), "malformed"),
        (page("<b><i><div>" * 30_000 + BODY), "malformed"),
        (page("<table><tr><td>" * 5_000 + BODY), "malformed"),
        (page(f"<div {' '.join(f'a{number}=1' for number in range(100_000))}>{BODY}"), "malformed"),
        (page(f"<div {' '.join(f'a{number}' for number in range(100_000))}>{BODY}"), "malformed"),
        (page(f"<!-- <p --><div a='>' /b=\">\" c=d/e {'f ' * 2_000}>{BODY}"), "malformed"),
        (page("<p>word</p>" * 50_001), "too_large"),
        (page(f"<article>{BODY}<p>{'<span class=word>word </span>' * 3_000}</p></article>"), "too_large"),
        (page(f"<article>{f'<p>{LEAD}</p>' * 25_000}</article>"), "too_large"),
    ],
)
def test_a_page_that_no_newsroom_makes_is_refused_at_once(refused: Refuse, html: str, kind: str) -> None:
    kinds = []
    assert fastest(lambda: kinds.append(refused("a.html", html).kind), times=1) < 6
    assert kinds == [kind]


@pytest.mark.parametrize(
    "junk",
    [
        "<!-- " * 200_000,
        "<span>word </span>" * 40_000,
        "<a b='" * 200_000,
        "&amp;" * 300_000,
        f'<img src="data:{"A" * 11_000_000}">',
        " " * 1_000_000,
    ],
)
def test_what_is_odd_and_large_does_not_take_long(drawn: Draw, junk: str) -> None:
    html = page(f"<article>{BODY}</article><div>{junk}")
    texts = []
    assert fastest(lambda: texts.append(drawn("a.html", html).text), times=1) < 6
    assert REST in texts[0]


def test_to_find_the_headline_takes_no_longer_for_many_titles(drawn: Draw) -> None:
    head = "".join(f'<meta property="og:title" content="Title number {number}">' for number in range(2_000))
    more = "".join(f"<p>Passage number {number} of an article that is long.</p>" for number in range(2_000))
    html = story(more, head)
    assert fastest(lambda: drawn("a.html", html), times=1) < 4


def test_of_passages_that_the_metadata_calls_the_headline_it_is_the_first(drawn: Draw) -> None:
    head = '<meta property="og:title" content="Nothing"><meta name="twitter:title" content="All are safe, they say">'
    article = drawn("a.html", story("<p id=a>All are safe, they say.</p><p>All are safe, they say!</p>", head))
    assert article.headline is not None
    assert article.headline.of(article.text) == "All are safe, they say."
    assert "All are safe, they say!" in article.text


def test_nothing_is_printed_about_a_page_that_is_no_article(
    refused: Refuse, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    refused("a.html", page("<form><input></form>" * 50))
    assert "".join(capfd.readouterr()) == ""
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
