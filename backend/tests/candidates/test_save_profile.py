"""The service behind the profile: whole or nothing, written down, told to others."""

from datetime import date

import pytest
from django.apps import apps
from django.db import connection, transaction

from apps.candidates import services
from apps.candidates.events import CandidateProfileChanged
from apps.candidates.models import Candidate, CandidateLanguage
from apps.candidates.services import profile
from apps.locations.selectors import UnknownPostcode
from apps.users.models import User
from tests.factories.candidates import CandidateFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def heard(monkeypatch):
    """The events that were published."""
    events = []
    monkeypatch.setattr(profile, "publish", events.append)
    return events


def history(model, row_id):
    event = apps.get_model("candidates", f"{model}Event")
    return list(
        event.objects.filter(pgh_obj_id=row_id).order_by("pgh_id").values_list("pgh_label", flat=True)
    )


def test_profile_is_made_once_empty_and_hidden():
    user = UserFactory()

    first, second = services.ensure_candidate(user=user), services.ensure_candidate(user=user)

    assert first == second
    assert (first.visibility, first.right_to_work, first.home_postcode) == ("hidden", "unsaid", "")
    assert (first.created_by, first.updated_by) == (user, user)


@pytest.mark.django_db(transaction=True)
def test_profile_is_made_once_when_asked_for_at_the_same_moment(at_once):
    user = UserFactory()

    made = at_once(lambda _: services.ensure_candidate(user=user).pk, 8)

    assert len(set(made)) == 1
    assert Candidate.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_saves_at_the_same_moment_leave_one_of_the_two_whole(at_once):
    user = UserFactory()
    lists = [
        [{"language": "pl", "level": "A1"}],
        [{"language": "uk", "level": "B1"}, {"language": "en", "level": "B1"}],
    ]

    results = at_once(
        lambda index: services.save_profile(
            actor=user, changes={"headline": str(index % 2), "languages": lists[index % 2]}
        ),
        6,
    )

    candidate = Candidate.objects.get()
    assert results == [candidate] * 6
    spoken = set(candidate.languages.values_list("language", flat=True))
    assert (candidate.headline, spoken) in [("0", {"pl"}), ("1", {"uk", "en"})]


def test_save_says_who_changed_it():
    user = UserFactory()

    candidate = services.save_profile(actor=user, changes={"headline": "Cook"})

    assert (candidate.created_by, candidate.updated_by) == (user, user)


def test_save_is_told_by_id(heard):
    candidate = services.save_profile(actor=UserFactory(), changes={"headline": "Cook"})

    assert [(type(event), event.candidate_id) for event in heard] == [(CandidateProfileChanged, candidate.pk)]


def test_refused_save_is_not_told_and_changes_nothing(heard):
    candidate = CandidateFactory(complete=True)
    changes = {"headline": "Cook", "languages": [], "home_postcode": "9990"}

    with pytest.raises(UnknownPostcode):
        services.save_profile(actor=candidate.user, changes=changes)

    candidate.refresh_from_db()
    assert (candidate.headline, candidate.languages.count(), heard) == ("Order picker", 1, [])


def test_failure_in_the_last_step_takes_everything_back(monkeypatch):
    candidate = CandidateFactory(complete=True)

    def fail(event):
        raise RuntimeError

    monkeypatch.setattr(profile, "publish", fail)
    with pytest.raises(RuntimeError):
        services.save_profile(
            actor=candidate.user, changes={"headline": "Cook", "languages": [], "licences": []}
        )

    candidate.refresh_from_db()
    assert (candidate.headline, candidate.languages.count(), candidate.licences.count()) == (
        "Order picker",
        1,
        1,
    )


def test_check_sees_the_locked_row_before_anything_is_written():
    candidate = CandidateFactory(complete=True)
    seen = []

    services.save_profile(
        actor=candidate.user, changes={"headline": "Cook"}, check=lambda row: seen.append(row.headline)
    )

    assert seen == ["Order picker"]


def test_every_change_of_the_profile_is_in_the_history():
    user = UserFactory()

    candidate = services.save_profile(actor=user, changes={"headline": "Cook"})
    services.save_profile(actor=user, changes={"headline": "Chef"})

    assert history("Candidate", candidate.pk) == ["insert", "update", "update"]


def test_lists_have_a_history_of_what_changed_only():
    user = UserFactory()
    entries = [{"language": "pl", "level": "C2"}, {"language": "en", "level": "A2"}]
    candidate = services.save_profile(actor=user, changes={"languages": entries})
    polish, english = (candidate.languages.get(language=code) for code in ("pl", "en"))

    services.save_profile(actor=user, changes={"languages": [{"language": "en", "level": "B1"}, entries[0]]})
    services.save_profile(actor=user, changes={"languages": entries[:1]})

    assert history("CandidateLanguage", polish.pk) == ["insert"]
    assert history("CandidateLanguage", english.pk) == ["insert", "update", "delete"]


def test_licence_keeps_its_row_when_it_is_renewed():
    candidate = CandidateFactory(complete=True)
    before = candidate.licences.get()

    services.save_profile(
        actor=candidate.user, changes={"licences": [{"kind": "forklift", "expires_on": date(2031, 1, 1)}]}
    )

    after = candidate.licences.get()
    assert (after.pk, after.expires_on) == (before.pk, date(2031, 1, 1))


def test_profile_goes_with_the_account():
    candidate = CandidateFactory(complete=True)

    User.objects.filter(pk=candidate.user_id).delete()

    assert not Candidate.objects.exists()
    assert not CandidateLanguage.objects.exists()


def test_save_locks_the_profile(django_assert_max_num_queries):
    candidate = CandidateFactory()

    with transaction.atomic(), django_assert_max_num_queries(12) as queries:
        services.save_profile(actor=candidate.user, changes={"headline": "Cook"})

    assert any("FOR UPDATE" in query["sql"] for query in queries.captured_queries)
    assert connection.in_atomic_block
