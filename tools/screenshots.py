"""Take the pictures of `docs/page.md`: the page of the seeds, on a desk and on a phone, light and dark."""

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from checker.cli import main as factcheck
from tests.browser import DESKTOP, PHONE, chromium

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "images"
CHECK = ("check", "seeds/", "--extractor", "llm", "--replay", "cassettes/seeds", "--format", "html")
PICTURES = (
    ("page-desktop-light", DESKTOP, "light", "f3"),
    ("page-desktop-dark", DESKTOP, "dark", "f7"),
    ("page-facts-light", DESKTOP, "light", "k1"),
    ("page-timeline-dark", DESKTOP, "dark", "t18"),
    ("page-phone-light", PHONE, "light", "f5"),
    ("page-phone-dark", PHONE, "dark", "facts"),
)


def main() -> int:
    """Write the pictures."""
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as name:
        file = Path(name) / "page.html"
        factcheck([*CHECK, "--output", str(file)])
        _take(file)
    return 0


def _take(file: Path) -> None:
    """Write a picture of each place in a page."""
    with chromium() as browser:
        for picture, (width, height), theme, at in PICTURES:
            page = browser.new_page(
                viewport={"width": width, "height": height},
                color_scheme="dark" if theme == "dark" else "light",
                device_scale_factor=1.5,
            )
            page.goto(f"{file.as_uri()}#{at}")
            image = Image.open(BytesIO(page.screenshot())).convert("RGB")
            image.quantize(256, Image.Quantize.MAXCOVERAGE).save(FOLDER / f"{picture}.png", optimize=True)
            page.close()


if __name__ == "__main__":
    sys.exit(main())
