"""The fake SMS provider answers like the real one, in success and in failure."""

import json
import time

import httpx2
import pytest

from fakes import kvk, sms

ACCOUNT = "AC00000000000000000000000000000001"
PATH = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
FORM = {"To": "+31612345678", "From": "+31970102000", "Body": "123456 is your code"}


@pytest.fixture
def provider():
    with sms.running(slow_seconds=1.0) as running:
        yield running


@pytest.fixture
def send(provider):
    def post(auth=(ACCOUNT, "secret"), path=PATH, timeout=5.0, **changed):
        form = {name: value for name, value in (FORM | changed).items() if value is not None}
        return httpx2.post(provider.base_url + path, data=form, auth=auth, timeout=timeout)

    return post


def test_message_is_taken_and_kept(provider, send):
    answer = send()

    assert answer.status_code == 201
    body = answer.json()
    assert (body["to"], body["status"], body["error_code"]) == (FORM["To"], "queued", None)
    assert body["sid"].startswith("SM")
    assert [(message.to, message.body) for message in provider.messages] == [(FORM["To"], FORM["Body"])]


def test_each_message_has_a_number_of_its_own(provider, send):
    assert send().json()["sid"] != send().json()["sid"]


def test_what_was_sent_can_be_read(provider, send):
    send()
    send(To="+31687654321")

    (message,) = httpx2.get(f"{provider.base_url}/messages", params={"to": "+31687654321"}).json()

    assert message["to"] == "+31687654321"


def test_service_may_send_instead_of_a_number(send):
    assert send(From=None, MessagingServiceSid="MG1").json()["from"] == "MG1"


def test_key_of_the_account_is_known_too(send):
    assert send(auth=("SK1", "secret")).status_code == 201


@pytest.mark.parametrize("auth", [None, (ACCOUNT, ""), ("AC2", "secret"), ("", "secret")])
def test_stranger_is_refused(provider, send, auth):
    answer = send(auth=auth)

    assert (answer.status_code, answer.json()["code"]) == (401, 20003)
    assert not provider.messages


def test_garbled_sign_in_is_refused(provider):
    answer = httpx2.post(provider.base_url + PATH, data=FORM, headers={"Authorization": "Basic ü".encode()})

    assert answer.status_code == 401


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"To": None}, 21604),
        ({"To": "0612345678"}, 21211),
        ({"From": None}, 21603),
        ({"Body": None}, 21602),
        ({"Body": "x" * 1601}, 21617),
    ],
)
def test_incomplete_message_is_refused(provider, send, changed, code):
    answer = send(**changed)

    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert not provider.messages


@pytest.mark.parametrize(
    ("number", "status", "code"),
    [
        ("+31600000000", 400, 21211),
        ("+31612000014", 400, 21614),
        ("+31612000010", 400, 21610),
        ("+31612000008", 403, 21408),
        ("+31612000429", 429, 20429),
        ("+31612000500", 500, 20500),
        ("+31612000503", 503, 20503),
    ],
)
def test_numbers_that_make_it_fail_say_why(provider, send, number, status, code):
    answer = send(To=number)

    assert (answer.status_code, answer.json()["code"], answer.json()["status"]) == (status, code, status)
    assert not provider.messages


def test_gateway_number_answers_in_html(send):
    assert send(To="+31612000502").headers["Content-Type"] == "text/html"


def test_broken_number_sends_half_a_json(send):
    with pytest.raises(json.JSONDecodeError):
        send(To="+31612000200").json()


def test_silent_number_takes_the_message_and_answers_too_late(provider, send):
    with pytest.raises(httpx2.ReadTimeout):
        send(To=sms.TAKEN_BUT_SILENT, timeout=0.2)

    assert len(provider.messages) == 1


def test_slow_answer_does_not_hold_up_the_end():
    began = time.monotonic()

    with sms.running(slow_seconds=30.0) as provider:
        provider.mode = "slow"
        with pytest.raises(httpx2.ReadTimeout):
            httpx2.post(provider.base_url + PATH, data=FORM, auth=(ACCOUNT, "s"), timeout=0.1)

    assert time.monotonic() - began < 10


def test_provider_that_is_down_takes_nothing(provider, send):
    provider.mode = "down"

    assert send().status_code == 503
    assert (provider.asked, provider.messages) == (1, [])


def test_other_paths_are_not_there(send):
    assert send(path="/2010-04-01/Accounts/AC1/Calls.json").status_code == 404


def test_fake_that_only_reads_refuses_a_post():
    with kvk.running() as url:
        assert httpx2.post(f"{url}/api/v2/zoeken", headers={"apikey": "any"}).status_code == 405
