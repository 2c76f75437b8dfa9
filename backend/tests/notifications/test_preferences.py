"""What people choose, and that it holds."""

import pytest

from apps.applications.events import ApplicationSubmitted
from apps.core import events
from apps.notifications.enums import Category, Channel, Kind
from apps.notifications.models import Notice, NoticeSettings, Preference
from apps.notifications.services import ask_for_notice, set_preferences
from apps.users.models import User
from tests.factories.applications import ApplicationFactory
from tests.factories.notices import NoticeSettingsFactory, PreferenceFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.notifications.waiting import run_events, waiting

pytestmark = pytest.mark.django_db
PATH = "/api/v1/notifications/preferences/"
CHOICES = {
    "categories": [
        {"category": "applications", "channels": {"email": False, "push": True}, "digest": "daily"},
        {"category": "alerts", "channels": {}, "digest": "at_once"},
    ],
    "quiet_from": "22:00",
    "quiet_to": "07:00",
    "zone": "Europe/Warsaw",
}


def rows_of(answer) -> dict[str, dict]:
    return {row["category"]: row for row in answer.json()["categories"]}


def test_at_first_everything_is_on_and_comes_at_once(client_for, django_assert_num_queries):
    user = UserFactory()

    with django_assert_num_queries(5):  # two of its own; the others are the channels': who can be reached
        answer = client_for(user).get(PATH)

    rows = rows_of(answer)
    assert list(rows) == Category.values
    assert {row["digest"] for row in rows.values()} == {"at_once"}
    assert all(all(row["channels"].values()) for row in rows.values())
    assert (rows["security"]["fixed"], rows["messages"]["fixed"]) == (["in_app", "email"], ["in_app"])
    assert answer.json()["quiet_from"] is None
    assert {"in_app", "email"} <= set(answer.json()["reachable"])
    assert not Preference.objects.exists(), "looking stores nothing"
    assert not NoticeSettings.objects.exists()


def test_choices_are_kept_and_shown(client_for):
    user = UserFactory()

    answer = client_for(user).put(PATH, CHOICES, format="json")

    assert answer.status_code == 200, answer.content
    rows = rows_of(answer)
    assert rows["applications"]["channels"] == {
        "in_app": True, "email": False, "telegram": True, "push": True,
    }  # fmt: skip
    assert (rows["applications"]["digest"], rows["alerts"]["digest"]) == ("daily", "at_once")
    assert (answer.json()["quiet_from"], answer.json()["zone"]) == ("22:00", "Europe/Warsaw")
    assert client_for(user).get(PATH).json() == answer.json()


def test_choosing_again_changes_what_is_named(client_for):
    user = UserFactory()
    client_for(user).put(PATH, CHOICES, format="json")
    again = {"categories": [{"category": "applications", "channels": {"email": True}}]}

    answer = client_for(user).put(
        PATH, {**again, "quiet_from": None, "quiet_to": None, "zone": "Europe/Kyiv"}, format="json"
    )

    assert rows_of(answer)["applications"]["channels"]["email"]
    assert rows_of(answer)["applications"]["digest"] == "at_once"
    assert answer.json()["quiet_to"] is None


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"zone": "Mars/Olympus"}, "/zone"),
        ({"quiet_to": None}, "/quiet_to"),
        ({"quiet_to": "22:00"}, "/quiet_to"),
        ({"quiet_from": "25:00"}, "/quiet_from"),
        ({"categories": [{"category": "weather", "channels": {}}]}, "/categories/0/category"),
        ({"categories": CHOICES["categories"][:1] * 2}, "/categories"),
    ],
)
def test_choice_that_cannot_be_is_refused_with_its_place(client_for, change, pointer):
    answer = client_for(UserFactory()).put(PATH, {**CHOICES, **change}, format="json")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == pointer
    assert not Preference.objects.exists()


@pytest.mark.parametrize(("category", "channel"), [("security", "email"), ("messages", "in_app")])
def test_what_is_always_on_cannot_be_turned_off(client_for, category, channel):
    wish = {"category": category, "channels": {channel: False}}

    answer = client_for(UserFactory()).put(PATH, {**CHOICES, "categories": [wish]}, format="json")

    assert (answer.status_code, answer.json()["code"]) == (409, "always_on")
    assert not Preference.objects.exists()


def test_choices_are_ones_own(client_for):
    PreferenceFactory()
    NoticeSettingsFactory(zone="Asia/Tokyo")

    answer = client_for(UserFactory()).get(PATH)

    assert rows_of(answer)["applications"]["channels"]["email"]
    assert answer.json()["zone"] == "Europe/Amsterdam"


def test_mail_that_is_turned_off_does_not_go_out(run_jobs, mailoutbox):
    application = ApplicationFactory()
    PreferenceFactory(user=application.applicant)

    events.publish(ApplicationSubmitted(application_id=application.pk))
    run_jobs()

    assert mailoutbox == []


def test_mail_that_was_turned_off_while_it_waited_does_not_go_out(run_jobs, mailoutbox):
    application = ApplicationFactory()
    events.publish(ApplicationSubmitted(application_id=application.pk))
    run_events()
    set_preferences(user=application.applicant, choices={(Category.APPLICATIONS, Channel.EMAIL): False})

    run_jobs()

    assert mailoutbox == []


def test_mail_in_quiet_hours_waits_in_the_queue(run_jobs, mailoutbox, monkeypatch):
    application = ApplicationFactory()
    NoticeSettingsFactory(user=application.applicant, quiet_from="00:00", quiet_to="23:59:59")

    events.publish(ApplicationSubmitted(application_id=application.pk))
    run_events()

    ((arguments, when),) = waiting("notifications.send_mail")
    assert arguments["recipient_id"] == str(application.applicant_id)
    assert when is not None
    assert (when.astimezone().second, mailoutbox) == (59, [])
    run_jobs()
    assert len(mailoutbox) == 1


@pytest.mark.parametrize(("choice", "mails"), [({}, 1), ({"category": Category.ORGANIZATION}, 0)])
def test_what_apps_above_ask_to_tell_follows_the_same_choices(run_jobs, mailoutbox, choice, mails):
    member = MembershipFactory()
    if choice:
        PreferenceFactory(user=member.user, **choice)

    ask_for_notice(kind=Kind.FEED_PAUSED, user_id=member.user_id, about_id=member.organization_id)
    run_jobs()

    assert Notice.objects.get().recipient == member.user
    assert len(mailoutbox) == mails


def test_account_that_was_closed_while_its_mail_waited_gets_none(run_jobs, mailoutbox):
    application = ApplicationFactory()
    events.publish(ApplicationSubmitted(application_id=application.pk))
    run_events()
    User.objects.filter(pk=application.applicant_id).update(is_active=False)

    run_jobs()

    assert mailoutbox == []
