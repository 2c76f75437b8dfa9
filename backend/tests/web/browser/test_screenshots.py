"""Every page for everybody at three widths, light and dark: nothing runs over the edge.

Set SCREENSHOTS to a folder to keep the pictures; CI keeps them as artifacts.
"""

import os
from pathlib import Path

import pytest

from tests.factories.jobs import JobFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WIDTHS = [360, 768, 1280]
COSTS = {"housing_offered": True, "housing_week_cents": 12500, "health_week_cents": 4036}


@pytest.fixture
def pages(site):
    """The addresses to look at, by name."""
    JobFactory.create_batch(5, published=True, housing_offered=True, housing_week_cents=11000)
    long = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikationsmitarbeiter"
    job = JobFactory(
        published=True, title=long, place_name="Gasselterboerveenschemond", transport="offered", **COSTS
    )
    ended = JobFactory(closed=True)
    return {
        "home": "/",
        "results": "/jobs/?near=Amsterdam&radius_km=50&language=en",
        "results-refused": "/jobs/?near=Nergenshuizen&pay_min_cents=much",
        "results-none": "/jobs/?q=zzzqq&near=Venlo&housing=true",
        "job": f"/jobs/{job.pk}/",
        "job-ended": f"/jobs/{ended.pk}/",
        "ranking": "/ranking/",
        "minimum-wage": "/minimum-wage/?age=19&hours=32",
        "minimum-wage-refused": "/minimum-wage/?hours=much",
        "map": "/jobs/map/?near=Amsterdam",
    }


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["en", "bg"])
def test_nothing_runs_over_the_edge(new_browser, pages, language, width, scheme):
    page = new_browser(locale=language, viewport={"width": width, "height": 800}, color_scheme=scheme)
    too_wide = []

    for name, address in pages.items():
        page.goto(address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            too_wide.append(name)
        if folder := os.environ.get("SCREENSHOTS"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}-{language}-{width}-{scheme}.png", full_page=True)

    assert too_wide == []
