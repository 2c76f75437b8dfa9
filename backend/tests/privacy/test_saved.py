"""What somebody keeps is theirs: they take it along, and it goes with them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.core.services import acting_for
from apps.jobs.models import Alert, AlertedJob, SavedJob, SavedSearch
from apps.privacy.selectors.export import collect_everything
from apps.privacy.services import keep_rule
from apps.privacy.services.erasure.rows import forget_person
from apps.users.models import User
from tests.factories.saved import AlertedJobFactory, AlertFactory, SavedJobFactory, SavedSearchFactory
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
TABLES = (SavedJob, SavedSearch, Alert, AlertedJob)


def keep_something(user: User) -> AlertedJob:
    """A row of this person in every table."""
    SavedJobFactory(user=user)
    search = SavedSearchFactory(user=user, name="Near home", query="near=1012&q=kanarek")
    return AlertedJobFactory(alert=AlertFactory(search=search))


def test_export_holds_all_of_it() -> None:
    ann, bob = UserFactory(), UserFactory()
    told = keep_something(ann)
    keep_something(bob)

    tables = collect_everything(user=ann)["tables"]

    (search,) = tables["jobs.SavedSearch"]["rows"]
    assert (search["name"], search["query"]) == ("Near home", "near=1012&q=kanarek")
    (job,) = tables["jobs.SavedJob"]["rows"]
    assert job["job"]["name"]
    (alerted,) = tables["jobs.AlertedJob"]["rows"]
    assert alerted["job"]["id"] == told.job_id
    assert len(tables["jobs.Alert"]["rows"]) == 1


def test_erasure_leaves_nothing_of_it_and_all_of_others() -> None:
    ann, bob = UserFactory(), UserFactory()
    keep_something(ann)
    keep_something(bob)

    forget_person(user_id=ann.pk)

    assert [model.objects.count() for model in TABLES] == [1, 1, 1, 1]
    assert SavedSearch.objects.get().user == bob


@pytest.mark.parametrize(("days", "left"), [(179, 1), (181, 0)])
def test_notes_of_alerts_go_after_half_a_year_and_the_search_stays(days: int, left: int) -> None:
    told = keep_something(UserFactory())
    Alert.objects.filter(pk=told.alert_id).update(created_at=timezone.now() - timedelta(days=days))

    with behind_the_wall():
        keep_rule(name="alerts")

    assert (Alert.objects.count(), AlertedJob.objects.count()) == (left, left)
    assert SavedSearch.objects.count() == 1


def test_nobody_else_sees_it_and_an_organization_does_not_either() -> None:
    ann, bob = UserFactory(), UserFactory()
    told = keep_something(ann)

    with behind_the_wall():
        with acting_for(user_id=ann.pk):
            assert [model.objects.count() for model in TABLES] == [1, 1, 1, 1]
        with acting_for(user_id=bob.pk):
            assert [model.objects.count() for model in TABLES] == [0, 0, 0, 0]
        with acting_for(user_id=ann.pk, tenant_id=told.job.tenant_id):
            assert [model.objects.count() for model in TABLES] == [0, 0, 0, 0]
