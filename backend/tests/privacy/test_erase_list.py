"""The list outside of the database, a worker that is killed, and a backup that brings people back."""

import json
from uuid import UUID

import pytest
from django.core import serializers
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, transaction

from apps.applications.models import Application, TimelineEntry
from apps.applications.services import delete_applications
from apps.candidates.models import Candidate
from apps.core.models import AuditEntry
from apps.privacy.clients import erase_list
from apps.privacy.clients.erase_list import list_erasures
from apps.privacy.services import erase_person, keep_account, replay_erasures
from apps.privacy.services.erasure import NothingToKeep, forgetting, person
from apps.tenants.enums import Role
from apps.users.models import Consent, User
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.privacy.scan import find_everywhere
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = ("ania@canary.test", "ania", "kowalska", "kanarek")


class Killed(BaseException):
    """What `kill -9` looks like from inside: nothing catches it."""


def is_there(user: User) -> bool:
    return User.objects.filter(pk=user.pk).exists()


def listed() -> list[UUID]:
    return [erasure.user_id for erasure in list_erasures()]


def test_list_holds_an_id_and_a_time_and_nothing_else(ania, leave) -> None:
    leave(ania)

    erase_person(user_id=ania.pk)

    (folder,) = default_storage.listdir("erasures")[0]
    (name,) = default_storage.listdir(f"erasures/{folder}")[1]
    said = json.loads(default_storage.open(f"erasures/{folder}/{name}").read())
    assert set(said) == {"user_id", "erased_at"}
    assert said["user_id"] == str(ania.pk)


def test_killed_before_the_list_leaves_everything_as_it_was(ania, leave, monkeypatch) -> None:
    leave(ania)
    before = find_everywhere(WORDS)

    def die(_: object) -> None:
        raise Killed

    monkeypatch.setattr(person, "note_erasure", die)
    with pytest.raises(Killed):
        erase_person(user_id=ania.pk)

    assert find_everywhere(WORDS) == before
    assert listed() == []
    monkeypatch.undo()
    assert erase_person(user_id=ania.pk)


def test_killed_between_list_and_commit_is_erased_by_the_next_try(ania, leave, monkeypatch) -> None:
    leave(ania)
    note = erase_list.note_erasure

    def note_and_die(erasure: erase_list.Erasure) -> None:
        note(erasure)
        raise Killed

    monkeypatch.setattr(person, "note_erasure", note_and_die)
    with pytest.raises(Killed):
        erase_person(user_id=ania.pk)
    monkeypatch.undo()
    assert is_there(ania)
    assert listed() == [ania.pk]

    with pytest.raises(NothingToKeep):  # nobody who is on the list can come back
        keep_account(user=ania)
    assert erase_person(user_id=ania.pk)

    assert not is_there(ania)
    assert listed() == [ania.pk]


def test_who_is_on_the_list_goes_whatever_happened_since(leave, monkeypatch) -> None:
    owner = MembershipFactory()
    leave(owner.user)
    erase_list.note_erasure(erase_list.Erasure(owner.user.pk, leave(owner.user)))
    MembershipFactory(organization=owner.organization, role=Role.VIEWER)

    assert erase_person(user_id=owner.user.pk)


def test_refused_erasure_is_on_no_list(leave) -> None:
    owner = MembershipFactory()
    MembershipFactory(organization=owner.organization, role=Role.VIEWER)
    leave(owner.user)

    assert not erase_person(user_id=owner.user.pk)
    assert listed() == []


def test_two_workers_at_once_erase_once(ania, leave, at_once) -> None:
    leave(ania)

    done = at_once(lambda _: erase_person(user_id=ania.pk), 4)

    assert sorted(done) == [False, False, False, True]
    assert AuditEntry.objects.filter(action="privacy.erase_person").count() == 1


def test_backup_that_brings_her_back_is_told_again(ania, leave, capsys) -> None:
    backup = _copy_of(ania)
    leave(ania)
    erase_person(user_id=ania.pk)
    stays = UserFactory()
    _put_back(backup)
    assert is_there(ania)
    assert "users_user.email" in find_everywhere(WORDS)

    with behind_the_wall():
        call_command("replay_erasures")

    assert capsys.readouterr().out.startswith("1 ")
    assert not is_there(ania)
    _forget_waiting_jobs()
    assert find_everywhere(WORDS) == set()
    assert find_everywhere([str(ania.pk)]) <= {"core_auditentry.object_id"}
    assert is_there(stays)


def test_replaying_again_finds_nobody(ania, leave) -> None:
    leave(ania)
    erase_person(user_id=ania.pk)

    assert replay_erasures() == 0


def test_owner_whom_the_backup_made_the_last_one_goes_all_the_same(leave) -> None:
    owner = MembershipFactory()
    MembershipFactory(organization=owner.organization, role=Role.VIEWER)
    erase_list.note_erasure(erase_list.Erasure(owner.user.pk, leave(owner.user)))

    assert replay_erasures() == 1


def _copy_of(user: User) -> str:
    """Her rows as a backup from before has them; that of the application with its words and its person."""
    application = Application.objects.get(applicant=user)
    rows = [
        user,
        user.candidate,
        *user.candidate.languages.all(),
        *user.candidate.licences.all(),
        *Consent.objects.filter(user=user),
        application,
        *application.timeline.all(),
    ]
    return str(serializers.serialize("json", rows))


@transaction.atomic
def _put_back(backup: str) -> None:
    rows = list(serializers.deserialize("json", backup))
    with forgetting():  # the stub gives way to the application
        delete_applications(ids=[row.object.pk for row in rows if isinstance(row.object, Application)])
    for row in rows:
        row.save(force_insert=True)
    assert {Candidate, TimelineEntry, Consent} <= {type(row.object) for row in rows}


def _forget_waiting_jobs() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs")
