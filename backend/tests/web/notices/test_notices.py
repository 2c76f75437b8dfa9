"""The list of notices, and the numbers in the navigation."""

from uuid import uuid4

import pytest

from apps.notifications.enums import Kind
from apps.notifications.models import Notice
from apps.web.selectors import count_unread
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def tell(person, kind=Kind.APPLICATION_OFFERED, **facts):
    said = {"job": "Order picker", "employer": "Agency"}
    given = {"key": str(uuid4()), "about_id": uuid4(), "path": "/applications/", "facts": said}
    return Notice.objects.create(recipient=person, kind=kind, **{**given, **facts})


def test_list_says_each_in_one_line_of_the_readers_language(browser, signed_in, person):
    tell(person)
    tell(UserFactory(), facts={"job": "Somebody else's"})
    english = text(browser.get("/notices/"))
    polish = text(browser.get("/notices/?lang=pl"))

    assert "Order picker" in english
    assert "Order picker" in polish
    assert "Somebody else" not in english
    assert 'lang="pl"' in polish


def test_looking_reads_nothing_and_opening_leads_to_where_it_happened(browser, signed_in, person):
    notice = tell(person)
    browser.get("/notices/")
    notice.refresh_from_db()
    assert notice.read_at is None

    answer = browser.post(f"/notices/{notice.pk}/open/")

    notice.refresh_from_db()
    assert answer["Location"] == "/applications/"
    assert notice.read_at is not None


@pytest.mark.parametrize("path", ["", "https://evil.test/", "//evil.test/"])
def test_notice_without_a_page_of_ours_leads_back_to_the_list(browser, signed_in, person, path):
    notice = tell(person, path=path)

    assert browser.post(f"/notices/{notice.pk}/open/")["Location"] == "/notices/"


def test_notice_of_somebody_else_stays_unread(browser, signed_in):
    notice = tell(UserFactory())

    answer = browser.post(f"/notices/{notice.pk}/open/", follow=True)

    notice.refresh_from_db()
    assert notice.read_at is None
    assert "it is not yours" in text(answer)


def test_all_are_read_with_one_press(browser, signed_in, person):
    tell(person)
    tell(person)
    others = tell(UserFactory())

    answer = browser.post("/notices/read-all/", follow=True)

    assert "All notices are read." in text(answer)
    assert "Mark all as read" not in text(answer)
    assert Notice.objects.filter(read_at=None).get() == others


def test_navigation_counts_what_is_new(browser, signed_in, person):
    tell(person)
    tell(person, kind=Kind.NEW_MESSAGE, facts={"title": "x", "employer": "y", "who": "z"})
    tell(person, kind=Kind.INTERVIEW_PROPOSED, read_at="2026-11-21T12:00Z")
    tell(UserFactory())

    page = text(browser.get("/account/"))

    nav = page[page.index("Main parts") : page.index("</nav>")]
    assert [part.split("<")[0] for part in nav.split('class="count">')[1:]] == ["1", "1", "2"]


def test_navigation_costs_one_query(browser, signed_in, person, django_assert_num_queries):
    tell(person)

    with django_assert_num_queries(3):  # the session, the list, the numbers
        browser.get("/notices/")


def test_stranger_has_no_notices(browser):
    assert "/notices/" not in text(browser.get("/"))
    assert browser.get("/notices/")["Location"].startswith("/auth/sign-in/")


@pytest.mark.parametrize("user", [{}, {"employer": True}])
def test_only_who_looks_for_work_is_led_to_saved_jobs(browser, user):
    browser.force_login(UserFactory(**user))

    page = text(browser.get("/account/"))

    assert ('href="/account/saved/"' in page) == (not user)
    assert 'href="/applications/"' in page


def test_each_notice_counts_at_one_place_of_the_navigation(person):
    for kind in (Kind.APPLICATION_OFFERED, Kind.NEW_MESSAGE, Kind.JOB_ALERT):
        tell(person, kind=kind)

    unread = count_unread(user=person)

    assert (unread.applications, unread.messages, unread.others, unread.notices) == (1, 1, 1, 3)
