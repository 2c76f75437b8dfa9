"""What the words of a posting give away, sentence by sentence in seven languages."""

import tomllib
from pathlib import Path

import pytest

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services import Draft, check_wording

FILES = sorted((Path(__file__).parent / "sentences").glob("*.toml"))
SAID = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in FILES}
FIRES = [
    (language, code, sentence)
    for language, said in SAID.items()
    for code, sentences in said["fires"].items()
    for sentence in sentences
]
QUIET = [(language, sentence) for language, said in SAID.items() for sentence in said["quiet"]]


def find_in(text: str) -> dict[str, list[str]]:
    findings = check_wording(Draft(description=text))
    return {finding.code.value: [span.text for span in finding.spans] for finding in findings}


@pytest.mark.parametrize(("language", "code", "sentence"), FIRES)
def test_rule_speaks_and_points_at_the_words(language, code, sentence):
    found = find_in(sentence)

    assert code in found
    assert all(words in sentence for words in found[code])


@pytest.mark.parametrize(("language", "sentence"), QUIET)
def test_honest_sentence_stays_alone(language, sentence):
    assert find_in(sentence) == {}


def test_every_language_has_enough_sentences():
    assert sorted(SAID) == ["bg", "en", "es", "nl", "pl", "ro", "uk"]
    assert all(sum(language == other for other, _, _ in FIRES) >= 20 for language in SAID)
    assert all(sum(language == other for other, _ in QUIET) >= 10 for language in SAID)


@pytest.mark.parametrize(
    "text",
    [
        "r3gistration f33 of € 50",
        "r e g i s t r a t i o n  f e e of 50 euro",
        "REGISTRATION-FEE",
        "regіstrаtіоn fее",  # with Cyrillic letters
        "ｒｅｇｉｓｔｒａｔｉｏｎ ｆｅｅ",
        "regis\u200btration fee",
        "Oplaty rekrutacyjnej? Tak: oplata rekrutacyjna 100 zl",
        "taxa de inscriere 50 euro",
        "You cannot start without paying the registration fee",
        "No experience needed, registration fee € 50",
        "Geen ervaring nodig maar wel inschrijfgeld",
        "Bez opłaty rekrutacyjnej nie zaczniesz pracy",
    ],
)
def test_fee_is_found_however_it_is_written(text):
    assert "fee_from_worker" in find_in(text)


def test_group_in_the_title_blocks():
    (finding,) = check_wording(Draft(title="Warehouse worker (men only)"))

    assert (finding.code, finding.effect) == (RuleCode.DISCRIMINATION_ONLY, Effect.BLOCK)
    assert (finding.field, finding.spans[0].text) == ("title", "men only")


def test_each_word_has_its_neutral_one_and_only_the_first_counts():
    findings = check_wording(Draft(description="Wij zoeken een jonge collega. Nederlands is je moedertaal."))

    assert [(finding.spans[0].text, finding.weight) for finding in findings] == [
        ("jonge collega", 20),
        ("moedertaal", 0),
    ]
    assert findings[1].rewrite == "Nederlands op niveau B1"


def test_questions_are_read_too():
    (finding,) = check_wording(Draft(questions=("Kun je tillen?", "Wat is je BSN?")))

    assert (finding.code, finding.field) == (RuleCode.ID_COPY_EARLY, "questions.1")


def test_amount_at_home_says_what_an_hour_would_be():
    (finding,) = check_wording(Draft(description="Thuiswerk, € 480 per dag"))

    assert (finding.code, finding.params["offered_cents"]) == (RuleCode.PAY_TOO_GOOD, 6000)
    assert find_in("Magazijnwerk, € 480 per dag") == {}
