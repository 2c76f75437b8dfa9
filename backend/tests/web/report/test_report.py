"""Reporting from a page: open it, say what is wrong, send it."""

from uuid import uuid4

import pytest
from django.test import Client

from apps.core.services import acting_as_system
from apps.moderation.enums import Category, TargetKind
from apps.moderation.models import Report
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

NOBODY = "019a9f41-20b7-7c65-8f3e-5f2a0c9d3b10"
pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    """A live job."""
    return JobFactory(published=True, title="Flower binder")


def send(client, address, **form):
    return client.post(address, {"category": "money_asked", **form})


def find_only_report():
    with acting_as_system(reason="tests.look"):
        return Report.objects.get()


def test_job_leads_to_a_report_that_is_filled_in(client, job):
    page = client.get(f"/jobs/{job.pk}/").content.decode()
    form = client.get(f"/report/?about=job&id={job.pk}&category=money_asked").content.decode()

    assert f"/report/?about=job&amp;id={job.pk}&amp;category=money_asked" in page
    assert f'"/report/?about=job&amp;id={job.pk}"' in page
    assert "Flower binder" in form
    assert form.count(" checked") == 1


def test_stranger_reports_with_the_category_alone_and_gets_a_code(client, job):
    answer = send(client, f"/report/?about=job&id={job.pk}", category="false_ad")

    report = find_only_report()
    assert answer["Location"] == f"/report/{report.receipt}/"
    assert (report.target_kind, report.target_id, report.reporter) == (TargetKind.JOB, job.pk, None)
    assert (report.category, report.language, report.is_in_good_faith) == (Category.FALSE_AD, "en", True)


def test_words_contact_and_language_go_along(client):
    client.get("/?lang=pl")

    send(client, "/report/", url="https://example.test/x", text="Chcieli 200 euro.", contact="a@example.test")

    report = find_only_report()
    assert (report.text, report.contact, report.language) == ("Chcieli 200 euro.", "a@example.test", "pl")
    assert (report.target_kind, report.url) == (TargetKind.OTHER, "https://example.test/x")


def test_who_is_signed_in_is_known_and_not_asked(client, job):
    person = UserFactory()
    client.force_login(person)
    address = f"/report/?about=job&id={job.pk}"

    assert "sayreportform_contact" not in client.get(address).content.decode()
    send(client, address)

    assert find_only_report().reporter == person


@pytest.mark.parametrize(
    ("form", "said"),
    [({}, "Which page is it about?"), ({"category": "weather", "url": "x"}, "What is wrong?")],
)
def test_what_is_missing_is_told_at_its_field(client, form, said):
    answer = send(client, "/report/", **form)

    assert answer.status_code == 400
    assert f">{said} –" in answer.content.decode()


@pytest.mark.parametrize(
    "about", ["about=job", "about=job&id=7", "about=weather&id=019a9f41-20b7-7c65-8f3e-5f2a0c9d3b10"]
)
def test_address_that_makes_no_sense_is_not_there(client, about):
    assert client.get(f"/report/?{about}").status_code == 404


@pytest.mark.parametrize("kind", ["job", "conversation", "message", "application"])
def test_nobody_reports_what_they_may_not_see(client, kind):
    draft = JobFactory()

    answer = send(client, f"/report/?about={kind}&id={draft.pk if kind == 'job' else uuid4()}")

    assert answer.status_code == 404
    assert "We do not know what you want to report." in answer.content.decode()


def test_name_of_what_is_not_public_stays_hidden(client):
    draft = JobFactory(title="Secret plan")

    assert "Secret plan" not in client.get(f"/report/?about=job&id={draft.pk}").content.decode()


@pytest.mark.parametrize(("traits", "is_named"), [({"verified": True}, True), ({"newcomer": True}, False)])
def test_employer_is_named_once_it_is_public(client, traits, is_named):
    employer = EmployerFactory(trade_name="Tulpen en Zo", **traits)

    page = client.get(f"/report/?about=employer&id={employer.pk}").content.decode()

    assert ("Tulpen en Zo" in page) == is_named


def test_form_from_elsewhere_is_refused(job):
    answer = send(Client(enforce_csrf_checks=True), f"/report/?about=job&id={job.pk}")

    assert answer.status_code == 403


def test_eleventh_report_of_an_hour_from_one_address_has_to_wait(client, job):
    address = f"/report/?about=job&id={job.pk}"

    answers = [send(client, address) for _ in range(11)]

    assert {answer.status_code for answer in answers[:10]} == {302}
    assert answers[10].status_code == 429


def test_employer_leads_to_a_report_about_it(client):
    employer = EmployerFactory(verified=True)

    page = client.get(f"/employers/{employer.slug}/").content.decode()

    address = f"/report/?about=employer&amp;id={employer.pk}"
    assert f'href="{address}"' in page
    assert send(client, address.replace("&amp;", "&"))["Location"].startswith("/report/")
