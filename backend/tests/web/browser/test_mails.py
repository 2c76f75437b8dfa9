"""Every mail as a phone shows it, light and dark. Set SCREENSHOTS to a folder to keep the pictures."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from apps.notifications.enums import Kind
from apps.notifications.services.letter import render_letter
from tests.notifications.sample import FACTS, HOME

pytestmark = pytest.mark.slow
SMALL = {"width": 360, "height": 640}


@pytest.fixture
def phone(chrome, settings):
    """Open a page on a small phone that likes it light or dark."""
    settings.PUBLIC_URL, contexts = HOME, []

    def make(scheme):
        contexts.append(chrome.new_context(viewport=SMALL, color_scheme=scheme, offline=True))
        return contexts[-1].new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "bg"])
def test_no_mail_runs_over_the_edge(phone, language, scheme):
    page, too_wide = phone(scheme), []

    for kind in Kind:
        page.set_content(render_letter(kind=kind, language=language, facts=FACTS).html)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            too_wide.append(kind.value)
        if folder := os.environ.get("SCREENSHOTS"):
            target = Path(folder) / "mails"
            target.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=target / f"{kind.value}-{language}-360-{scheme}.png", full_page=True)

    assert too_wide == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_mail_can_be_read_by_everybody(phone, scheme):
    page = phone(scheme)
    page.set_content(render_letter(kind=Kind.MAGIC_LINK, language="pl", facts=FACTS).html)

    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]})

    assert found.violations_count == 0, found.generate_report()


def test_button_is_large_enough_to_press(phone):
    page = phone("light")
    page.set_content(render_letter(kind=Kind.MAGIC_LINK, language="nl", facts=FACTS).html)

    box = page.get_by_role("link", name="Inloggen").bounding_box()

    assert box["height"] >= 44
