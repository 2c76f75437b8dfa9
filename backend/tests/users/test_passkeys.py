"""Passkeys: adding them, signing in with them alone and as second step, and every way that must not work."""

import pytest
from fido2.utils import websafe_encode
from rest_framework.test import APIClient

from apps.core.models import AuditEntry
from apps.users.models import Ceremony, Passkey, Session
from tests.factories.users import UserFactory
from tests.users.authenticators import PRESENT, VERIFIED, Device
from tests.users.factors import add_app, add_passkey, call, client_of, first_proof, sign_in_with

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
LIES = {
    "wrong page": {"page": "https://safejob.example.evil"},
    "page of another port": {"page": "http://localhost:9000"},
    "wrong host": {"host": "evil.example"},
    "nobody touched it": {"flags": VERIFIED},
    "nobody unlocked it": {"flags": PRESENT},
}
CLIENT_LIES = {
    "wrong challenge": {"challenge": websafe_encode(b"x" * 32)},
    "wrong type": {"type": "webauthn.other"},
    "in a frame of somebody else": {"crossOrigin": True},
}


@pytest.fixture
def ania():
    return UserFactory(email="ania@example.com", name="Ania Kowalska")


def ask(user):
    return call(client_of(user), "passkeys/options").json()


def add(client, asked, credential, **more):
    return call(client, "passkeys", {"ceremony": asked["ceremony"], "credential": credential, **more})


def test_device_is_asked_for_a_passkey_that_it_finds_and_unlocks(ania):
    answer = call(client_of(ania), "passkeys/options")

    assert answer.status_code == 200, answer.json()
    assert answer.headers["Cache-Control"] == "no-store"
    options = answer.json()["options"]
    assert options["rp"] == {"id": "localhost", "name": "Safe Job Platform"}
    assert options["user"] == {
        "id": websafe_encode(ania.pk.bytes),
        "name": "ania@example.com",
        "displayName": "Ania Kowalska",
    }
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert (options["attestation"], options["timeout"]) == ("none", 300_000)


def test_first_passkey_is_a_second_factor_and_brings_codes_for_paper(ania):
    client, device, asked = client_of(ania), Device(), ask(ania)

    answer = add(client, asked, device.make(asked["options"]), name="Blue key")

    assert answer.status_code == 201, answer.json()
    assert answer.json()["passkey"]["name"] == "Blue key"
    assert len(answer.json()["recovery_codes"]) == 10
    assert device.belongs_to(ania.pk)
    ania.refresh_from_db()
    assert ania.has_second_factor
    assert AuditEntry.objects.filter(action="users.add_passkey", actor_id=ania.pk).exists()


def test_passkey_without_a_name_is_called_after_the_browser(ania):
    client, asked = client_of(ania), ask(ania)
    client.credentials(**client._credentials, HTTP_USER_AGENT="Mozilla/5.0 (Android 16) Firefox/145.0")

    assert (
        add(client, asked, Device().make(asked["options"])).json()["passkey"]["name"] == "Firefox on Android"
    )


def test_second_passkey_leaves_the_codes_alone_and_the_first_one_out(ania):
    first = add_passkey(ania)
    asked = ask(ania)

    answer = add(client_of(ania), asked, Device().make(asked["options"]))

    assert [one["id"] for one in asked["options"]["excludeCredentials"]] == [
        websafe_encode(first.credential_id)
    ]
    assert answer.json()["recovery_codes"] == []


@pytest.mark.parametrize("lie", LIES)
def test_answer_of_a_device_that_lies_adds_nothing(ania, lie):
    asked = ask(ania)

    answer = add(client_of(ania), asked, Device(**LIES[lie]).make(asked["options"]))

    assert (answer.status_code, answer.json()["code"]) == (409, "passkey_refused")
    assert not Passkey.objects.exists()


@pytest.mark.parametrize("lie", CLIENT_LIES)
def test_answer_to_another_question_adds_nothing(ania, lie):
    asked = ask(ania)

    answer = add(client_of(ania), asked, Device().make(asked["options"], client=CLIENT_LIES[lie]))

    assert answer.json()["code"] == "passkey_refused"


def test_question_of_one_person_is_not_answered_by_another(ania):
    bob, asked = UserFactory(), ask(ania)

    answer = add(client_of(bob), asked, Device().make(asked["options"]))

    assert answer.json()["code"] == "passkey_refused"


def test_question_to_sign_in_is_no_question_to_register(ania):
    asked = call(APIClient(), "passkeys/sign-in/options").json()
    options = asked["options"] | {"user": {"id": websafe_encode(ania.pk.bytes)}}

    assert add(client_of(ania), asked, Device().make(options)).json()["code"] == "passkey_refused"


