"""What is read, and by whom."""

import pytest

from apps.messaging.models import ReadMark
from apps.notifications.models import Notice
from tests.web.messages.conftest import browser_of

pytestmark = pytest.mark.django_db
SEEN = '<span class="seen"> · read by the other side</span>'


@pytest.mark.parametrize(
    "header",
    [
        {"Sec-Purpose": "prefetch"},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"X-Moz": "prefetch"},
    ],
)
def test_browser_that_guesses_reads_nothing(talk, header):
    told = talk()
    told.say("Hello")

    assert told.open("recruiter", **header).status_code == 200

    assert not ReadMark.objects.exists()


def test_head_reads_nothing(talk):
    told = talk()
    told.say("Hello")

    assert browser_of(told.recruiter).head(told.url).status_code == 200
    assert not ReadMark.objects.exists()


def test_each_message_says_whether_it_was_read(talk):
    told = talk()
    told.say("First")
    assert SEEN not in told.open().text

    told.open("recruiter")
    told.say("Second")

    page = told.open().text
    assert page.count(SEEN) == 1
    assert page.index("First") < page.index(SEEN) < page.index("Second")
    assert SEEN not in told.open("recruiter").text


def test_notice_of_a_message_opens_its_conversation(talk, run_jobs):
    told = talk()
    told.say("Hello")
    run_jobs()
    notice = Notice.objects.get(recipient=told.recruiter)

    browser = browser_of(told.recruiter)
    assert "(2)" not in browser.get("/notices/").text
    answer = browser.post(f"/notices/{notice.pk}/open/")

    assert answer.headers["Location"] == told.url
    assert "Hello" in browser.get(told.url).text
