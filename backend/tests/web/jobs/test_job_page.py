"""The page of one job."""

import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from apps.employers.models import Check
from apps.jobs.models import Occupation
from tests.factories.employers import CheckFactory
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def show(read, job, **options):
    return read(f"/jobs/{job.pk}/", **options).replace("\u00a0", " ")


def test_pay_hours_and_contract_come_before_anything_else(read):
    job = JobFactory(published=True, housing_offered=True, housing_week_cents=12500, cao="ABU/NBBU")

    page = show(read, job)

    for words in (
        "€ 15.45 – 17.00",
        "€ 370.80 – 408.00",
        "24 hours a week",
        "40 hours a week",
        "The holiday allowance (8%) comes on top.",
        "The employer offers housing for € 125.00 a week.",
        "Left before tax",
        "€ 245.80",
        "A temp agency is your employer and pays you.",
        "With agency clause (uitzendbeding)",
        "ABU/NBBU",
        "Starts at once",
        "No end was agreed.",
        "Day, Evening",
        "English: simple sentences (A2)",
        "You must be 18 or older.",
        "Nobody may ask you money for this job.",
    ):
        assert words in page, words
    assert page.index("What it surely pays") < page.index("What the employer writes")


def test_week_without_guarantee_can_pay_nothing(read):
    page = show(read, JobFactory(published=True, guaranteed_hours=0))

    assert "No hours are guaranteed. A week can pay nothing." in page


def test_allowance_that_is_in_the_pay_is_said(read):
    page = show(read, JobFactory(published=True, holiday_allowance_included=True))

    assert "The holiday allowance (8%) is in this pay already." in page


def test_checks_are_listed_with_what_they_do_not_prove(read, job):
    page = show(read, job)

    kinds = Check.objects.filter(employer=job.employer).values("kind").distinct().count()
    assert kinds
    assert page.count("Looked up on") == kinds
    assert "It does not prove that the company pays well, or on time." in page
    assert "A check is not a guarantee." in page
    assert job.employer.kvk_number in page


@pytest.mark.parametrize(
    ("address", "shown"), [("https://www.kvk.nl/?q=1", True), ("javascript:alert(1)", False)]
)
def test_link_of_a_check_only_leads_to_the_web(read, job, address, shown):
    CheckFactory(employer=job.employer, kind="kvk", source_url=address)

    assert (f'href="{address}"' in show(read, job)) == shown


def test_imported_job_names_its_source_and_carries_no_check(read):
    job = JobFactory(published=True, source_name="Elsewhere", source_url="https://jobs.example/7")

    page = show(read, job)

    assert "This job comes from <strong>Elsewhere</strong>. We did not check this employer." in page
    assert 'href="https://jobs.example/7"' in page
    assert "Passed" not in page
    assert not DATA.search(page)
    assert f"/jobs/{job.pk}/apply/" not in page


def test_text_is_shown_in_paragraphs_and_its_own_language(read):
    job = JobFactory(published=True, description="Je werkt.\n- tillen\n\nJe krijgt loon.", text_language="nl")

    page = show(read, job)

    assert '<div lang="nl"><p>Je werkt.<br>- tillen</p><p>Je krijgt loon.</p></div>' in page


ATTACKS = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!--<script>",
    "\u2028];alert(1)//",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_words_of_others_stay_words(read, attack):
    job = JobFactory(published=True, title=attack, description=attack, cao=attack, place_name=attack)

    page = show(read, job)

    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "<!--" not in page
    assert page.count("</script>") == 2  # the page's own, and the data's
    assert json.loads(DATA.search(page)[1])["title"] == attack


def test_search_engines_read_the_job(read, job):
    data = json.loads(DATA.search(show(read, job))[1])

    assert (data["@type"], data["title"]) == ("JobPosting", job.title)
    assert data["url"] == f"http://testserver/jobs/{job.pk}/"


def test_head_names_the_page_once_and_its_translations(read, job, settings):
    settings.PUBLIC_URL = "https://safejob.example"

    plain, polish = show(read, job), show(read, job, data={"lang": "pl"})

    address = f"https://safejob.example/jobs/{job.pk}/"
    assert f'<link rel="canonical" href="{address}">' in plain
    assert f'<link rel="canonical" href="{address}?lang=pl">' in polish
    for code in ("nl", "en", "pl", "ro", "bg", "es", "uk"):
        assert f'hreflang="{code}" href="{address}?lang={code}"' in plain
    assert f'<meta property="og:title" content="{job.title} – Amsterdam">' in plain
    assert "noindex" not in plain


