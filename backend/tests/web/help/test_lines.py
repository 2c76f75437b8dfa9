"""Whom to call: what staff keep, in the reader's words."""

import pytest
from django.utils.translation import override

from apps.compliance.enums import HelpProblem
from apps.web.api.help.lines import list_general_lines, list_lines
from apps.web.api.help.problems import PROBLEMS
from tests.factories.help_lines import HelpLineFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("problem", [problem.kind for problem in PROBLEMS.values()])
def test_somebody_helps_with_every_problem(problem):
    assert list_lines(problem)


def test_every_kind_of_problem_but_danger_has_a_page():
    """Danger stands on all of them."""
    assert {problem.kind for problem in PROBLEMS.values()} == set(HelpProblem) - {HelpProblem.DANGER}


def test_line_is_said_in_the_readers_language():
    HelpLineFactory(name="Stichting Hulp", position=0)

    with override("nl"):
        line = list_lines(HelpProblem.NOT_PAID)[0]

    assert (line.name, line.helps_with) == ("Stichting Hulp", "Ze luisteren en helpen gratis.")
    assert line.languages == "Nederlands, Engels, Pools"


def test_words_that_nobody_translated_are_english():
    HelpLineFactory(position=0)

    with override("uk"):
        assert list_lines(HelpProblem.NOT_PAID)[0].helps_with == "They listen, and help for free."


def test_number_is_dialed_without_spaces():
    HelpLineFactory(position=0, phone="088 786 73 72", phone_abroad="+31 88 786 73 72")

    line = list_lines(HelpProblem.NOT_PAID)[0]

    assert (line.number, line.dial, line.abroad) == ("088 786 73 72", "0887867372", "+31 88 786 73 72")


def test_number_that_works_everywhere_stands_there_once():
    HelpLineFactory(position=0, phone="+31 20 1", phone_abroad="+31 20 1")

    assert list_lines(HelpProblem.NOT_PAID)[0].abroad == ""


def test_who_helps_with_one_thing_is_not_named_for_everything():
    HelpLineFactory(name="Alles", position=0)
    HelpLineFactory(name="Alleen dit", position=0, problems=[HelpProblem.SCAM])

    names = [line.name for line in list_general_lines()]

    assert "Alles" in names
    assert "Alleen dit" not in names


def test_page_says_what_is_free_and_what_needs_no_name(client):
    HelpLineFactory(position=0, is_free=True, is_anonymous=True, phone_abroad="+31 88 1")

    page = client.get("/help/pay/").content.decode()

    for words in (">Free<", ">Without your name<", 'href="tel:+31881"'):
        assert words in page
