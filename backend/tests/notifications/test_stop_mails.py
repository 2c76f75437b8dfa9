"""One press stops one category of mails to one person."""

import pytest

from apps.applications.events import ApplicationSubmitted
from apps.core import events
from apps.jobs.services.alerts import make_stop_token as make_alert_token
from apps.notifications.enums import CRITICAL, Category, Channel, Kind
from apps.notifications.models import Preference
from apps.notifications.services import (
    StopLinkRefused,
    find_category_to_stop,
    set_preferences,
    stop_category,
)
from apps.notifications.services.letter import render_letter
from apps.notifications.services.stop_token import make_stop_token
from tests.factories.applications import ApplicationFactory
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db


@pytest.fixture
def token() -> str:
    return make_stop_token(user_id=UserFactory().pk, category=Category.MESSAGES)


def test_mail_says_how_to_stop_mails_like_it(run_jobs, mailoutbox, settings):
    settings.PUBLIC_URL = "https://safejob.example"
    application = ApplicationFactory()

    events.publish(ApplicationSubmitted(application_id=application.pk))
    run_jobs()

    (mail,) = mailoutbox
    token = make_stop_token(user_id=application.applicant_id, category=Category.APPLICATIONS)
    address = f"https://safejob.example/notices/stop/{token}/"
    assert mail.extra_headers["List-Unsubscribe"] == f"<{address}>"
    assert mail.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert address in mail.body.splitlines()
    assert f'href="{address}"' in mail.alternatives[0].content


def test_mail_about_safety_names_no_way_to_stop_it(run_jobs, mailoutbox):
    letter = render_letter(kind=Kind.PASSWORD_CHANGED, language="en", facts={"link": "https://a.example/"})

    assert "Stop them here" not in letter.text


def test_looking_changes_nothing(token):
    found = find_category_to_stop(token=token)

    assert (found.categories, found.is_stopped) == ([Category.MESSAGES], False)
    assert not Preference.objects.exists()


def test_pressing_stops_these_mails_and_nothing_else(token):
    for _ in range(2):
        assert stop_category(token=token).is_stopped

    choice = Preference.objects.get()
    assert (choice.category, choice.channel, choice.on) == (Category.MESSAGES, Channel.EMAIL, False)
    assert find_category_to_stop(token=token).is_stopped


def test_link_of_a_summary_stops_all_that_it_speaks_of():
    both = {Category.APPLICATIONS, Category.ALERTS}
    user = UserFactory()
    token = make_stop_token(user_id=user.pk, category=Category.APPLICATIONS, more=[Category.ALERTS])
    set_preferences(user=user, choices={(Category.ALERTS, Channel.EMAIL): False})

    assert not find_category_to_stop(token=token).is_stopped
    assert set(stop_category(token=token).categories) == both
    assert {choice.category for choice in Preference.objects.filter(on=False)} == both
    assert find_category_to_stop(token=token).label == "New jobs in your saved searches, Applications"


def test_link_alone_opens_what_it_stops(token):
    with behind_the_wall():
        stop_category(token=token)
        found = find_category_to_stop(token=token)

    assert found.is_stopped
    assert Preference.objects.count() == 1


def test_account_that_is_gone_has_nothing_to_stop(token):
    type(find_category_to_stop(token=token).user).objects.all().delete()

    assert find_category_to_stop(token=token).is_stopped
    assert stop_category(token=token).user is None


@pytest.mark.parametrize("change", [lambda token: token[:-1], lambda token: "x" + token, lambda _: "a.b"])
def test_link_that_we_did_not_make_is_refused(token, change):
    with pytest.raises(StopLinkRefused):
        stop_category(token=change(token))
    with pytest.raises(StopLinkRefused):
        find_category_to_stop(token=change(token))


@pytest.mark.parametrize("category", sorted(CRITICAL))
def test_what_is_critical_cannot_be_stopped(category):
    with pytest.raises(StopLinkRefused):
        stop_category(token=make_stop_token(user_id=UserFactory().pk, category=category))


def test_token_for_another_purpose_stops_nothing():
    with pytest.raises(StopLinkRefused):
        stop_category(token=make_alert_token(search_id=UserFactory().pk))
