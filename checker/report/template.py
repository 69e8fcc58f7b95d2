"""Pages of HTML: one self-contained file each, every word escaped, and nothing that runs but our script."""

import hashlib
from base64 import b64encode
from collections.abc import Callable, Mapping
from types import MappingProxyType

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from checker.report.visible import visible
from checker.resources import read_data


def fill(
    template: str,
    *,
    style: str,
    script: str | None = None,
    filters: Mapping[str, Callable[..., str]] = MappingProxyType({}),
    **values: object,
) -> str:
    """Return the page that the files `template`, `style` and `script` of `checker/data/` make of some values.

    What is filled in is escaped; `filters` are those that the template has beside `shown`, which makes words visible.
    The page's policy lets the browser use that style and that script, which it knows by their hashes (Content Security
    Policy Level 3), and load nothing.
    """
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"shown": visible, **filters}
    css, js = _read(style), _read(script) if script else None
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(css)}'",
            *([f"script-src '{_hash(js)}'"] if js else []),
            "base-uri 'none'",
            "form-action 'none'",
            # No text becomes markup or code, not by a slip of ours either (W3C Trusted Types).
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )
    page = environment.from_string(_read(template))
    # Both are ours, and the policy's hashes are of the text as it stands.
    return page.render(policy=policy, style=Markup(css), script=Markup(js or ""), **values) + "\n"  # noqa: S704


def _read(name: str) -> str:
    return read_data(name).decode("utf-8")


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
