"""An authenticator app, set up from the page."""

import re
import time

import pyotp
import pytest
from playwright.sync_api import expect

from apps.users.models import Authenticator, Session

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def app(page, signed_in):
    """The app that the person set up in the page, and the codes on paper that came with it."""
    signed_in(page)
    page.goto("/account/security/")
    page.get_by_role("button", name="Add an app").click()
    expect(page.get_by_alt_text("QR code")).to_be_visible()
    assert page.evaluate("document.querySelector('.qr img').naturalWidth") > 100
    totp = pyotp.TOTP(page.locator(".secret").inner_text())
    page.get_by_label("Code from your authenticator app").fill(totp.now())
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", name="Recovery codes")).to_be_visible()
    return totp, page.locator(".codes li").all_inner_texts()


def sign_out(page):
    page.get_by_role("button", name="Sign out", exact=True).first.click()


def test_code_signs_in_once(page, app, sign_in, new_browser):
    totp, _ = app
    sign_out(page)
    code = totp.at(time.time() + 30)  # the first one was used when the app was added

    sign_in(page)
    page.get_by_label("Code from your authenticator app").fill(code)
    page.get_by_role("button", name="Sign in").first.click()
    expect(page).to_have_url(re.compile("/account/$"))

    second = new_browser()
    sign_in(second)
    second.get_by_label("Code from your authenticator app").fill(code)
    second.get_by_role("button", name="Sign in").first.click()
    expect(second.locator(".note.wrong")).to_contain_text("code")
    assert Session.objects.filter(revoked_at__isnull=True).count() == 1


def test_recovery_code_signs_in_once(page, app, sign_in):
    _, codes = app
    for is_first in (True, False):
        sign_out(page)
        sign_in(page)
        page.get_by_text("Use a recovery code").click()
        page.get_by_label("Recovery code").fill(codes[0].upper())
        page.locator("details").get_by_role("button", name="Sign in").click()
        if is_first:
            expect(page).to_have_url(re.compile("/account/$"))

    expect(page.locator(".note.wrong")).to_contain_text("code")
    assert not Session.objects.filter(revoked_at__isnull=True).exists()


def test_wrong_first_code_adds_no_app(page, signed_in):
    signed_in(page)
    page.goto("/account/security/")
    page.get_by_role("button", name="Add an app").click()
    right = pyotp.TOTP(page.locator(".secret").inner_text()).now()

    page.get_by_label("Code from your authenticator app").fill("000000" if right != "000000" else "111111")
    page.get_by_role("button", name="Confirm").click()

    expect(page.locator(".note.wrong")).to_be_visible()
    assert not Authenticator.objects.filter(confirmed_at__isnull=False).exists()
