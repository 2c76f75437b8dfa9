"""The card of an employer and the page of its verification, as people see them."""

import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from apps.core.services import acting_as_system
from apps.tenants.enums import Role
from tests.factories.employers import EmployerFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.verification import GraceFactory, RepresentativeFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def employer(person):
    """A lender with a long name whose check fails, and whose administrator is the person."""
    name = "Donaudampfschifffahrtsgesellschaft Uitzendbureau B.V."
    with acting_as_system(reason="tests.make"):
        made = EmployerFactory(
            verified=True, is_labour_supplier=True, legal_name=name, website="https://donau.example"
        )
        MembershipFactory(organization=made.tenant, user=person, role=Role.ADMIN)
        GraceFactory(employer=made)
        RepresentativeFactory(employer=made, user=person)
    return made


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_pages_fit_and_axe_finds_nothing(new_browser, signed_in, employer, width):
    page = new_browser(viewport={"width": width, "height": 900})
    signed_in(page)

    for name, address in {
        "employer": f"/employers/{employer.slug}/",
        "verification": "/organization/verification/",
    }.items():
        page.goto(address)
        found = Axe().run(page, options=RULES)
        if folder := os.environ.get("SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)

        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
