"""How a push message may end, and to whom none is ever posted."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from apps.notifications.clients import push as client
from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused
from apps.notifications.clients.push.key import PEM
from apps.notifications.clients.push.send import _failure

KNOWN = [
    "https://fcm.googleapis.com",
    "https://*.push.services.mozilla.com",
    "https://*.notify.windows.com",
]
DATA = {"title": "hi"}


def reach(subscription, **changed):
    return client.Subscriber(endpoint=subscription.endpoint, **{**subscription.browser.keys(), **changed})


def test_message_arrives_and_only_the_browser_can_read_it(pushes):
    subscription = pushes.subscribe(client.get_public_key())

    client.push_message(to=reach(subscription), data={"title": "Zażółć"}, topic="t" * 32)

    (message,) = pushes.messages
    assert (message.data, message.ttl) == ({"title": "Zażółć"}, 86_400)
    assert (message.headers["topic"], message.claims["aud"]) == ("t" * 32, pushes.base_url)
    assert message.claims["sub"] == "mailto:no-reply@safejob.example"


@pytest.mark.parametrize(
    ("mode", "error", "retry_after"),
    [
        ("gone", client.SubscriptionGone, None),
        ("unknown", client.SubscriptionGone, None),
        ("busy", NotAccepted, 23),
        ("down", NotAccepted, None),
        ("slow", OutcomeUnknown, None),
    ],
)
def test_answer_says_whether_to_try_again(pushes, mode, error, retry_after):
    subscription = pushes.subscribe()
    pushes.mode = mode

    with pytest.raises(error) as caught:
        client.push_message(to=reach(subscription), data=DATA, topic="t")

    assert getattr(caught.value, "retry_after", None) == retry_after


@pytest.mark.parametrize(
    ("said", "seconds"), [("23", 23), ("\xb2", None), ("9" * 5000, None), ("-1", None), ("Fri, 31 Dec", None)]
)
def test_pause_that_is_no_number_of_seconds_is_passed_over(said, seconds):
    assert _failure(429, said).retry_after == seconds


def test_service_that_is_away_means_later(pushes, settings):
    settings.PUSH_ORIGINS = ["http://127.0.0.1:1"]
    to = client.Subscriber(endpoint="http://127.0.0.1:1/x", **pushes.subscribe().browser.keys())

    with pytest.raises(NotAccepted):
        client.push_message(to=to, data=DATA, topic="t")


def test_message_that_is_too_large_is_refused(pushes):
    with pytest.raises(Refused, match="413"):
        client.push_message(to=reach(pushes.subscribe()), data={"title": "x" * 4500}, topic="t")


@pytest.mark.parametrize("keys", [{"p256dh": "AAAA"}, {"p256dh": "BA" + "A" * 85}])
def test_keys_that_are_none_mean_gone(pushes, keys):
    with pytest.raises(client.SubscriptionGone):
        client.push_message(to=reach(pushes.subscribe(), **keys), data=DATA, topic="t")


def test_nothing_is_posted_elsewhere(pushes, settings):
    subscription = pushes.subscribe()
    settings.PUSH_ORIGINS = KNOWN

    with pytest.raises(client.SubscriptionGone):
        client.push_message(to=reach(subscription), data=DATA, topic="t")

    assert pushes.asked == 0


@pytest.mark.parametrize(
    "address",
    [
        "https://fcm.googleapis.com/fcm/send/abc:def",
        "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
        "https://db5p.notify.windows.com/w/?token=abc",
        "https://FCM.googleapis.com:443/fcm/send/abc",
    ],
)
def test_push_services_are_known(settings, address):
    settings.PUSH_ORIGINS = KNOWN

    assert client.is_push_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://fcm.googleapis.com/fcm/send/abc",
        "https://fcm.googleapis.com:8443/fcm/send/abc",
        "https://fcm.googleapis.com.evil.test/",
        "https://evil.test/https://fcm.googleapis.com/",
        "https://fcm.googleapis.com@evil.test/",
        "https://user@fcm.googleapis.com/",
        "https://fcm.googleapis.com\\@evil.test/",
        "https://evil.test\\.fcm.googleapis.com/",
        "https://xfcm.googleapis.com/",
        "https://push.services.mozilla.com/",
        "https://evilpush.services.mozilla.com/",
        "https://169.254.169.254/",
        "https://[::1]/",
        "https://fcm.googleapis.com:x/",
        "https://fcm。googleapis。com/",
        "//fcm.googleapis.com/",
        "file:///etc/passwd",
        "https://fcm.googleapis.com/ a",
        "https://fcm.googleapis.com/\r\nHost: evil.test",
        f"https://fcm.googleapis.com/{'x' * 1000}",
        "",
    ],
)
def test_other_addresses_are_not(settings, address):
    settings.PUSH_ORIGINS = KNOWN

    assert not client.is_push_address(address)


def test_key_is_made_once_and_for_us_only(pushes, settings):
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: client.get_public_key(), range(16)))

    assert len(keys) == 1
    assert stat.S_IMODE(settings.PUSH_KEY_FILE.stat().st_mode) == 0o600
    assert [path.name for path in settings.PUSH_KEY_FILE.parent.iterdir()] == ["key.pem"]


def test_elsewhere_the_key_is_put_there_on_purpose(pushes, settings):
    settings.ENVIRONMENT = "production"

    with pytest.raises(client.KeyMissing):
        client.get_public_key()


def test_key_on_another_curve_is_refused(settings, tmp_path):
    settings.PUSH_KEY_FILE = tmp_path / "key.pem"
    settings.PUSH_KEY_FILE.write_bytes(ec.generate_private_key(ec.SECP384R1()).private_bytes(*PEM))

    with pytest.raises(client.KeyMissing):
        client.get_public_key()


def test_key_that_openssl_made_is_taken(settings, tmp_path):
    settings.PUSH_KEY_FILE = tmp_path / "key.pem"
    made = ec.generate_private_key(ec.SECP256R1())
    settings.PUSH_KEY_FILE.write_bytes(
        made.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.TraditionalOpenSSL,
            serialization.NoEncryption(),
        )
    )

    assert len(client.get_public_key()) == 87
