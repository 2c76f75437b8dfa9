"""The link of a resume, in a browser."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from apps.resumes.models import Resume, ResumeShare
from apps.resumes.services.sharing import LinkDead, open_shared, read_slug
from apps.web.api.page import WHERE_PEOPLE_WORK
from tests.web.resumes.sent import sent

pytestmark = pytest.mark.django_db
FORM = "//form[not(@action) and contains(@class, 'card')]"


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def today() -> date:
    return timezone.localdate(timezone=WHERE_PEOPLE_WORK)


def here(resume: Resume) -> str:
    return f"/resumes/{resume.pk}/share/"


def opens(slug: str, password: str = "") -> bool:
    try:
        open_shared(slug=slug, password=password, address="198.51.100.7")
    except LinkDead:
        return False
    return True


def test_link_is_made_seen_again_changed_and_taken_back(signed_in: Client, resume: Resume) -> None:
    form = sent(signed_in.get(here(resume)).content, FORM)
    assert form["expires_at"] == [str(today() + timedelta(days=30))]
    signed_in.post(here(resume), {**form, "password": "long enough"})
    share = ResumeShare.objects.get()
    slug = read_slug(share=share)
    assert f"/r/{slug}/" in text(signed_in.get(here(resume)))
    assert not share.shows_contact
    assert opens(slug, "long enough")
    assert not opens(slug)

    # Without a new password the old one stays, until its owner says that there is to be none.
    again = sent(signed_in.get(here(resume)).content, FORM)
    signed_in.post(here(resume), {**again, "shows_contact": "on"})
    assert not opens(slug)
    signed_in.post(here(resume), {**again, "drop_password": "on"})
    assert opens(slug)

    signed_in.post(f"{here(resume)}revoke/")
    assert not opens(slug)
    assert slug not in text(signed_in.get(here(resume)))


@pytest.mark.parametrize("days", [-1, 367])
def test_link_ends_within_a_year(signed_in: Client, resume: Resume, days: int) -> None:
    answer = signed_in.post(here(resume), {"expires_at": str(today() + timedelta(days=days))})

    assert answer.status_code == 409
    assert 'id="shareform_expires_at_error"' in text(answer)
    assert not ResumeShare.objects.exists()


def test_link_works_on_its_last_day_too(signed_in: Client, resume: Resume) -> None:
    signed_in.post(here(resume), {"expires_at": str(today())})

    assert ResumeShare.objects.get().expires_at > timezone.now()
