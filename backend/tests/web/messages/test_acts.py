"""What a side does with a whole conversation."""

import pytest
from django.test import Client

from apps.core.models import AuditEntry
from apps.messaging.models import Agreement, Block
from tests.factories.tenants import MembershipFactory
from tests.web.messages.conftest import browser_of

pytestmark = pytest.mark.django_db
ACTS = ("block/", "unblock/", "agree/")


@pytest.mark.parametrize("by", ["ann", "recruiter"])
def test_side_blocks_and_takes_it_back(talk, by):
    told = talk()
    other = "recruiter" if by == "ann" else "ann"

    page = told.post(by, "block/").text
    assert "Nobody can write until you allow it again." in page
    assert "You blocked messages here." in page
    theirs = told.post(other, "unblock/")  # takes back only one's own
    assert "Messages are blocked here." in theirs.text
    assert Block.objects.count() == 1
    refused = told.post(other, "", {"text": "Hello?", "client_key": "k"})
    assert refused.status_code == 409

    assert "You took the block back." in told.post(by, "unblock/").text
    assert not Block.objects.exists()
    assert told.post(other, "", {"text": "Hello?", "client_key": "k"}).status_code == 200


def test_looking_at_the_addresses_of_acts_does_nothing(talk):
    told = talk("accepted")

    assert {told.open(path=act).status_code for act in ACTS} == {405}
    assert not Block.objects.exists()
    assert not Agreement.objects.exists()


def test_agreeing_is_explained_and_asks_both_sides(talk):
    told = talk("accepted")
    page = told.open().text
    for words in ("You cannot take this back.", "It is probably a scam if somebody:", "asks you for money"):
        assert words in page

    assert "You agreed. We wait for the other side." in told.post("ann", "agree/").text
    assert "Both sides agreed." in told.post("recruiter", "agree/").text
    assert Agreement.objects.count() == 2


def test_before_the_accepted_offer_nobody_agrees(talk):
    told = talk("offered")

    page = told.open().text
    assert '<details data-if="agree" hidden>' in page
    assert "after the offer was accepted" in told.post("ann", "agree/").text
    assert not Agreement.objects.exists()


@pytest.mark.parametrize("act", ACTS)
def test_outsider_finds_no_conversation(talk, outsider, act):
    told = talk("accepted")

    assert outsider(told).post(told.url + act).status_code == 404
    assert not AuditEntry.objects.filter(action__startswith="messaging.").exists()


@pytest.mark.parametrize("act", ACTS)
def test_stranger_is_asked_who_they_are(talk, act):
    told = talk("accepted")

    assert Client().post(told.url + act).headers["Location"].startswith("/auth/sign-in/")


@pytest.mark.parametrize("act", ACTS)
def test_viewer_is_told_why_not(talk, viewer, act):
    told = talk("accepted")

    page = viewer(told).post(told.url + act, follow=True)

    assert "ask an owner of your organization for the role of recruiter" in page.text
    assert not Block.objects.exists()
    assert not Agreement.objects.exists()


def test_viewer_sees_no_forms(talk, viewer):
    told = talk("accepted")

    page = viewer(told).get(told.url).text

    assert "You can read this conversation." in page
    assert f"{told.url}block/" not in page


def test_acts_want_the_token_of_the_form(talk):
    told = talk("accepted")
    client = Client(enforce_csrf_checks=True)
    client.force_login(told.ann)

    assert {client.post(told.url + act).status_code for act in (*ACTS, "files/")} == {403}


def test_owner_without_second_factor_is_led_to_one(talk):
    told = talk()
    owner = MembershipFactory(organization=told.conversation.tenant, guarded=False).user
    client = browser_of(owner)

    for answer in (client.get(told.url), client.post(told.url + "block/")):
        assert answer.status_code == 302
        assert answer.headers["Location"] == "/account/security/"


def test_page_leads_back_to_the_application(talk):
    told = talk()

    for by in ("ann", "recruiter"):
        assert f'href="/applications/{told.conversation.application_id}/"' in told.open(by).text
