"""Every mail in every language: whole, in HTML and in plain text."""

import re
from html.parser import HTMLParser

import pytest
from django.conf import settings

from apps.notifications.enums import Kind
from apps.notifications.selectors import get_text
from apps.notifications.services.letter import render_letter
from tests.notifications.sample import FACTS, HOME

LANGUAGES = [code for code, _ in settings.LANGUAGES]
EVERY_MAIL = [(kind, language) for kind in Kind for language in LANGUAGES]


@pytest.fixture(autouse=True)
def _site(settings):
    settings.PUBLIC_URL = HOME


class Page(HTMLParser):
    """The words that a reader sees, and the addresses that they may press."""

    def __init__(self, html):
        super().__init__()
        self.words, self.links, self.hidden = "", [], 0
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        known = dict(attributes)
        if tag in ("style", "title") or "display: none" in known.get("style", ""):
            self.hidden += 1
        if tag == "a":
            self.links.append(known["href"])

    def handle_endtag(self, tag):
        if self.hidden and tag in ("style", "title", "div"):
            self.hidden -= 1

    def handle_data(self, data):
        if not self.hidden:
            self.words += data


def squeezed(text):
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize(("kind", "language"), EVERY_MAIL)
def test_nothing_is_left_open(kind, language):
    letter = render_letter(kind=kind, language=language, facts=FACTS)
    page = Page(letter.html)

    for text in (letter.subject, letter.text, page.words):
        assert not re.search(r"[{}]|\bNone\b(?! of)|%\(", text)
    assert all(link.startswith("https://safejob.example/") for link in page.links)
    assert all(block.strip() for block in letter.text.split("\n\n"))


@pytest.mark.parametrize(("kind", "language"), EVERY_MAIL)
def test_html_and_text_say_the_same(kind, language):
    letter = render_letter(kind=kind, language=language, facts=FACTS)
    shown = squeezed(Page(letter.html).words)

    missing = [line for line in letter.text.split("\n") if squeezed(line) not in shown]

    assert missing == []


@pytest.mark.parametrize(("kind", "language"), EVERY_MAIL)
def test_there_is_one_button(kind, language):
    letter, text = render_letter(kind=kind, language=language, facts=FACTS), get_text(
        kind=kind, language=language
    )

    assert letter.html.count('class="button"') == 1
    assert f">{text.button}</a>" in letter.html
    assert Page(letter.html).words.count(text.by_hand) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_stopping_stands_at_the_end_of_both(language):
    letter = render_letter(kind=Kind.APPLICATION_INVITED, language=language, facts=FACTS)

    assert letter.text.rstrip().endswith(FACTS["stop_all"])
    assert Page(letter.html).links[-1] == FACTS["stop_all"]


def test_code_stands_out():
    letter = render_letter(kind=Kind.MAGIC_LINK, language="en", facts=FACTS)

    assert re.search(r"<strong[^>]*>402817</strong>", letter.html)


def test_reader_may_like_it_dark():
    letter = render_letter(kind=Kind.MAGIC_LINK, language="en", facts=FACTS)

    assert '<meta name="color-scheme" content="light dark">' in letter.html
    assert "prefers-color-scheme: dark" in letter.html


def test_nothing_is_loaded_from_anywhere():
    letter = render_letter(kind=Kind.JOB_ALERT, language="en", facts=FACTS)

    assert not re.search(r"<img|<script|<link|url\(|@import|src=", letter.html)


def test_preview_is_what_the_mail_says_first():
    letter = render_letter(kind=Kind.VERIFY_EMAIL, language="en", facts=FACTS)
    said = re.search(r"display: none[^>]*>([^<]*)<", letter.html)[1]

    assert said.startswith("Please show that this address is yours")


def test_words_of_others_are_no_html():
    letter = render_letter(kind=Kind.INVITATION, language="en", facts=FACTS)

    assert "<b>" not in letter.html
    assert "De Schelp &amp; Zonen &lt;b&gt;" in letter.html
