"""What the tests of resumes on pages share."""

import pytest
from django.test import Client

from apps.resumes.models import Resume
from apps.users.models import User
from tests.factories.resumes import make_resume_of


@pytest.fixture
def resume(person: User) -> Resume:
    """A resume of the person."""
    return make_resume_of(person)


@pytest.fixture
def signed_in(browser: Client, person: User) -> Client:
    """The browser with a session of the person; quicker than the form."""
    browser.force_login(person)
    return browser
