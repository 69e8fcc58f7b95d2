"""Find what stands in a file but is no part of the article.

Each pattern is a class of web page furniture: rows of share buttons, prompts, cross-references, credits, notices. A
line must be that and nothing else; only prompts and credits in brackets are found inside a line, where their own words
end them. What is not certain stays in the article.
"""

import re
from collections.abc import Iterable, Iterator

from checker.claims.base import Span
from checker.sources.front_matter import front_matter
from checker.sources.stamps import Stamp

_NETWORK = r"""(?:
    facebook|twitter|x|whats\s?app|linked\s?in|instagram|telegram|pinterest|reddit|tumblr|flipboard|viber|vk|threads
    |bluesky|mastodon|messenger|snapchat|tiktok|you\s?tube|google(?:\s?(?:\+|plus|news))?
)"""
_BUTTON = rf"""(?:
    (?:icons?|fa|btn|share|social)-[a-z+-]+|{_NETWORK}|share(?:\s(?:on|via|to|with))?|tweet|pin(?:\sit)?|e-?mail|print
    |sms|copy(?:\s(?:the\s)?link)?|link\scopied|copied|save|like|comments?|follow|more|embed|close|bookmark
    |(?:font|text)\ssize|\d+\s(?:shares?|comments?|likes?)|\d{{1,4}}(?=\s)
)"""
_THIS = r"(?:this|the)\s(?:article|story|post|page|video|news|report)"
_WIRE = r"(?:file|ap|afp|reuters|epa|getty|handout|stock)"
_LINE = re.compile(
    rf"""
    # Rows of share buttons; at least one says so.
    (?=.*?\b(?:icons?-|{_NETWORK}(?!\w)|share|tweet|e-?mail|print|comments?|copy))
        (?:{_BUTTON}(?:\s*[|/,•·:&+-]\s*|\s+|$))+
    |(?:please\s)?share(?:\s{_THIS})?(?:\s(?:on|via|with)\s[^.!?]{{1,60}})?[:.!]?
    |(?:share|e-?mail|print|save|bookmark|listen\sto|comment\son)\s{_THIS}[^.!?]{{0,60}}[:.!]?
    |(?:follow|like|join|find|watch|add)\s[^.!?]{{1,60}}\s(?:on|at)\s(?:(?:our|his|her|their|the)\s)?{_NETWORK}(?!\w)
        [^.!?]{{0,80}}[.!]?

    # References to other articles.
    |(?:also\sread|read\salso|read\smore|see\salso|also\ssee|watch\salso|more\son\sthis|must\sread|don['’]t\smiss
        |related(?:\s(?:stor(?:y|ies)|articles?|news|content|links|topics|coverage|video))?|recommended(?:\sfor\syou)?
        |you\smay\salso\s(?:like|be\sinterested\sin)|trending(?:\snow)?|most\sread|editor['’]s\spicks?)
        (?:\s?[:|>»-]\s?.{{0,200}}|\s*)
    |(?-i:READ(?:\sMORE|\sALSO|\sNEXT)?|ALSO\sREAD|MORE|WATCH|RELATED|SEE\sALSO|LISTEN)\s?[:|>»]\s?.{{1,200}}

    # Advertising, and how to go on past it.
    |(?:-+\s?)?(?:advertise?ments?|sponsored(?:\scontent|\slinks)?|promoted(?:\sstories)?|ad)(?:\s?-)?
        (?:\s?(?:continue\sreading|story\scontinues|scroll\sto\scontinue)[^.!?]{{0,40}})?
    |(?:(?:the\s)?(?:story|article)\scontinues\s(?:below|after)|continue\sreading|scroll\s(?:down\s)?(?:for|to)
        |skip\s(?:to|advert|past))\b[^.!?]{{0,60}}|loading\W{{0,5}}

    # Newsletters, accounts, apps, scripts and cookies.
    |(?:(?:please\s)?(?:click\s(?:here\s)?to\s)?(?:subscribe|sign\s?-?\s?up|register|enter\syour\se-?mail)
        |get\s(?:our|the|all|more)|never\smiss|stay\s(?:informed|updated|connected))\b[^.!?]{{0,120}}
        \b(?:newsletters?|alerts?|bulletins?|podcasts?|channels?|updates|briefings?|mailing\slists?|inbox)\b
        [^.!?]{{0,60}}[.!]?
    |(?:please\s)?(?:enable|turn\son)\sjava\s?script\b.{{0,80}}
    |this\s(?:slideshow|video|site|page)\srequires\sjava\s?script.{{0,40}}
    |already\s(?:have\san\saccount|a\s(?:subscriber|member))\??.{{0,40}}
    |(?:log|sign)\sin(?:\s(?:to|or|with|using)\b[^.!?]{{1,60}})?
    |download\s(?:our|the)\s[^.!?]{{0,40}}\bapps?\b[^.!?]{{0,60}}[.!]?
    |(?:we|this\s(?:web)?site|our\s(?:web)?site)\s(?:and\sour\spartners\s)?uses?\scookies\b.{{0,300}}
    |(?:accept|manage|reject)(?:\sall)?\scookies|cookie\s(?:policy|settings|notice|preferences)
    |by\scontinuing\sto\s(?:use|browse)\b.{{0,200}}\bcookies\b.{{0,100}}

    # Captions and credits.
    |[(\[]?(?:{_WIRE}\s)?(?:photo|photograph|picture|image|illustration|graphic)s?
        (?:\s(?:credit|by|courtesy(?:\sof)?|source))?\s?[:/©].{{1,200}}
    |[(\[](?:credits?|courtesy|source|image|video)(?:\sof)?\s?[:/].{{1,100}}[)\]]
    |(?:photo|image|video|picture)?\s?credits?\s?:.{{1,100}}
    |(?:image|photo|picture|slide|page|gallery)\s\d{{1,3}}\s(?:of|/)\s\d{{1,3}}|\d{{1,3}}\s?/\s?\d{{1,3}}
    |view\s(?:gallery|\d+\s(?:photos|images))
    |\(?(?:additional\s|with\s)?(?:reporting|writing)\sby\s[^\n]{{1,200}}?
        ;\s?(?:additional\s|further\s)?(?:reporting|writing|editing)[^\n]{{0,200}}
    |\(?(?:reporting|editing|writing)\sby\s[^.!?]{{1,120}}[.)]*

    # Rights.
    |[(\[]?(?:(?:©|\(c\)|copyright)(?:\s?(?:©|\(c\)|copyright))?\s?(?:19|20)\d\d\b.{{0,300}}|©[^.!?]{{0,80}})
    |copyright\s[^.]{{1,80}}\.?\s?all\srights\sreserved.{{0,200}}|all\srights\sreserved.{{0,200}}
    |this\smaterial\smay\snot\sbe\spublished,\sbroadcast.{{0,80}}

    # How long it takes to read, what readers say, and rules of dots and dashes.
    |(?:\d{{1,2}}|a|one)[\s-]min(?:ute)?s?\sread|(?:estimated\s)?reading\stime:?\s.{{1,20}}
    |listen\s\(\d+\smin(?:ute)?s?\)
    |(?:\d{{1,4}}\s)?(?:pending\s)?comments?(?:\s\(\d+\))?|(?:leave|post|add)\sa\scomment
    |(?:be\sthe\sfirst\sto|join\sthe)\s(?:comment|conversation|discussion)\b[^.!?]{{0,60}}[.!]?
    |[…·•*_=\#~.–—-]+(?:\s+[…·•*_=\#~.–—-]+)*
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A prompt goes to the name of the network, else to the end of the sentence or the next quotation, if that is near.
_PROMPT = re.compile(
    rf"""
    \b(?-i:Click|Tap|CLICK)\s(?:here|on\sthe\s(?:link|bell|icon|image))\s
    (?:
        to\s(?:connect|chat|join|follow|subscribe)\b[^.!?"“”‘«\n]{{0,60}}?
            \b{_NETWORK}\b(?:\s(?:channel|group|page))?[.!]?
        |(?:to|for)\s[^.!?:"“”‘«\n]{{1,100}}(?:[.!:](?=\s|$)|(?=["“‘«]|\n|$))
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_CREDIT = re.compile(
    rf"""
    [(\[](?:{_WIRE}\s)?(?:photo|image|picture|credit|photo\scredit|photo\sby|©|\(c\))\s?[:/©\s]
    [^()\[\]\n.!?]{{1,80}}[)\]]
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST_LINE = 420  # code points


def find_boilerplate(text: str, stamps: Iterable[Stamp] = ()) -> tuple[Span, ...]:
    """Return what in a text is no part of the article, in order, without overlap, without the space around it.

    `stamps` are the text's publication lines, which are none either. Work grows with the length of the text.
    """
    found = [(stamp.span.start, stamp.span.end) for stamp in stamps if stamp.span]
    found += _front_matter(text)
    found += (match.span() for match in _PROMPT.finditer(text))
    found += (match.span() for match in _CREDIT.finditer(text))
    found += _lines(text)
    return tuple(_merge(text, found))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that are furniture from end to end."""
    for match in re.finditer(r"[^\n\r]+", text):
        words = match[0].strip()
        if words and len(words) <= _LONGEST_LINE and _LINE.fullmatch(words):
            yield match.span()


def _front_matter(text: str) -> Iterator[tuple[int, int]]:
    """Yield what in a YAML head is not the title or the summary of the article."""
    head = front_matter(text)
    if head is None:
        return
    start = head.span.start
    for told in head.told:
        yield start, told.start
        start = told.end
    yield start, head.span.end


def _merge(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Yield ranges that do not overlap, without the space around them."""
    end = 0
    for start, stop in sorted(ranges):
        words = text[max(start, end) : stop]
        if words.strip():
            left = max(start, end) + len(words) - len(words.lstrip())
            yield Span(start=left, end=left + len(words.strip()))
        end = max(end, stop)
