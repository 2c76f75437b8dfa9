"""Every mail exists in every language and says everything."""

import string

import pytest
from django.conf import settings

from apps.notifications.enums import Kind
from apps.notifications.selectors import get_phrases, get_text
from apps.notifications.services.facts import FACTS
from apps.notifications.services.letter import render_letter

LANGUAGES = [code for code, _ in settings.LANGUAGES]
EVERY_TEXT = [(mail, language) for mail in Kind for language in LANGUAGES]
FACT = {
    "job": "Orderpicker <b>nacht</b>",
    "employer": "Brabant & Zonen",
    "link": "https://safejob.example/x/?token=abc",
    "reason": "Geen rijbewijs",
    "code": "123456",
    "organization": "De Schelp & Zn. <b>",
    "role": "Recruiter",
    "token": "Website (sjp_k3Vq9TzB…)",
    "date": "5 december 2026",
    "name": "heftruck <b>Venlo</b>",
    "count": "21",
    "jobs": "Orderpicker <b>nacht</b>\nhttps://safejob.example/jobs/1/",
    "more": "En nog 1.",
    "last": "Log weer in:\nhttps://safejob.example/account/alerts/",
    "when": "2026-12-01 09:30 (Europe/Amsterdam)",
    "items": "– Uitgenodigd: Orderpicker <b>nacht</b>\n– Nieuw bericht",
    "stop": "https://safejob.example/alerts/stop/abc/",
    "receipt": "K7QF-2MZD-9XWB-HT4E",
    "outcome": "We keken ernaar.",
    "statement": "Dit gaat over <b>Orderpicker</b>.\n\nWe zagen: geld gevraagd.",
    "answer": "Er stond echt een bedrag in.",
}


def placeholders(mail: Kind, language: str) -> set[str]:
    text = get_text(kind=mail, language=language)
    everything = "\n".join([text.subject, *text.paragraphs, *text.phrases.values()])
    return {name for _, name, _, _ in string.Formatter().parse(everything) if name}


@pytest.mark.parametrize(("mail", "language"), EVERY_TEXT)
def test_text_is_written_and_renders(mail, language):
    letter = render_letter(kind=mail, language=language, facts=FACT)

    assert letter.subject.strip()
    assert "\n" not in letter.subject
    assert "{" not in letter.text + letter.subject
    assert FACT["link"] in letter.text.splitlines(), "the link stands alone on its line"
    assert f'href="{FACT["link"]}"' in letter.html
    assert f'lang="{language}"' in letter.html


@pytest.mark.parametrize(("mail", "language"), EVERY_TEXT)
def test_translation_names_the_same_facts(mail, language):
    assert placeholders(mail, language) == placeholders(mail, "en")


@pytest.mark.parametrize(("mail", "language"), EVERY_TEXT)
def test_translation_has_the_same_phrases(mail, language):
    assert set(get_phrases(kind=mail, language=language)) == set(get_phrases(kind=mail, language="en"))


@pytest.mark.parametrize("mail", Kind)
def test_no_two_languages_say_the_same(mail):
    subjects = {get_text(kind=mail, language=language).subject for language in LANGUAGES}

    assert len(subjects) == len(LANGUAGES)


def test_every_mail_knows_where_its_facts_are():
    assert set(FACTS) == set(Kind) - {Kind.DIGEST}, "a summary has its facts from what it gathers"


@pytest.mark.parametrize("mail", [Kind.APPLICATION_REJECTED, Kind.APPLICATION_INVITED])
def test_paragraph_about_the_reason_goes_when_there_is_none(mail):
    with_reason = render_letter(kind=mail, language="en", facts=FACT)
    without = render_letter(kind=mail, language="en", facts={**FACT, "reason": ""})

    assert FACT["reason"] in with_reason.text
    assert len(without.text.split("\n\n")) == len(with_reason.text.split("\n\n")) - 1


def test_facts_cannot_become_html():
    letter = render_letter(kind=Kind.APPLICATION_RECEIVED, language="nl", facts=FACT)

    assert "<b>" not in letter.html
    assert "&lt;b&gt;nacht&lt;/b&gt;" in letter.html


def test_facts_cannot_name_other_facts():
    letter = render_letter(
        kind=Kind.APPLICATION_REJECTED, language="en", facts={**FACT, "job": "{link.__class__}"}
    )

    assert "{link.__class__}" in letter.subject
