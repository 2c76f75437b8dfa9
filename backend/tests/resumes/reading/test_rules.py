"""The rules by which CVs of others are read, one by one."""

import time

import pytest

from apps.resumes.enums import NotTaken
from apps.resumes.services.reading import Reading
from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.file import read_resume
from apps.resumes.services.reading.foreign.languages import find_language
from apps.resumes.services.reading.foreign.periods import find_period
from apps.resumes.services.reading.foreign.shapes import find_country, find_pages, find_phone
from apps.resumes.services.reading.lexicon import LEXICONS, find_section, fold, guess_language


def blocks(*lines: str) -> list[Block]:
    """`# ` begins a section, `- ` a point."""
    made = []
    for line in lines:
        kind = {"# ": BlockKind.HEADING, "- ": BlockKind.BULLET}.get(line[:2], BlockKind.TEXT)
        text = line if kind == BlockKind.TEXT else line[2:]
        made.append(Block(kind, text, level=2 if kind == BlockKind.HEADING else 0))
    return made


def read(*lines: str) -> Reading:
    return read_resume(blocks("Piotr Kowalski", *lines))


@pytest.mark.parametrize(
    ("text", "start", "end", "is_current"),
    [
        ("2019 - 2021", "2019", "2021", False),
        ("2019–heden", "2019", "", True),
        ("03/2019 t/m 05/2021", "2019-03", "2021-05", False),
        ("01.03.2019 – 31.05.2021", "2019-03", "2021-05", False),
        ("2019-03 – 2021-05", "2019-03", "2021-05", False),
        ("mrt. 2019 tot heden", "2019-03", "", True),
        ("sinds maart 2019", "2019-03", "", False),
        ("od marca 2019 do teraz", "2019-03", "", True),
        ("paź 2015 – gru 2018", "2015-10", "2018-12", False),
        ("din mai 2019 până în prezent", "2019-05", "", True),
        ("март 2018 – досега", "2018-03", "", True),
        ("з квітня 2018 по теперішній час", "2018-04", "", True),
        ("septiembre de 2019 a la actualidad", "2019-09", "", True),
        ("enero 2015 hasta agosto 2019", "2015-01", "2019-08", False),
        ("June 2020", "", "2020-06", False),
        ("2021", "", "2021", False),
    ],
)
def test_period(text: str, start: str, end: str, is_current: bool) -> None:
    period = find_period(text, "nl")

    assert period is not None
    assert (period.start, period.end, period.is_current) == (start, end, is_current)


@pytest.mark.parametrize(
    "text", ["", "heden", "06-12345678", "5038 AB Tilburg", "120 orders per uur", "1899"]
)
def test_no_period(text: str) -> None:
    assert find_period(text, "nl") is None


def test_end_before_start_is_no_period() -> None:
    period = find_period("2021 - 2019", "nl")

    assert period is not None
    assert not period.is_range


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("06 - 12 34 56 78", ("+31612345678", False)),
        ("Tel. 0031 6 12345678", ("+31612345678", True)),
        ("+48 512 345 678", ("+48512345678", True)),
        ("5038 AB", None),
        ("2019-2021", None),
    ],
)
def test_phone(text: str, number: tuple[str, bool] | None) -> None:
    assert find_phone(text) == number


def test_pages_get_their_scheme() -> None:
    assert find_pages("www.example.org, linkedin.com/in/ewa") == [
        "https://www.example.org",
        "https://linkedin.com/in/ewa",
    ]


@pytest.mark.parametrize(
    ("name", "code"), [("Polska", "PL"), ("Nederland", "NL"), ("Україна", "UA"), ("Venlo", None)]
)
def test_country(name: str, code: str | None) -> None:
    assert find_country(name) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Język angielski", "en"),
        ("Limba engleză", "en"),
        ("Английски език", "en"),
        ("Holandés", "nl"),
        ("Taal", None),
    ],
)
def test_language_by_name(text: str, code: str | None) -> None:
    assert find_language(text) == code


@pytest.mark.parametrize(
    ("heading", "kind"), [("WERKERVARING:", "experience"), ("Über mich", None), ("x" * 200, None)]
)
def test_section_by_heading(heading: str, kind: str | None) -> None:
    assert find_section(heading) == kind