def test_passkey_of_somebody_else_is_not_added_again(ania):
    device = add_passkey(ania)
    bob = UserFactory()
    asked = ask(bob)

    assert add(client_of(bob), asked, device.make(asked["options"])).json()["code"] == "passkey_refused"


@pytest.mark.parametrize("lie", LIES)
def test_wrong_answer_uses_the_question_up(ania, lie):
    device = add_passkey(ania)
    asked = call(APIClient(), "passkeys/sign-in/options").json()
    liar = Device(**{**vars(device), **LIES[lie]})

    answers = [
        call(
            APIClient(),
            "passkeys/sign-in",
            {"ceremony": asked["ceremony"], "credential": who.sign(asked["options"])},
        )
        for who in (liar, device)
    ]

    assert {answer.json()["code"] for answer in answers} == {"passkey_refused"}


def test_passkey_alone_signs_in_and_needs_no_second_step(ania):
    device = add_passkey(ania)

    answer = sign_in_with(device)

    assert answer.status_code == 200, answer.json()
    session = Session.objects.latest("id")
    assert (session.user, session.method, session.second_factor) == (ania, "passkey", "passkey")
    assert Passkey.objects.get().last_used_at


def test_question_to_sign_in_names_nobody(ania):
    add_passkey(ania)

    options = call(APIClient(), "passkeys/sign-in/options").json()["options"]

    assert "allowCredentials" not in options
    assert options["userVerification"] == "required"


@pytest.mark.parametrize("lie", CLIENT_LIES)
def test_signature_under_another_question_is_refused(ania, lie):
    assert sign_in_with(add_passkey(ania), client=CLIENT_LIES[lie]).json()["code"] == "passkey_refused"


def test_device_must_name_the_owner(ania):
    device, bob = add_passkey(ania), UserFactory()

    assert sign_in_with(device, handle=bob.pk.bytes).json()["code"] == "passkey_refused"
    asked = call(APIClient(), "passkeys/sign-in/options").json()
    credential = device.sign(asked["options"])
    credential["response"]["userHandle"] = None
    answer = call(APIClient(), "passkeys/sign-in", {"ceremony": asked["ceremony"], "credential": credential})
    assert answer.json()["code"] == "passkey_refused"


def test_key_that_is_not_the_registered_one_is_refused(ania):
    device = add_passkey(ania)
    forged = Device(credential_id=device.credential_id, handle=device.handle)

    assert sign_in_with(forged).json()["code"] == "passkey_refused"


def test_device_that_we_do_not_know_is_refused(ania):
    assert sign_in_with(Device(handle=ania.pk.bytes)).json()["code"] == "passkey_refused"


def test_answer_works_once_and_for_five_minutes(ania, clock):
    device = add_passkey(ania)
    asked, late = (call(APIClient(), "passkeys/sign-in/options").json() for _ in range(2))
    body = {"ceremony": asked["ceremony"], "credential": device.sign(asked["options"])}

    statuses = [call(APIClient(), "passkeys/sign-in", body).status_code for _ in range(2)]
    clock.shift(301)
    body = {"ceremony": late["ceremony"], "credential": device.sign(late["options"])}
    statuses.append(call(APIClient(), "passkeys/sign-in", body).status_code)

    assert statuses == [200, 409, 409]


def test_closed_account_stays_closed(ania):
    device = add_passkey(ania)
    ania.is_active = False
    ania.save()

    assert sign_in_with(device).json()["code"] == "passkey_refused"


@pytest.mark.parametrize(
    ("counters", "statuses"), [((1, 2), [200, 200]), ((5, 5), [200, 409]), ((5, 4), [200, 409])]
)
def test_counter_that_does_not_grow_betrays_a_copy(ania, counters, statuses):
    device = add_passkey(ania)

    found = []
    for device.counter in counters:
        found.append(sign_in_with(device).status_code)

    assert found == statuses
    told = AuditEntry.objects.filter(action="users.refuse_copied_passkey").count()
    assert told == statuses.count(409)


@pytest.mark.parametrize(
    "change",
    [
        {"attestationObject": "AAAA"},
        {"attestationObject": "oA"},
        {"clientDataJSON": "AAAA"},
        {"clientDataJSON": websafe_encode(b"[]")},
        {"clientDataJSON": websafe_encode(b'{"type": 1}')},
        {"attestationObject": websafe_encode(b"\x9f" * 3000)},
        {"attestationObject": websafe_encode(b"\x81" * 9000)},
    ],
)
def test_broken_answer_is_refused_and_breaks_nothing(ania, change):
    asked = ask(ania)
    credential = Device().make(asked["options"])
    credential["response"] |= change

    answer = add(client_of(ania), asked, credential)

    assert answer.json()["code"] == "passkey_refused"


