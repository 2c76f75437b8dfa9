"""The fake push service takes what the standards allow, and nothing else."""

import time

import http_ece
import httpx2
import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec

from fakes import push
from fakes.push_crypto import POINT, Browser, from_text, to_text

SENDER = ec.generate_private_key(ec.SECP256R1())
KEY = to_text(SENDER.public_key().public_bytes(*POINT))


@pytest.fixture
def service():
    with push.running(slow_seconds=1.0) as running:
        yield running


def seal(subscription, text=b'{"title": "hi"}'):
    keys = subscription.shown()["keys"]
    return http_ece.encrypt(
        text,
        private_key=ec.generate_private_key(ec.SECP256R1()),
        dh=from_text(keys["p256dh"]),
        auth_secret=from_text(keys["auth"]),
        version="aes128gcm",
    )


def token(audience, *, seconds=3600, sub="mailto:a@example.test", key=SENDER):
    return jwt.encode({"aud": audience, "exp": int(time.time()) + seconds, "sub": sub}, key, "ES256")


@pytest.fixture
def send(service):
    def post(subscription, *, body=None, signed=None, timeout=5.0, **changed):
        headers = {
            "TTL": "60",
            "Content-Encoding": "aes128gcm",
            "Authorization": f"vapid t={signed or token(service.base_url)}, k={KEY}",
        }
        kept = {name: value for name, value in (headers | changed).items() if value is not None}
        body = seal(subscription) if body is None else body
        return httpx2.post(subscription.endpoint, content=body, headers=kept, timeout=timeout)

    return post


def test_message_arrives_decrypted(service, send):
    subscription = service.subscribe(KEY)

    answer = send(subscription)

    (message,) = service.messages
    assert (answer.status_code, "/message/" in answer.headers["Location"]) == (201, True)
    assert (message.data, message.ttl, message.endpoint) == ({"title": "hi"}, 60, subscription.endpoint)


def test_example_of_the_standard_is_decrypted():
    """RFC 8291, appendix A."""
    private = int.from_bytes(from_text("q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94"), "big")
    browser = Browser(ec.derive_private_key(private, ec.SECP256R1()), from_text("BTBZMqHH6r4Tts7J_aSIgg"))
    body = (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru"
        "3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )

    assert browser.decrypt(from_text(body)) == b"When I grow up, I want to be a watermelon"


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"TTL": None}, 400),
        ({"Content-Encoding": "aesgcm"}, 415),
        ({"Authorization": "Bearer abc"}, 401),
        ({"Authorization": None}, 401),
    ],
)
def test_message_without_what_it_needs_is_refused(service, send, changed, status):
    assert send(service.subscribe(), **changed).status_code == status
    assert service.messages == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"seconds": -10},
        {"seconds": 25 * 3600},
        {"sub": "somebody"},
        {"key": ec.generate_private_key(ec.SECP256R1())},
    ],
)
def test_sender_who_is_not_to_be_believed_is_refused(service, send, wrong):
    assert send(service.subscribe(), signed=token(service.base_url, **wrong)).status_code == 401


def test_token_for_another_service_is_refused(service, send):
    assert send(service.subscribe(), signed=token("https://push.example.test")).status_code == 401


def test_key_of_somebody_else_is_refused(service, send):
    assert send(service.subscribe("another key")).status_code == 403


def test_large_message_is_refused(service, send):
    assert send(service.subscribe(), body=b"x" * 4097).status_code == 413


@pytest.mark.parametrize(("mode", "status"), [("gone", 410), ("unknown", 404), ("busy", 429), ("down", 503)])
def test_service_in_trouble_takes_nothing(service, send, mode, status):
    subscription = service.subscribe()
    service.mode = mode

    answer = send(subscription)

    assert answer.status_code == status
    assert service.messages == []
    assert answer.headers.get("Retry-After") == ("23" if mode == "busy" else None)


def test_slow_service_takes_the_message_and_answers_too_late(service, send):
    subscription = service.subscribe()
    service.mode = "slow"

    with pytest.raises(httpx2.ReadTimeout):
        send(subscription, timeout=0.2)

    assert len(service.messages) == 1


def test_unknown_address_is_not_there(service):
    assert httpx2.post(f"{service.base_url}/push/999").status_code == 404


def test_browser_can_subscribe_over_http(service, send):
    shown = httpx2.post(f"{service.base_url}/subscribe", data={"key": KEY}).json()

    assert shown["endpoint"].startswith(service.base_url)
    assert send(service.subscriptions["/push/000001"]).status_code == 201
    assert httpx2.get(f"{service.base_url}/messages").json()[0]["data"] == {"title": "hi"}
