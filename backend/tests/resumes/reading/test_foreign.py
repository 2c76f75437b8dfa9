"""CVs of other programs: 63 made-up ones, nine layouts in seven languages.

`make bench NAME=parsing` prints precision and recall for each field.
"""

from collections import Counter

import pytest

from apps.resumes.enums import NotTaken, ResumeLanguage
from tests.resumes.reading.foreign.score import LAYOUTS, PEOPLE, expected, read, told

pytestmark = pytest.mark.django_db
FLOOR = 0.95  # of precision and recall, in each layout


@pytest.mark.slow
@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout_is_read(layout: str) -> None:
    right, wanted, found = 0, 0, 0
    for language, person in PEOPLE.items():
        known, got = expected(person), told(read(layout, language))
        right += (known & got).total()
        wanted += known.total()
        found += got.total()

    assert right / wanted >= FLOOR
    assert right / found >= FLOOR


@pytest.mark.parametrize("language", ResumeLanguage)
def test_what_employers_may_not_ask_is_left_out(language: ResumeLanguage) -> None:
    reading = read("word", language)

    secrets = [value for _, value in PEOPLE[language]["refused"]]
    assert len(reading.not_taken) == 2
    assert NotTaken.BIRTH in reading.not_taken
    assert not any(secret in str(reading.to_json()) for secret in secrets)
    assert reading.data.language == language


@pytest.mark.parametrize("language", ResumeLanguage)
def test_every_field_is_quoted(language: ResumeLanguage) -> None:
    reading = read("word without styles", language)

    assert reading.fields
    assert all(0 < field.confidence <= 1 and field.quote and field.page for field in reading.fields)
    assert Counter(field.pointer for field in reading.fields).most_common(1)[0][1] == 1