@pytest.mark.parametrize(
    "change", [{"authenticatorData": "AAAA"}, {"signature": "AAAA"}, {"clientDataJSON": "e30"}]
)
def test_broken_signature_is_refused_and_breaks_nothing(ania, change):
    device = add_passkey(ania)
    asked = call(APIClient(), "passkeys/sign-in/options").json()
    credential = device.sign(asked["options"])
    credential["response"] |= change

    answer = call(APIClient(), "passkeys/sign-in", {"ceremony": asked["ceremony"], "credential": credential})

    assert answer.json()["code"] == "passkey_refused"


def step_with(device, step, asked):
    body = {
        "token": step["token"],
        "ceremony": asked["ceremony"],
        "credential": device.sign(asked["options"]),
    }
    return call(APIClient(), "second-step/passkey", body)


def test_passkey_is_a_second_proof_after_the_password(ania):
    device = add_passkey(ania)
    step = first_proof(ania)

    asked = call(APIClient(), "second-step/passkey/options", {"token": step["token"]}).json()
    answer = step_with(device, step, asked)

    assert step["factors"] == ["passkey", "recovery_code"]
    assert [one["id"] for one in asked["options"]["allowCredentials"]] == [
        websafe_encode(device.credential_id)
    ]
    assert answer.status_code == 200, answer.json()
    session = Session.objects.latest("id")
    assert (session.method, session.second_factor) == ("password", "passkey")


def test_passkey_of_one_person_is_no_second_proof_for_another(ania):
    bob = UserFactory()
    device_of_ania = add_passkey(ania)
    add_passkey(bob)
    step = first_proof(bob)
    asked = call(APIClient(), "second-step/passkey/options", {"token": step["token"]}).json()

    assert step_with(device_of_ania, step, asked).json()["code"] == "passkey_refused"


def test_answer_for_one_sign_in_does_not_finish_another(ania):
    device = add_passkey(ania)
    step, other = first_proof(ania), first_proof(ania)
    asked = call(APIClient(), "second-step/passkey/options", {"token": step["token"]}).json()

    assert step_with(device, other, asked).json()["code"] == "passkey_refused"


def test_person_without_a_passkey_is_not_asked_for_one(ania):
    add_app(ania)
    step = first_proof(ania)

    answer = call(APIClient(), "second-step/passkey/options", {"token": step["token"]})

    assert answer.json()["code"] == "passkey_refused"
    assert not Ceremony.objects.exists()


def test_list_shows_own_passkeys_without_their_keys(ania, django_assert_num_queries):
    add_passkey(ania)
    add_passkey(UserFactory())
    client = client_of(ania)

    with django_assert_num_queries(2):
        body = call(client, "passkeys", method="get").json()

    assert [set(one) for one in body["results"]] == [{"id", "name", "created_at", "last_used_at"}]


def test_overview_counts_what_there_is(ania):
    add_passkey(ania)
    add_app(ania)

    body = call(client_of(ania), "second-factors", method="get").json()

    assert body["second_factor_at"]
    assert body["authenticator_since"]
    assert (len(body["passkeys"]), body["recovery_codes_left"]) == (1, 10)


def test_passkey_is_renamed_and_removed_by_its_owner_only(ania):
    add_passkey(ania)
    path = f"passkeys/{Passkey.objects.get().pk}"
    bob = client_of(UserFactory())

    foreign = [
        call(bob, path, {"name": "Mine"}, "patch").status_code,
        call(bob, path, method="delete").status_code,
    ]
    renamed = call(client_of(ania), path, {"name": "Blue key"}, "patch")
    removed = call(client_of(ania), path, method="delete")

    assert foreign == [404, 404]
    assert renamed.json()["name"] == "Blue key"
    assert removed.status_code == 204
    ania.refresh_from_db()
    assert not ania.has_second_factor
    assert call(client_of(ania), path, method="delete").status_code == 404


def test_last_factor_but_one_leaves_the_account_guarded(ania):
    add_passkey(ania)
    add_app(ania)

    call(client_of(ania), f"passkeys/{Passkey.objects.get().pk}", method="delete")

    ania.refresh_from_db()
    assert ania.has_second_factor
    assert call(client_of(ania), "second-factors", method="get").json()["recovery_codes_left"] == 10


def test_twenty_passkeys_are_enough(ania):
    asked = ask(ania)
    for number in range(20):
        Passkey.objects.create(user=ania, name="key", credential_id=bytes([number]), public_key=b"x")

    assert call(client_of(ania), "passkeys/options").json()["code"] == "too_many_passkeys"
    answer = add(client_of(ania), asked, Device().make(asked["options"]))
    assert answer.json()["code"] == "too_many_passkeys"
