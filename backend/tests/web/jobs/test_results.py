"""The list of what was found."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db
CHIP = re.compile(r'<a href="(/jobs/[^"]*)"><span class="unseen">Remove: </span>(.*?) <span')


def chips(page):
    return {label: address.replace("&amp;", "&") for address, label in CHIP.findall(page)}


def test_card_says_what_a_worker_asks_first(read):
    JobFactory(
        published=True,
        title="Order picker",
        guaranteed_hours=24,
        housing_offered=True,
        transport="offered",
        languages_needed=[{"language": "nl", "level": "A2"}],
        starts_on=None,
    )

    page = read("/jobs/?near=Amsterdam")

    for words in (
        "€ 15.45 – 17.00",
        "gross per hour",
        "24 hours a week guaranteed",
        "at least € 370 a week",
        "Amsterdam",
        "less than 1 km",
        "Starts at once",
        "Through a temp agency",
        "Day, Evening",
        "Housing",
        "Transport",
        "Language: Dutch",
    ):
        assert words in page.replace("\u00a0", " ")


def test_job_without_guarantee_says_so(read):
    JobFactory(published=True, guaranteed_hours=0)

    page = read("/jobs/")

    assert "no guaranteed hours" in page
    assert "at least €" not in page


def test_imported_job_names_its_source_and_carries_no_mark(read):
    JobFactory(published=True, source_name="Jobs Elsewhere")

    page = read("/jobs/")

    assert "From Jobs Elsewhere. We did not check this employer." in page
    assert "erified" not in page


def test_title_is_read_out_in_its_own_language(read):
    JobFactory(published=True, title="Bloembinder", text_language="nl")

    assert 'lang="nl">Bloembinder</a>' in read("/jobs/")


@pytest.mark.parametrize(
    "attack", ['"><script>alert(1)</script>', "<img src=x onerror=alert(1)>", "{{ 7*7 }}"]
)
def test_words_of_others_stay_words(client, attack):
    JobFactory(published=True, title=attack[:120], place_name="<b>Venlo</b>")

    page = client.get("/jobs/", {"q": attack, "employer": "a"}).content.decode()
    listed = client.get("/jobs/").content.decode()

    for text in (page, listed):
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert "<b>Venlo" not in text
        assert ">49<" not in text


def test_every_filter_has_a_chip_that_takes_it_away(read, job):
    page = read(
        "/jobs/?q=order&near=Amsterdam&near=Venlo&radius_km=50&housing=false&contract=agency,direct&lang=en"
    )

    found = chips(page)
    assert set(found) == {
        "“order”",
        "within 50 km of Amsterdam",
        "within 50 km of Venlo",
        "Without housing",
        "With the company itself",
        "Through a temp agency",
    }
    assert found["within 50 km of Venlo"] == (
        "/jobs/?q=order&near=Amsterdam&radius_km=50&housing=false&contract=agency%2Cdirect"
    )
    assert found["Through a temp agency"].endswith("&contract=direct")


def test_last_place_takes_the_distance_away_with_it(read):
    found = chips(read("/jobs/?near=Venlo&radius_km=50&housing=true"))

    assert found["within 50 km of Venlo"] == "/jobs/?housing=true"


def test_other_filters_are_named_in_words(read):
    query = "pay_min_cents=1600&hours_min=24&language=pl&no_dutch=true&isco=9333&starts_before=2026-12-24"
    query += "&bbox=4,51,5,52"

    labels = {label.replace("\u00a0", " ") for label in chips(read(f"/jobs/?{query}"))}

    assert labels == {
        "at least € 16.00 per hour",
        "at least 24 hours a week",
        "I speak Polish",
        "No Dutch needed",
        "ISCO 9333",
        "starts by Dec. 24, 2026",
        "in this piece of the map",
    }


def test_pages_lead_on_and_back_without_losing_a_job(client, read):
    JobFactory.create_batch(7, published=True)
    ids, address = [], "/jobs/?page_size=3"
    while address:
        page = read(address)
        ids += re.findall(r'<h3><a href="/jobs/([0-9a-f-]{36})/"', page)
        following = re.search(r'rel="next" href="([^"]*)"', page)
        address = f"/jobs/{following[1]}".replace("&amp;", "&") if following else ""

    assert len(ids) == len(set(ids)) == 7
    assert 'rel="prev"' in page


def test_counts_stand_beside_contracts_and_occupations(read):
    JobFactory.create_batch(2, published=True)
    JobFactory(published=True, contract_type="direct", agency_clause=None)

    page = read("/jobs/")

    page = re.sub(r"<[^>]*>", "", page)
    assert "Through a temp agency (2)" in page
    assert "With the company itself (1)" in page
    assert "Order picker (3)" in page


def test_nothing_found_leads_on(read):
    page = read("/jobs/?q=zzzqq&near=Venlo&housing=true")

    assert "0 jobs" in page
    assert "Search within 50 km" in page
    assert "Search without filters" in page
    assert 'href="/alerts/new/?q=zzzqq&amp;near=Venlo&amp;housing=true"' in page


def test_search_goes_on_to_map_and_alert(read, job):
    page = read("/jobs/?near=Amsterdam&cursor=&page=1&lang=en&utm_source=x")

    assert 'href="/jobs/map/?near=Amsterdam' in page
    assert 'href="/alerts/new/?near=Amsterdam' in page
    for name in ("page=1", "utm_source", "lang=en"):
        assert name not in page.partition('id="found"')[2].partition("<footer")[0]


def test_distance_from_nowhere_is_not_passed_on(read):
    assert 'href="/alerts/new/?q=order"' in read("/jobs/?q=order&near=&radius_km=25")


def test_orders_are_those_that_make_sense(read, job):
    assert "Nearest" not in read("/jobs/").partition('id="found"')[2]

    page = read("/jobs/?q=order&near=Amsterdam&sort=pay").partition('id="found"')[2]
    for name in ("Best match", "Nearest", "Newest"):
        assert f">{name}</a>" in page
    assert 'aria-current="true">Best paid</a>' in page


def test_wrong_values_are_explained_at_their_fields(client):
    answer = client.get("/jobs/?near=Nergenshuizen&pay_min_cents=much")

    page = answer.content.decode()
    assert answer.status_code == 400
    assert 'href="#searchform_near"' in page
    assert 'aria-describedby="near_error"' in page
    assert 'id="searchform_pay_min_cents_error"' in page
    assert 'value="Nergenshuizen"' in page
    assert '<details class="more" open>' in page


def test_form_remembers_what_it_does_not_show(read):
    page = read("/jobs/?employer=donald-flex&isco=9333&sort=newest&bbox=4,51,5,52").partition('id="found"')[0]

    for name, value in {
        "employer": "donald-flex",
        "isco": "9333",
        "sort": "newest",
        "bbox": "4,51,5,52",
    }.items():
        assert f'type="hidden" name="{name}" value="{value}"' in page


def test_form_keeps_a_value_that_it_does_not_offer(read):
    page = read("/jobs/?near=Venlo&radius_km=33&pay_min_cents=1637&contract=agency,direct")

    assert '<option value="33" selected>' in page
    assert '<option value="1637" selected>' in page
    assert page.count('name="contract"') == 5
    assert len(re.findall(r'name="contract" value="\w+" id="\w+" checked', page)) == 2


def test_list_of_a_search_is_not_for_search_engines(read):
    assert 'content="noindex, follow"' in read("/jobs/?q=order")
    assert "noindex" not in read("/jobs/")


def test_one_query_however_many_jobs(read, django_assert_num_queries):
    JobFactory.create_batch(5, published=True)
    read("/jobs/?near=Amsterdam")  # the place is looked up once per process

    with django_assert_num_queries(1):
        read("/jobs/?near=Amsterdam&q=order")


def test_ended_job_is_not_in_the_list(read):
    JobFactory(published=True, title="Ended", expires_at=timezone.now() - timedelta(seconds=1))

    assert "Ended" not in read("/jobs/")


def test_vacancy_of_many_towns_is_one_card_that_names_them(read):
    employer = EmployerFactory(verified=True)
    for town in ("Venlo", "Tegelen", "Blerick"):
        JobFactory(published=True, employer=employer, title="Same work", place_name=town)

    page = read("/jobs/")

    assert "1 job<" in page
    assert page.count(">Same work</a>") == 1
    assert page.count("also in ") == 1


def test_misspelled_words_are_told(read):
    JobFactory(published=True, title="Orderpicker", text_language="nl")

    page = read("/jobs/?q=orderpikker")

    assert "Nothing has “orderpikker”." in page
    assert ">Orderpicker</a>" in page


@pytest.mark.parametrize("cents", ["1500", "1500.0", "1500."])
def test_whole_pay_may_be_written_with_a_point(read, cents):
    (label,) = chips(read("/jobs/", data={"pay_min_cents": cents}))

    assert label == "at least €\N{NO-BREAK SPACE}15.00 per hour"


@pytest.mark.parametrize("page", ["/jobs/", "/jobs/map/"])
@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_moment_at_the_end_of_time_is_refused_at_its_field(client, page, moment):
    answer = client.get(page, {"published_since": moment})

    assert answer.status_code == 400
    assert answer.context["form"].errors.keys() == {"published_since"}
