"""The service worker in a real browser: what we push is shown, and leads to a page of ours only."""

import json
import time

import pytest

PATIENCE = 20  # seconds
AGAIN = 2  # seconds: a browser that is still busy starting the worker drops what comes
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
REGISTER = """async () => {
  const registration = await navigator.serviceWorker.register("/push.js");
  const { active } = await navigator.serviceWorker.ready;
  while (active.state !== "activated") await new Promise((done) => setTimeout(done, 20));
  return registration.scope;
}"""
SHOWN = """async () => {
  const registration = await navigator.serviceWorker.ready;
  const shown = await registration.getNotifications();
  return shown.map(({ title, body, tag, lang, data }) => ({ title, body, tag, lang, path: data.path }));
}"""
NOTICE = {
    "title": "Zażółć", "body": "There is news.", "path": "/applications/1/?a=b", "tag": "abc", "lang": "pl",
}  # fmt: skip


@pytest.fixture
def push(new_browser, site):
    """Give a message to the worker, as the browser does when its maker's service brings one."""
    page = new_browser(permissions=["notifications"])
    page.goto("/")
    devtools = page.context.new_cdp_session(page)
    versions = []
    devtools.on("ServiceWorker.workerVersionUpdated", lambda event: versions.extend(event["versions"]))
    devtools.send("ServiceWorker.enable")
    assert page.evaluate(REGISTER) == f"{site}/"
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    number = versions[-1]["registrationId"]

    def deliver(data):
        """What is shown then. The same message again takes its own place, so saying it twice changes nothing."""
        before, message = page.evaluate(SHOWN), {"origin": site, "registrationId": number, "data": data}
        for _ in range(PATIENCE // AGAIN):
            devtools.send("ServiceWorker.deliverPushMessage", message)
            until = time.monotonic() + AGAIN
            while time.monotonic() < until:
                if (shown := page.evaluate(SHOWN)) != before:
                    return shown
                page.wait_for_timeout(50)
        raise AssertionError("the worker showed nothing")

    return deliver


def test_message_is_shown_in_its_language(push):
    assert push(json.dumps(NOTICE)) == [NOTICE]


def test_repetition_takes_the_place_of_the_first(push):
    push(json.dumps(NOTICE))

    assert [shown["body"] for shown in push(json.dumps({**NOTICE, "body": "Again."}))] == ["Again."]


@pytest.mark.parametrize("path", ["https://evil.test/", "//evil.test/", "javascript:alert(1)", 7, None])
def test_nobody_is_led_elsewhere(push, path):
    (shown,) = push(json.dumps({**NOTICE, "path": path}))

    assert shown["path"] == "/notices/"


def test_message_without_words_shows_something(push):
    (shown,) = push("not json")

    assert (shown["title"], shown["path"]) == ("Safe Job Platform", "/notices/")


def test_worker_is_never_kept_on_the_way(client):
    answer = client.get("/push.js")

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "text/javascript")
    assert answer.headers["Cache-Control"] == "no-cache"
