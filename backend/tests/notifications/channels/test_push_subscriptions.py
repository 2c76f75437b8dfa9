"""Push messages to browsers: saying yes, being told, saying no."""

from uuid import UUID

import pytest
from rest_framework.test import APIClient

from apps.core.models import new_id
from apps.notifications.enums import Channel, DeliveryStatus, Kind
from apps.notifications.models import Delivery, PushSubscription
from apps.notifications.services import DeliveryPostponed, deliver_notice
from apps.users.enums import SignInMethod
from apps.users.services import Origin, end_session, start_session
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PATH, KEY = "/api/v1/push/subscriptions/", "/api/v1/push/key/"
PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36"


class Browser:
    """A signed-in browser, and what its user does in it."""

    def __init__(self, pushes, user=None):
        self.pushes, self.user = pushes, user or UserFactory()
        self.client = APIClient()
        self.sign_in()
        self.made = pushes.subscribe(self.client.get(KEY).json()["key"])

    def sign_in(self, user=None):
        self.user = user or self.user
        origin = Origin(address="127.0.0.1", user_agent=PHONE)
        self.pair = start_session(user=self.user, method=SignInMethod.PASSWORD, origin=origin)
        self.client.defaults["HTTP_AUTHORIZATION"] = f"Bearer {self.pair.access}"

    def say_yes(self, **changed):
        return self.client.post(PATH, {**self.made.shown(), **changed}, format="json")

    def list(self):
        return self.client.get(PATH).json()["results"]


@pytest.fixture
def browser(pushes):
    return Browser(pushes)


def tell(user, event_id=None):
    return deliver_notice(
        event_id=event_id or new_id(),
        kind=Kind.PASSWORD_CHANGED,
        channel=Channel.PUSH,
        recipient=user,
        about_id=user.pk,
    )


def test_browser_that_said_yes_is_told(pushes, browser):
    answer = browser.say_yes()

    delivery = tell(browser.user)

    assert (answer.status_code, answer.json()["device"], answer.json()["is_current"]) == (
        201, "Chrome on Android", True,
    )  # fmt: skip
    assert browser.made.endpoint not in answer.content.decode()
    (message,) = pushes.messages
    assert message.data["title"]
    assert message.data["path"].startswith("/auth/")
    assert message.data["lang"] == browser.user.language
    assert delivery.status == DeliveryStatus.SENT


def test_every_browser_of_the_person_is_told_once(pushes, browser):
    other = Browser(pushes, user=browser.user)
    browser.say_yes()
    other.say_yes()
    event_id = new_id()

    tell(browser.user, event_id)
    tell(browser.user, event_id)

    assert {message.endpoint for message in pushes.messages} == {browser.made.endpoint, other.made.endpoint}
    assert len(pushes.messages) == 2
    assert [each["is_current"] for each in browser.list()] == [False, True]


def test_repetition_replaces_what_is_on_the_screen(pushes, browser):
    browser.say_yes()
    event_id = new_id()
    tell(browser.user, event_id)
    Delivery.objects.update(status=DeliveryStatus.SENDING, sent_at=None)

    tell(browser.user, event_id)

    first, second = pushes.messages
    assert first.data["tag"] == second.data["tag"]
    assert len(first.data["tag"]) == 32


def test_same_browser_twice_is_one(browser):
    first, second = browser.say_yes().json(), browser.say_yes().json()

    assert first["id"] == second["id"]
    assert len(browser.list()) == 1


def test_browser_belongs_to_who_said_yes_last(pushes, browser):
    browser.say_yes()
    earlier = browser.user
    browser.sign_in(UserFactory())
    browser.say_yes()

    assert PushSubscription.objects.get().user == browser.user
    assert tell(earlier).status == DeliveryStatus.FAILED
    assert pushes.messages == []


def test_saying_no_ends_it(pushes, browser):
    made = browser.say_yes().json()

    assert browser.client.delete(f"{PATH}{made['id']}/").status_code == 204
    assert browser.client.delete(f"{PATH}{made['id']}/").status_code == 404
    assert not PushSubscription.objects.exists()


def test_nobody_ends_it_for_somebody_else(pushes, browser):
    made = browser.say_yes().json()

    assert Browser(pushes).client.delete(f"{PATH}{made['id']}/").status_code == 404
    assert PushSubscription.objects.filter(pk=UUID(made["id"])).exists()


def test_signing_out_ends_it(pushes, browser, run_jobs):
    browser.say_yes()
    session = PushSubscription.objects.get().session

    end_session(session=session, user=browser.user)
    assert tell(browser.user).status == DeliveryStatus.FAILED, "even before the worker heard of it"
    run_jobs()

    assert pushes.messages == []
    assert not PushSubscription.objects.exists()


@pytest.mark.parametrize("mode", ["gone", "unknown"])
def test_browser_that_is_gone_is_forgotten(pushes, browser, mode):
    browser.say_yes()
    pushes.mode = mode

    delivery = tell(browser.user)

    assert delivery.status == DeliveryStatus.FAILED
    assert not PushSubscription.objects.exists()


def test_one_browser_is_enough(pushes, browser):
    gone = Browser(pushes, user=browser.user)
    gone.say_yes()
    browser.say_yes()
    del pushes.subscriptions[gone.made.endpoint.removeprefix(pushes.base_url)]

    assert tell(browser.user).status == DeliveryStatus.SENT
    assert PushSubscription.objects.count() == 1


def test_service_that_is_busy_is_asked_again_later(pushes, browser):
    browser.say_yes()
    pushes.mode = "busy"
    event_id = new_id()

    with pytest.raises(DeliveryPostponed) as caught:
        tell(browser.user, event_id)
    pushes.mode = "up"

    assert caught.value.retry_after == 23
    assert tell(browser.user, event_id).status == DeliveryStatus.SENT


@pytest.mark.parametrize(
    "endpoint", ["https://evil.test/push/1", "http://169.254.169.254/latest/meta-data/", "https://10.0.0.1/"]
)
def test_address_that_is_no_push_service_is_refused(browser, endpoint):
    answer = browser.say_yes(endpoint=endpoint)

    assert (answer.status_code, answer.json()["code"]) == (400, "push_address_refused")
    assert not PushSubscription.objects.exists()


@pytest.mark.parametrize(
    "keys",
    [{}, {"p256dh": "AAAA", "auth": "AAAA"}, {"p256dh": "A" * 87, "auth": "A" * 22}, {"auth": "A" * 22}],
)
def test_keys_that_are_none_are_refused(browser, keys):
    assert browser.say_yes(keys=keys).status_code == 400
    assert not PushSubscription.objects.exists()


def test_oldest_browser_makes_room(pushes, browser):
    browser.say_yes()
    first = PushSubscription.objects.get()
    for _ in range(10):
        Browser(pushes, user=browser.user).say_yes()

    assert PushSubscription.objects.count() == 10
    assert not PushSubscription.objects.filter(pk=first.pk).exists()


def test_stranger_has_only_the_key(pushes, client_for):
    stranger = client_for(None)

    assert len(stranger.get(KEY).json()["key"]) == 87
    assert [stranger.get(PATH).status_code, stranger.post(PATH).status_code] == [401, 401]


def test_installation_without_a_key_says_so(client_for, settings, tmp_path):
    settings.ENVIRONMENT, settings.PUSH_KEY_FILE = "production", tmp_path / "none.pem"

    answer = client_for(None).get(KEY)

    assert (answer.status_code, answer.json()["code"]) == (503, "push_unavailable")