@pytest.mark.parametrize("trait", ["closed", "overdue"])
def test_job_that_has_ended_is_gone_and_others_like_it_are_near(client, job, trait):
    ended = JobFactory(**{trait: True}, title="Ended for a reason")
    JobFactory(
        published=True, title="Elsewhere", occupation=Occupation.objects.filter(sector="cleaning").first()
    )

    answer = client.get(f"/jobs/{ended.pk}/")

    page = answer.content.decode()
    assert answer.status_code == 410
    assert "This job has ended" in page
    assert job.title in page
    assert "Elsewhere" not in page
    assert ended.title not in page
    assert not DATA.search(page)


def test_job_that_ended_without_a_place_is_gone_too(client):
    job = JobFactory(closed=True, point=None, occupation=None)

    assert client.get(f"/jobs/{job.pk}/").status_code == 410


@pytest.mark.parametrize("trait", ["bare", "paused"])
def test_job_that_is_not_for_everybody_is_not_found(client, trait):
    job = JobFactory(**{trait: True})

    answer = client.get(f"/jobs/{job.pk}/", headers={"Accept": "text/html"})

    assert answer.status_code == 404
    assert job.title not in answer.content.decode()


def test_unknown_job_is_not_found(client):
    assert client.get("/jobs/00000000-0000-0000-0000-000000000000/").status_code == 404


def test_times_are_those_of_amsterdam(read):
    evening = timezone.now().replace(hour=23, minute=30) + timedelta(days=5)
    job = JobFactory(published=True, expires_at=evening)

    following = evening + timedelta(days=1)  # after midnight in Amsterdam
    assert f"{following.day}, {following.year}</time>" in show(read, job)


def test_stranger_is_led_to_sign_in_and_back(read, job):
    page = show(read, job)

    assert f'href="/jobs/{job.pk}/apply/"' in page
    assert f"/auth/sign-in/?next=/jobs/{job.pk}/" in page
    assert "csrfmiddlewaretoken" not in page


def test_candidate_may_apply_and_save(client, read, job):
    client.force_login(UserFactory())

    page = show(read, job)

    assert f'href="/jobs/{job.pk}/apply/"' in page
    assert f'action="/jobs/{job.pk}/save/"' in page


def test_kept_job_can_be_let_go(client, read, job):
    client.force_login(UserFactory())
    client.post(f"/jobs/{job.pk}/save/")

    page = show(read, job)

    assert f'action="/jobs/{job.pk}/unsave/"' in page
    assert f'action="/jobs/{job.pk}/save/"' not in page


def test_employer_is_offered_neither(client, read, job):
    client.force_login(UserFactory(employer=True))

    page = show(read, job)

    assert "/apply/" not in page
    assert "/save/" not in page


def test_stranger_costs_one_query(read, job, django_assert_num_queries):
    with django_assert_num_queries(1):
        show(read, job)


def test_gone_costs_two_queries_more(client, django_assert_num_queries):
    job = JobFactory(closed=True)

    with django_assert_num_queries(3):
        client.get(f"/jobs/{job.pk}/")


def test_what_is_left_of_a_week_is_worked_out(read):
    job = JobFactory(
        published=True,
        minimum_age=21,
        housing_offered=True,
        housing_week_cents=8000,
        health_week_cents=4036,
        transport_week_cents=1000,
    )

    page = show(read, job)

    for words in (
        "– € 80.00",
        "– € 40.36",
        "– € 10.00",
        "€ 240.44",
        "The housing costs 23% of the minimum wage for these hours. Up to € 88.26 a week may be kept from your pay.",
    ):
        assert words in page, words


def test_housing_that_costs_too_much_stands_out(read):
    job = JobFactory(published=True, minimum_age=21, housing_offered=True, housing_week_cents=8827)

    page = show(read, job)

    assert 'class="note wrong">The housing costs 25% of the minimum wage' in page
    assert "Not more than € 88.26 a week may be kept from your pay." in page


def test_pay_is_compared_with_the_minimum_of_every_age(read):
    job = JobFactory(published=True, minimum_age=19, pay_min_cents=1200)

    page = show(read, job)

    for words in (
        "19 years: € 8.83",
        "€ 3.17 above the minimum",
        "20 years: € 11.77",
        "€ 0.23 above the minimum",
        "21 or older: € 14.71",
        "The lowest pay is € 2.71 too little at this age: you must get more.",
    ):
        assert words in page, words
    assert "18 years" not in page


def test_job_without_costs_says_nothing_of_what_is_left(read):
    page = show(read, JobFactory(published=True))

    assert "What is left of a week" not in page
