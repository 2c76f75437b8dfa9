"""The link of an invitation."""

import pytest

from apps.tenants.models import Membership
from tests.factories.invitations import TOKEN, InvitationFactory
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
PAGE = "/invitations/accept/"
NOOR = "noor@example.test"


def text(answer):
    return answer.content.decode()


@pytest.fixture
def noor():
    return UserFactory(employer=True, email=NOOR)


def test_token_leaves_the_address_at_once(browser):
    answer = browser.get(PAGE, {"token": TOKEN})

    assert (answer.url, answer.headers["Referrer-Policy"]) == (PAGE, "no-referrer")


def test_stranger_signs_in_and_joins(browser, noor):
    invitation = InvitationFactory(email=NOOR)
    page = text(browser.get(PAGE, {"token": TOKEN}, follow=True))
    browser.get(f"/auth/sign-in/?next={PAGE}")
    signed_in = browser.post("/auth/sign-in/password/", {"email": NOOR, "password": PASSWORD})
    shown = text(browser.get(PAGE))
    nobody_yet = not Membership.objects.filter(user=noor).exists()

    answer = browser.post(PAGE, follow=True)

    assert "Please sign in first" in page
    assert signed_in.url == PAGE
    assert "Accept the invitation" in shown
    assert nobody_yet
    assert Membership.objects.get(user=noor).organization == invitation.organization
    assert invitation.organization.name in text(answer)


def test_another_account_reads_why_not(client, noor):
    InvitationFactory(email="else@example.test")
    client.force_login(noor)
    client.get(PAGE, {"token": TOKEN})

    answer = client.post(PAGE)

    assert answer.status_code == 409
    assert "Use another account" in text(answer)
    assert not Membership.objects.filter(user=noor).exists()


def test_without_a_link_there_is_nothing(client, noor):
    client.force_login(noor)

    assert client.get(PAGE).url == "/"
    assert client.post(PAGE).status_code == 409
