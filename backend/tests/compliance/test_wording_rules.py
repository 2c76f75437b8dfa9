"""The search for words, against generated text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from apps.compliance.services import Draft, check_wording
from apps.compliance.services.wording.lexicon import FILES, LEXICON_VERSION, hash_files, load_phrases
from apps.compliance.services.wording.scan import scan_text

WORDS = [
    "inschrijfgeld",
    "registration fee",
    "без",
    "geen",
    "passport",
    "p a s p o o r t",
    "€ 50",
    "ﬁ",
    "İ",
    "ß",
]
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=12)), max_size=12).map(" ".join)
RUBBISH = [
    "a ",
    "1l0o",
    "e e e e ",
    "registration ",
    "pay ",
    "€ 1,",
    "keep your ",
    "no, or ",
    "İſß",
    "\u0301a",
    "a" * 50 + " ",
]


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_spans_are_the_words_of_the_field(title, description):
    draft = Draft(title=title, description=description)

    for finding in check_wording(draft):
        for span in finding.spans:
            assert span.text == getattr(draft, span.field)[span.start : span.end] != ""


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_words_fire_by_themselves(text):
    for hit in scan_text(text):
        again = scan_text(text[hit.start : hit.end])
        assert hit.phrase.code in [found.phrase.code for found in again]


@pytest.mark.parametrize("piece", RUBBISH)
def test_long_rubbish_takes_no_time(piece):
    load_phrases()
    text = (piece * 10_000)[:10_000]

    start = time.process_time()
    scan_text(text)
    spent = time.process_time() - start

    assert spent < 1


def test_lexicon_is_named_after_its_words(tmp_path, monkeypatch):
    changed = tmp_path / "en.toml"
    changed.write_bytes(FILES[0].read_bytes() + b"\n# one word more\n")
    monkeypatch.setattr("apps.compliance.services.wording.lexicon.FILES", [changed, *FILES[1:]])

    assert hash_files() != LEXICON_VERSION
