"""What went with an application, and the identity paper, on a phone: everything fits, and axe finds nothing."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page

from apps.applications.models import Application, Attachment, IdentityPaper, IdentityPaperRead
from apps.applications.services.papers import hand_over_identity_paper
from apps.documents.enums import DocumentPurpose
from apps.resumes.enums import VersionReason
from apps.resumes.services import freeze_resume
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.documents import DocumentFactory
from tests.factories.resumes import make_resume_of
from tests.factories.tenants import MembershipFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def application(site: str) -> Application:
    """Accepted, with a resume, a file and a copy of an identity paper that somebody read."""
    made = ApplicationFactory(accepted=True, candidate__user__name="Ania Nowak")
    person = made.candidate.user
    version = freeze_resume(resume=make_resume_of(person), actor=person, reason=VersionReason.APPLIED)
    Application.objects.filter(pk=made.pk).update(resume_version=version)
    sides = {"application": made, "tenant": made.tenant, "applicant": person}
    Attachment.objects.create(document=DocumentFactory(owner=person), **sides)
    gone_at = timezone.now() + timedelta(days=28)
    copy = DocumentFactory(owner=person, purpose=DocumentPurpose.IDENTITY, expires_at=gone_at)
    paper = IdentityPaper.objects.create(document=copy, **sides)
    hand_over_identity_paper(document_id=copy.pk)
    IdentityPaperRead.objects.create(paper=paper, role="recruiter", reason="identify")
    return made


def open_as(user: User, page: Page, site: str) -> Page:
    client = Client()
    client.force_login(user)
    value = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": site}])
    return page


@pytest.mark.parametrize("side", ["candidate", "employer"])
def test_pages_fit_and_axe_finds_nothing(
    new_browser: Callable[..., Page], application: Any, site: str, side: str
) -> None:
    member = MembershipFactory(organization=application.tenant, recruiter=True).user
    reader = application.candidate.user if side == "candidate" else member
    page = open_as(reader, new_browser(viewport={"width": 360, "height": 800}), site)

    for address in (f"/applications/{application.pk}/", f"/applications/{application.pk}/identity-paper/"):
        page.goto(address)

        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
