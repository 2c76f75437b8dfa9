"""One message: change, report, look at what is hidden."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.messaging.models import Message, MessageReport, Reveal
from tests.factories.tenants import MembershipFactory
from tests.web.messages.conftest import browser_of

pytestmark = pytest.mark.django_db
NUMBER = "06 12345678"
REPORT = {"reason": "money_asked", "comment": "They want 50 euro."}


def test_own_message_is_changed_within_ten_minutes(talk):
    told = talk()
    message = told.say("Helo")
    page = told.open().text
    assert f"{told.url}{message.pk}/edit/" in page

    assert "Helo" in told.open(path=f"{message.pk}/edit/").text
    page = told.post("ann", f"{message.pk}/edit/", {"text": "Hello"}).text

    assert "Hello" in page
    assert "changed" in page
    assert "Hello" in told.open("recruiter").text


def test_after_ten_minutes_it_stays(talk):
    told = talk()
    message = told.say("Helo")
    Message.objects.update(created_at=timezone.now() - timedelta(minutes=11))

    assert f"{message.pk}/edit/" not in told.open().text
    page = told.post("ann", f"{message.pk}/edit/", {"text": "Hello"})

    assert page.status_code == 409
    assert "You can change a message for 10 minutes." in page.text
    assert Message.objects.get().text == "Helo"


def test_nobody_else_changes_it(talk, outsider, viewer):
    told = talk()
    message = told.say("Helo", by="recruiter")
    colleague = browser_of(MembershipFactory(organization=told.conversation.tenant, recruiter=True).user)
    address = f"{told.url}{message.pk}/edit/"

    for browser in (browser_of(told.ann), colleague, outsider(told), viewer(told)):
        assert browser.get(address).status_code == 404
        assert browser.post(address, {"text": "x"}).status_code == 404
        assert address not in browser.get(told.url).text
    assert Message.objects.get().text == "Helo"


def test_words_that_were_hidden_stand_in_the_own_form(talk):
    told = talk()
    message = told.say(f"Call {NUMBER}")

    assert NUMBER in told.open(path=f"{message.pk}/edit/").text


@pytest.mark.parametrize("by", ["ann", "recruiter"])
def test_report_gets_a_receipt_and_the_same_one_twice(talk, by):
    told = talk()
    message = told.say("Pay 50 euro first", by="recruiter" if by == "ann" else "ann")
    path = f"{message.pk}/report/"
    assert path in told.open(by).text
    form = told.open(by, path).text
    assert "Pay 50 euro first" in form
    assert "Call 112" in form

    pages = [told.post(by, path, REPORT).text for _ in range(2)]

    report = MessageReport.objects.get()
    assert (report.reason, report.comment, report.words) == (*REPORT.values(), "Pay 50 euro first")
    assert all(f"number {report.pk.hex[-8:].upper()}." in page for page in pages)


def test_report_wants_a_reason(talk):
    told = talk()
    message = told.say("Hi", by="recruiter")

    page = told.post("ann", f"{message.pk}/report/", {"comment": "bad"})

    assert page.status_code == 400
    assert not MessageReport.objects.exists()


def test_viewer_may_report_and_outsiders_and_senders_may_not(talk, viewer, outsider):
    told = talk()
    message = told.say("Hi")
    address = f"{told.url}{message.pk}/report/"

    for browser in (browser_of(told.ann), outsider(told)):
        assert browser.get(address).status_code == 404
        assert browser.post(address, REPORT).status_code == 404
    assert not MessageReport.objects.exists()
    assert viewer(told).post(address, REPORT).status_code == 302
    assert MessageReport.objects.count() == 1


def test_message_of_another_conversation_is_not_there(talk):
    told, other = talk(), talk()
    message = other.say("Hi", by="recruiter")

    for act in ("edit", "report", "reveal"):
        assert told.post("ann", f"{message.pk}/{act}/", REPORT).status_code == 404


def test_hidden_part_is_shown_after_both_agreed_and_each_look_is_noted(talk):
    told = talk("accepted")
    message = told.say(f"Call {NUMBER}")
    path = f"{message.pk}/reveal/"
    assert path not in told.open("recruiter").text
    refused = told.post("recruiter", path)
    assert "Both sides have to agree" in refused.text
    assert NUMBER not in refused.text

    told.post("ann", "agree/")
    told.post("recruiter", "agree/")
    assert path in told.open("recruiter").text
    page = told.post("recruiter", path)

    assert NUMBER in page.text
    assert "no-store" in page.headers["Cache-Control"]
    assert NUMBER not in told.open("recruiter").text
    assert Reveal.objects.count() == 1
    assert AuditEntry.objects.filter(action="messaging.reveal_message").count() == 1


def test_nobody_else_looks_at_what_is_hidden(talk, outsider, viewer):
    told = talk("accepted")
    message = told.say(f"Call {NUMBER}")
    told.post("ann", "agree/")
    told.post("recruiter", "agree/")
    address = f"{told.url}{message.pk}/reveal/"

    assert outsider(told).post(address).status_code == 404
    page = viewer(told).post(address, follow=True).text
    assert NUMBER not in page
    assert "role of recruiter" in page
    assert browser_of(told.recruiter).get(address).status_code == 405
    assert not Reveal.objects.exists()
