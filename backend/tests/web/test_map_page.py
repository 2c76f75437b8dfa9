"""The page of the map, as a browser without scripts gets it."""

import json
import re

import pytest
from django.contrib.gis.geos import Point

from apps.web.api.jobs.map import find_tile_host
from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db
PAGE = "/jobs/map/"


def text_of(response):
    return re.sub(r"\s+", " ", re.sub("<[^>]+>", "", response.content.decode()))


@pytest.fixture
def jobs():
    JobFactory.create_batch(3, published=True)
    JobFactory(
        published=True, place_name="Blerick", municipality="Venlo", postcode="5921AB", housing_offered=True,
        point=Point(6.15, 51.37, srid=4326),
    )  # fmt: skip


def test_page_lists_places_with_links_to_their_jobs(browser, jobs):
    page = browser.get(PAGE, {"housing": "true"})

    assert page.status_code == 200
    assert "Blerick (Venlo): 1 job" in text_of(page)
    assert 'href="/jobs/?housing=true&amp;near=5921&amp;radius_km=5"' in page.content.decode()
    assert "Amsterdam" not in text_of(page)


def test_link_of_a_place_finds_what_the_list_counts(browser, client_for, jobs):
    page = browser.get(PAGE).content.decode()
    (address,) = re.findall(r'href="/jobs/(\?near=1012[^"]*)"', page)

    found = client_for(None).get(f"/api/v1/jobs/{address.replace('&amp;', '&')}").json()

    assert found["count"] == 3


def test_most_jobs_come_first_and_a_place_is_named_once(browser, jobs):
    text = text_of(browser.get(PAGE))

    assert text.index("Amsterdam: 3 jobs") < text.index("Blerick (Venlo): 1 job")


def test_page_says_what_it_lacks_without_scripts(browser, jobs):
    page = browser.get(PAGE).content.decode()

    assert re.search(r'<p class="note map-without">[^<]*needs JavaScript', page)
    assert re.search(r'<section class="map-part"[^>]* hidden>', page)


def test_wrong_filter_is_said_and_no_map_is_drawn(browser, jobs):
    page = browser.get(PAGE, {"bbox": "170,50,-170,60"})

    assert page.status_code == 400
    assert "This is no piece of the map" in text_of(page)
    assert "leaflet.js" not in page.content.decode()


def test_nothing_found_leads_on(browser, jobs):
    assert "Show all jobs on the map" in text_of(browser.get(PAGE, {"q": "astronaut"}))


def test_page_is_one_statement(browser, jobs, django_assert_num_queries):
    with django_assert_num_queries(1):
        browser.get(PAGE)


def test_pictures_come_from_nobody_unless_a_server_is_set(browser, settings):
    assert "img-src 'self' data:;" in browser.get(PAGE)["Content-Security-Policy"] + ";"

    settings.MAP_TILES_URL = "https://tiles.example:8443/{z}/{x}/{y}.png"
    page = browser.get(PAGE)

    assert "img-src 'self' data: https://tiles.example:8443;" in page["Content-Security-Policy"] + ";"
    assert "tiles.example" not in browser.get("/jobs/")["Content-Security-Policy"]


def test_setting_reaches_the_script_and_closes_no_tag(browser, settings):
    settings.MAP_TILES_ATTRIBUTION = '</script><a href="https://osm.example">OSM</a>'
    settings.MAP_TILES_URL = "https://tiles.example/{z}/{x}/{y}.png"

    page = browser.get(PAGE, {"near": "1012", "radius_km": "10"}).content.decode()

    (facts,) = re.findall(r'<script id="map-facts" type="application/json">(.*?)</script>', page)
    told = json.loads(facts)
    assert told["attribution"] == settings.MAP_TILES_ATTRIBUTION
    assert told["tiles"] == settings.MAP_TILES_URL
    assert (told["radius"], len(told["near"])) == (10_000, 1)


@pytest.mark.parametrize(
    ("address", "hosts"),
    [("", []), ("/tiles/{z}/{x}/{y}.png", []), ("http://t.example/a?b={z}", ["http://t.example"])],
)
def test_host_of_the_pictures(settings, address, hosts):
    settings.MAP_TILES_URL = address

    assert find_tile_host() == hosts
