"""Stopping an alert with the link of a mail, and noticing who still lives here."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.jobs.enums import AlertFrequency
from apps.jobs.services.alerts import StopLinkRefused, make_stop_token, note_signs_of_life, stop_alert
from apps.users.enums import SignInMethod
from apps.users.models import Session
from apps.users.services import start_session
from tests.factories.saved import SavedSearchFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db


def test_link_stops_this_alert_and_no_other() -> None:
    search = SavedSearchFactory()
    other = SavedSearchFactory(user=search.user, query="q=a")

    with behind_the_wall():
        stop_alert(token=make_stop_token(search_id=search.pk))
        stop_alert(token=make_stop_token(search_id=search.pk))

    search.refresh_from_db()
    other.refresh_from_db()
    assert (search.frequency, search.due_at) == (AlertFrequency.NEVER, None)
    assert other.frequency == AlertFrequency.AT_ONCE


def test_link_of_a_removed_search_stops_nothing_and_says_no_word() -> None:
    search = SavedSearchFactory()
    token = make_stop_token(search_id=search.pk)
    search.delete()

    assert stop_alert(token=token) is None


@pytest.mark.parametrize("change", ["id", "cut", "empty", "plain", "other_use"])
def test_link_that_we_did_not_make_is_refused(change: str, settings) -> None:
    search, other = SavedSearchFactory(), SavedSearchFactory(query="q=a")
    token = make_stop_token(search_id=search.pk)
    _, signature = token.split(".")
    forged = {
        "id": f"{other.pk.hex}.{signature}",
        "cut": token[:-1],
        "empty": "",
        "plain": other.pk.hex,
        "other_use": f"{other.pk.hex}.{'A' * len(signature)}",
    }

    with pytest.raises(StopLinkRefused):
        stop_alert(token=forged[change])

    other.refresh_from_db()
    assert other.frequency == AlertFrequency.AT_ONCE


def test_link_outlives_a_change_of_the_secret_key(settings) -> None:
    search = SavedSearchFactory()
    token = make_stop_token(search_id=search.pk)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another " * 8

    stopped = stop_alert(token=token)

    assert stopped is not None
    assert stopped.frequency == AlertFrequency.NEVER


def test_who_uses_the_platform_is_awake() -> None:
    past = timezone.now() - timedelta(days=100)
    here, gone = SavedSearchFactory(awake_at=past), SavedSearchFactory(awake_at=past)
    start_session(user=here.user, method=SignInMethod.PASSWORD)
    start_session(user=gone.user, method=SignInMethod.PASSWORD)
    Session.objects.filter(user=gone.user).update(last_used_at=past - timedelta(days=1))

    with behind_the_wall():
        assert note_signs_of_life() == 1

    here.refresh_from_db()
    gone.refresh_from_db()
    assert here.awake_at > timezone.now() - timedelta(minutes=1)
    assert gone.awake_at == past
