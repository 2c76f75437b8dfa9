"""The map of jobs in a real browser."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.gis.geos import Point
from playwright.sync_api import expect

from tests.factories.jobs import JobFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
LIGHT = 350_000  # bytes of everything, not even compressed; a third of it over the wire


@pytest.fixture
def jobs(site):
    JobFactory.create_batch(3, published=True)
    return JobFactory(
        published=True, title="Welder <b>", place_name="Venlo", municipality="Venlo", postcode="5911",
        point=Point(6.17, 51.37, srid=4326),
    )  # fmt: skip


def found(page, count):
    expect(page.locator("#map-found")).to_have_text(f"Jobs on this piece of the map: {count}")


def test_map_shows_jobs_and_leads_to_one_by_keyboard_alone(page, jobs):
    page.goto("/jobs/map/")
    found(page, 4)
    mark = page.get_by_role("button", name="Welder <b>, Venlo")

    mark.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup").get_by_role("link", name="Welder <b>")).to_be_focused()
    page.keyboard.press("Escape")
    expect(mark).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".leaflet-popup").get_by_role("link", name="Welder <b>")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(f"/jobs/{jobs.pk}/$"))


def test_jobs_at_one_point_lead_to_their_list(page, jobs):
    page.goto("/jobs/map/")

    page.get_by_role("button", name="Jobs in Amsterdam: 3").click()
    page.get_by_role("link", name="Show these jobs").click()

    expect(page).to_have_url(re.compile(r"/jobs/\?bbox=4\.89509,52\.37349,4\.89511,52\.37351$"))
    expect(page.locator("#found article")).to_have_count(3)


def test_what_one_sees_is_in_the_address_the_list_and_the_next_search(page, jobs):
    page.goto("/jobs/map/?near=5911&radius_km=10")
    found(page, 1)

    page.get_by_role("button", name="Zoom in").click()
    expect(page).to_have_url(re.compile(r"bbox=6\.\d+,51\.\d+,6\.\d+,51\.\d+"))
    kept = re.search(r"bbox=([\d.,]+)", page.url).group(1)

    expect(page.get_by_role("link", name="Show as a list")).to_have_attribute(
        "href", re.compile(f"bbox={kept}")
    )
    expect(page.locator("form.search [name=bbox]")).to_have_value(kept)
    page.reload()
    found(page, 1)


def test_arrow_keys_move_the_map_and_what_is_counted(page, jobs):
    page.goto("/jobs/map/?bbox=4.7,52.3,5.1,52.45")
    found(page, 3)

    page.locator("#map").focus()
    for _ in range(6):
        before = page.url
        page.keyboard.press("Shift+ArrowLeft")
        expect(page).not_to_have_url(before)

    found(page, 0)
    expect(page.locator(".map-mark")).to_have_count(0)


def test_without_a_tile_server_the_country_is_drawn_and_nothing_is_asked_elsewhere(page, jobs, site):
    asked, complaints, sizes = [], [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("response", lambda response: sizes.append(len(response.body())))

    page.goto("/jobs/map/")
    found(page, 4)
    expect(page.locator("path.map-land")).to_have_count(1)
    expect(page.locator(".map-town").first).to_be_attached()

    assert [url for url in asked if not url.startswith((site, "data:"))] == []
    assert complaints == []
    assert sum(sizes) < LIGHT


def test_pictures_come_from_the_server_that_is_set(page, jobs, settings, site):
    settings.MAP_TILES_URL = f"{site}/pictures/{{z}}/{{x}}/{{y}}.png"
    settings.MAP_TILES_ATTRIBUTION = '<a href="https://osm.example/">OSM</a>'
    asked = []
    page.route("**/pictures/**", lambda route: asked.append(route.request.url) or route.fulfill(status=204))

    page.goto("/jobs/map/")
    found(page, 4)

    expect(page.get_by_role("link", name="OSM")).to_be_visible()
    expect(page.locator("path.map-land")).to_have_count(0)
    assert re.search(r"/pictures/\d+/\d+/\d+\.png$", asked[0])


def test_list_of_places_is_there_without_scripts(new_browser, jobs):
    plain = new_browser(java_script_enabled=False)

    plain.goto("/jobs/map/")

    expect(plain.get_by_text("The map needs JavaScript")).to_be_visible()
    expect(plain.locator("#map")).to_be_hidden()
    plain.get_by_role("link", name="Venlo").click()
    expect(plain.get_by_text("Welder <b>")).to_be_visible()


def test_failure_is_said(page, jobs):
    page.route("**/api/v1/jobs/map/**", lambda route: route.abort())

    page.goto("/jobs/map/")

    expect(page.locator("#map-found")).to_contain_text("We could not load the jobs")


@pytest.mark.parametrize(
    "options",
    [{"color_scheme": "light"}, {"color_scheme": "dark", "viewport": {"width": 360, "height": 740}}],
)
def test_page_is_for_everybody(new_browser, jobs, options):
    page = new_browser(**options, reduced_motion="reduce")
    page.goto("/jobs/map/?lang=nl")
    expect(page.locator(".map-mark")).to_have_count(2)

    problems = Axe().run(page).response["violations"]

    assert [
        (one["id"], one["nodes"][0]["html"]) for one in problems if one["impact"] in ("serious", "critical")
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
