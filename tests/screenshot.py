"""Makes the picture in the README anew: ``make screenshot``.

Comes in: the bundled sample, which is our own digest. Goes out: docs/screenshot.png, an answer
page. Does not know: what is answered.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from urllib.parse import urlencode

from browsing import CHROMIUM, FLAGS, serving
from playwright.sync_api import sync_playwright

from rag.sample import SAMPLE
from rag.service import open_service
from rag.settings import Settings
from web import create_app

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "screenshot.png"
QUESTION = "How many victims has Zimbabwe repatriated?"


def main() -> None:
    """Serve the sample, ask, and take the picture."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=Path(folder), models=Path(folder) / "models")
        service = open_service(settings)
        service.ingest(SAMPLE.read_bytes())
        with serving(create_app(service, settings)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
            page = browser.new_page(viewport={"width": 1100, "height": 760}, base_url=address)
            page.emulate_media(color_scheme="light")
            page.goto(f"/?{urlencode({'q': QUESTION})}")
            page.screenshot(path=PICTURE)
            browser.close()


if __name__ == "__main__":
    main()
