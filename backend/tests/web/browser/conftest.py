"""A real browser on a real server."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from apps.users.models import User
from tests.factories.users import PASSWORD, UserFactory

QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
]
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}
PATIENCE = 10_000  # milliseconds, for one step


@pytest.fixture(scope="module")
def chrome(chromium: str) -> Iterator[Browser]:
    """One browser for all tests of a module; longer than that its event loop would be in the way of other tests."""
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # The loop runs in this thread, where Django would suspect an asynchronous caller.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def site(chrome: Browser, live_server: Any, settings: Any) -> str:
    """The address of the running server; passkeys are for it."""
    settings.PUBLIC_URL, settings.PASSKEY_RP_ID = live_server.url, "localhost"
    settings.PASSKEY_ORIGINS = [live_server.url]
    return str(live_server.url)


@pytest.fixture
def new_browser(chrome: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Open a page in a browser that remembers nothing; each call is another browser."""
    contexts: list[BrowserContext] = []

    def open_page(**options: Any) -> Page:
        context = chrome.new_context(base_url=site, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_browser: Callable[..., Page]) -> Page:
    """A page in a browser."""
    return new_browser()


@pytest.fixture
def person(site: str) -> User:
    """Somebody with `PASSWORD`."""
    return UserFactory(email="ania@example.test", name="Ania")


@pytest.fixture
def sign_in(person: User) -> Callable[[Page], None]:
    """Sign the person in with the password."""

    def run(page: Page) -> None:
        page.goto("/auth/sign-in/")
        page.get_by_text("Sign in with a password").click()
        form = page.locator("details form")
        form.get_by_label("E-mail address").fill(person.email)
        form.get_by_label("Password").fill(PASSWORD)
        form.get_by_role("button").click()

    return run


@pytest.fixture
def signed_in(person: User, site: str) -> Callable[[Page], None]:
    """Give the page's browser the cookie of a new session; quicker than the form."""

    def run(page: Page) -> None:
        client = Client()
        client.force_login(person)
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": site}])

    return run


@pytest.fixture
def with_authenticator() -> Callable[[Page], None]:
    """Give the page's browser a device that makes and holds passkeys."""

    def add(page: Page) -> None:
        devtools = page.context.new_cdp_session(page)
        devtools.send("WebAuthn.enable")
        devtools.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})

    return add