def test_language_of_a_cv_by_its_headings() -> None:
    assert guess_language(["Doświadczenie zawodowe", "Wykształcenie", "Hobby"]) == "pl"
    assert guess_language(["???"]) is None


@pytest.mark.parametrize("language", LEXICONS)
def test_lexicon_has_every_kind_of_word(language: str) -> None:
    lexicon = LEXICONS[language]
    english = LEXICONS["en"]

    assert set(lexicon.months.values()) == set(range(1, 13))
    assert set(lexicon.sections.values()) == set(english.sections.values())
    assert set(lexicon.labels.values()) == set(english.labels.values())
    assert set(lexicon.levels.values()) == {"A1", "A2", "B1", "B2", "C1", "C2"}
    assert set(lexicon.licences.values()) == set(english.licences.values())
    assert set(lexicon.refused.values()) <= set(NotTaken.values)


@pytest.mark.parametrize(
    ("text", "folded"), [("Łódź", "lodz"), ("Й-Ї", "й ї"), ("E-mail:", "e mail"), ("Ș/ț", "s t")]
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.django_db
def test_level_in_words_is_less_certain_than_cefr() -> None:
    reading = read("# Talen", "Engels: vloeiend", "Duits: B1", "Pools: moedertaal")

    levels = {field.quote: field.confidence for field in reading.fields if field.pointer.endswith("level")}
    assert levels["Duits: B1"] > levels["Engels: vloeiend"] > levels["Pools: moedertaal"]


@pytest.mark.django_db
def test_language_without_level_is_not_made_up() -> None:
    reading = read("# Talen", "Engels", "# Vaardigheden", "Excel")

    assert [each.text for each in reading.unread] == ["Engels"]


@pytest.mark.django_db
def test_what_nobody_understands_is_listed_word_for_word() -> None:
    reading = read("Kampioen sjoelen", "Nogmaals iets zonder zin", "# Werkervaring", "zonder datum of kop")

    assert {each.text for each in reading.unread} >= {"zonder datum of kop", "Nogmaals iets zonder zin"}


@pytest.mark.django_db
def test_quote_holds_nothing_of_what_stands_beside_it_and_is_not_taken() -> None:
    reading = read("piotr@example.test | +31 6 12345678\nDate of birth: 12-03-1990")

    assert [each.quote for each in reading.fields if each.pointer.endswith("/email")] == [
        "piotr@example.test"
    ]
    assert not any("1990" in each.quote for each in reading.fields)


@pytest.mark.django_db
def test_words_of_others_about_the_person_are_not_taken() -> None:
    reading = read("# Referenties", "Jan Jansen, 06-87654321", "# Hobby's", "Vissen")

    assert [(each.text, each.why) for each in reading.unread] == [("Jan Jansen, 06-87654321", "other_person")]
    assert "Jansen" not in str(reading.data)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Geboren op 12 mei 1988 te Poznań", "birth"),
        ("Nationaliteit\tPoolse", "nationality"),
        ("BSN: 111222333", "citizen_number"),
        ("Burgerlijke staat: gehuwd", "marital"),
        ("Płeć: mężczyzna", "gender"),
        ("Религия: няма", "religion"),
    ],
)
def test_each_thing_that_is_not_asked(line: str, kind: str) -> None:
    reading = read(line, "# Vaardigheden", "Excel")

    assert reading.not_taken == (NotTaken(kind),)
    assert line.split()[-1] not in str(reading.to_json())


@pytest.mark.django_db
def test_sentence_that_begins_with_such_a_word_is_kept() -> None:
    text = "Kinderen begeleiden bij sport en spel op een school in de buurt was mijn werk."
    reading = read("# Profiel", text)

    assert text in str(reading.data)
    assert not reading.not_taken


@pytest.mark.django_db
def test_nothing_is_made_up_of_noise() -> None:
    reading = read_resume(blocks("lorem ipsum dolor sit amet consetetur", "0 1 2 3 4 5 6 7 8 9"))

    assert reading.data.sections == ()
    assert len(reading.unread) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text", ["06 12 34 56 78 " * 13000, "a, " * 60000, "2019 - 2020 - " * 10000, "(" * 100000]
)
def test_text_that_nobody_writes_is_listed_at_once(text: str) -> None:
    begun = time.process_time()

    reading = read("# Vaardigheden", text)

    assert [each.why for each in reading.unread] == ["too_long"]
    assert time.process_time() - begun < 2
