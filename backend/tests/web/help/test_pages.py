"""Help for who is in trouble: for everybody, without a trace of who reads."""

import pytest
from django.urls import reverse

from apps.web.api.help.page import LEAVE_TO
from apps.web.api.help.problems import PROBLEMS
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PAGES = ["/help/", "/help/is-this-ok/", *(f"/help/{slug}/" for slug in PROBLEMS)]


@pytest.mark.parametrize("address", PAGES)
def test_page_is_for_everybody_and_may_be_kept(client, address):
    answer = client.get(address)

    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "public, max-age=60")
    assert not answer.cookies
    assert f'href="{LEAVE_TO}" rel="noreferrer noopener"' in answer.content.decode()
    assert 'href="tel:112"' in answer.content.decode()


@pytest.mark.parametrize("address", PAGES)
def test_page_shows_nothing_of_who_is_signed_in(client, address):
    stranger = client.get(address).content
    client.force_login(UserFactory(name="Ania"))

    assert client.get(address).content == stranger


def test_each_problem_stands_on_the_first_page(client):
    page = client.get("/help/").content.decode()

    assert [
        slug for slug in PROBLEMS if f'href="{reverse("web:help-problem", args=[slug])}"' not in page
    ] == []


def test_every_problem_leads_to_a_report_about_it(client):
    for slug, problem in PROBLEMS.items():
        assert f"/report/?category={problem.report}" in client.get(f"/help/{slug}/").content.decode()


def test_problem_that_we_have_no_page_about_is_not_there(client):
    assert client.get("/help/weather/").status_code == 404


def test_self_check_can_send_nothing(client):
    page = client.get("/help/is-this-ok/").content.decode()

    form = page.partition('<form method="dialog"')[2].partition("</form>")[0]
    assert form.count('type="checkbox"') == 9
    assert " name=" not in form
    assert "submit" not in form
