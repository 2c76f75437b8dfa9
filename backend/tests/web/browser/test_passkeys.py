"""Passkeys, with a virtual authenticator."""

import re

import pytest
from playwright.sync_api import expect

from apps.users.models import Passkey, Session, User

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def keyed(page, signed_in, with_authenticator):
    """A page whose person signed in and added a passkey."""
    with_authenticator(page)
    signed_in(page)
    page.goto("/account/security/")
    page.get_by_label("Name of the passkey").fill("My phone")
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    return page


def sign_out(page):
    page.get_by_role("button", name="Sign out", exact=True).first.click()
    expect(page.get_by_text("You are signed out.")).to_be_visible()


def test_passkey_is_added_and_signs_in(keyed, person):
    codes = keyed.locator(".codes li").all_inner_texts()
    sign_out(keyed)

    keyed.get_by_role("button", name="Use a passkey").click()

    expect(keyed).to_have_url(re.compile("/account/$"))
    assert len(codes) == 10
    assert Passkey.objects.get().name == "My phone"
    session = Session.objects.get(revoked_at__isnull=True)
    assert (session.method, session.second_factor) == ("passkey", "passkey")


def test_passkey_is_the_second_step(keyed, sign_in):
    sign_out(keyed)

    sign_in(keyed)
    expect(keyed.get_by_role("heading", name="Second step")).to_be_visible()
    keyed.get_by_role("button", name="Use a passkey").click()

    expect(keyed).to_have_url(re.compile("/account/$"))
    session = Session.objects.get(revoked_at__isnull=True)
    assert (session.method, session.second_factor) == ("password", "passkey")


def test_passkey_is_renamed_and_removed(keyed, person):
    keyed.get_by_role("link", name="I have kept them").click()
    keyed.get_by_role("link", name="Change: My phone").click()
    keyed.get_by_label("Name of the passkey").fill("<b>Old</b> phone")
    keyed.get_by_role("button", name="Save").click()
    refused = keyed.get_by_text("Write plain text, without HTML.").first
    expect(refused).to_be_visible()
    keyed.get_by_label("Name of the passkey").fill("Old & blue phone")
    keyed.get_by_role("button", name="Save").click()
    expect(keyed.get_by_text("Old & blue phone").first).to_be_visible()

    keyed.get_by_role("link", name="Change: Old & blue phone").click()
    keyed.get_by_role("button", name="Remove").click()

    expect(keyed.get_by_text("The passkey is removed.")).to_be_visible()
    assert not Passkey.objects.exists()
    assert not User.objects.get().has_second_factor


def test_device_without_a_passkey_leaves_the_other_ways(page, with_authenticator, person):
    with_authenticator(page)
    page.goto("/auth/sign-in/")

    page.get_by_role("button", name="Use a passkey").click()

    expect(page.get_by_text("That did not work.")).to_be_visible()
    expect(page.get_by_role("button", name="Send me a sign-in link")).to_be_enabled()
    assert not Session.objects.exists()


def test_stale_session_is_asked_for_a_proof_first(page, signed_in, with_authenticator, person):
    with_authenticator(page)
    signed_in(page)
    page.goto("/account/security/")
    Session.objects.update(proven_at="2026-01-01T00:00:00Z", created_at="2026-01-01T00:00:00Z")
    page.get_by_label("Name of the passkey").fill("My phone")
    page.get_by_role("button", name="Add a passkey").click()

    expect(page.get_by_role("heading", name="Is it still you?")).to_be_visible()
    page.get_by_label("Your password").fill("correct horse battery staple")
    page.get_by_role("button", name="Go on").click()

    expect(page).to_have_url(re.compile("/account/security/$"))
    page.get_by_label("Name of the passkey").fill("My phone")
    page.get_by_role("button", name="Add a passkey").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
