"""S2: whoever acts reads, locks, changes, deletes and adds no row of others, by plain SQL in their own scope.

Everything that exists is somebody else's: who tries has just arrived, with an organization of their own or without one.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.services import change_status
from apps.core.services import acting_for
from apps.documents.services import grant_document
from apps.employers.models import ResponseRecord
from apps.jobs.models import Job
from apps.messaging.models import Message
from apps.moderation.models import Case, Decision
from apps.notifications.models import TelegramChat, TelegramTicket
from apps.users.models import User
from tests.architecture.world import World
from tests.factories.applications import ApproachFactory
from tests.factories.candidates import CandidateFactory, ProfileViewFactory
from tests.factories.documents import DocumentFactory
from tests.factories.employers import CheckFactory
from tests.factories.job_checks import FingerprintFactory, JobCheckFactory, TraceFactory
from tests.factories.jobs import JobFactory
from tests.factories.messaging import (
    AgreementFactory,
    BlockFactory,
    MessageAttachmentFactory,
    MessageReportFactory,
    ReadMarkFactory,
    RevealFactory,
)
from tests.factories.moderation import AppealFactory, EvidenceFactory, StatementFactory, TrustedFlaggerFactory
from tests.factories.notices import NoticeSettingsFactory, PreferenceFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.factories.verification import ApprovalFactory, GraceFactory, RepresentativeFactory
from tests.wall import behind_the_wall

WALLED = "SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r' AND relnamespace = 'public'::regnamespace"
COLUMNS = """
    SELECT quote_ident(attname) FROM pg_attribute
    WHERE attrelid = %s::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
"""
TRIED = {
    "read": "SELECT {columns} FROM {table} WHERE {foreign}",
    "lock": "SELECT {columns} FROM {table} WHERE {foreign} FOR NO KEY UPDATE",
    "update": "UPDATE {table} SET {first} = {first} WHERE {foreign} RETURNING 1",
    "delete": "DELETE FROM {table} WHERE {foreign} RETURNING 1",
    "insert": "INSERT INTO {table} ({columns}) SELECT {columns} FROM copy_of_{table} RETURNING 1",
}
WHO = ("stranger", "candidate", "person", "tenant", "program")
PUBLIC = {
    "employers_employer",
    "employers_check",
    "jobs_job",
}  # the whole world, but for who acts for an organization
ALLOWED = {(who, table, "read") for who in WHO[:3] for table in PUBLIC} | {
    (who, "jobs_job", "lock") for who in WHO[:3]  # to apply to it
}
ALLOWED |= {(who, "employers_responserecord", "read") for who in WHO}  # shown to everybody
# Profiles that want to be found; the view lets in verified employers only.
ALLOWED |= {(who, "candidates_candidate", "read") for who in WHO[3:]}


@pytest.fixture
def filled(world: World) -> World:
    """A row in every table."""
    CheckFactory(employer=world.job.employer)
    JobFactory(employer=world.job.employer)
    ResponseRecord.objects.create(
        employer=world.job.employer, answered_share=1, applications_counted=5, counted_at=timezone.now()
    )
    recruiter = world.people["recruiter_a"]
    step = {"to": ApplicationStatus.VIEWED, "actor": recruiter, "side": Side.EMPLOYER}
    change_status(application=world.application, **step)
    fill_conversation(Message.objects.get())
    ProfileViewFactory(tenant=world.organization)
    ApproachFactory(job=world.job)
    fill_compliance(world.job)
    ann = {"user": world.people["ann"]}
    PreferenceFactory(**ann)
    NoticeSettingsFactory(**ann)
    TelegramChat.objects.create(chat_id=1, **ann)
    TelegramTicket.objects.create(token_hash="1", expires_at=timezone.now(), **ann)
    return world


def fill_compliance(job: Job) -> None:
    """Rules, staff and readers looked at the job and its employer, and somebody reported it."""
    for made in (JobCheckFactory, FingerprintFactory, TraceFactory):
        made(job=job)
    for made in (ApprovalFactory, GraceFactory, RepresentativeFactory):
        made(employer=job.employer)
    AppealFactory(decision=Decision.objects.get())
    StatementFactory(decision=Decision.objects.get())
    EvidenceFactory(case=Case.objects.first())
    TrustedFlaggerFactory()


def fill_conversation(message: Message) -> None:
    """Whatever one can do in a conversation was done once."""
    for made in (AgreementFactory, BlockFactory, ReadMarkFactory):
        made(conversation=message.conversation)
    for made in (MessageAttachmentFactory, MessageReportFactory, RevealFactory):
        made(message=message)
    given = DocumentFactory(owner=message.sender)
    grant_document(document=given, about_id=message.pk, actor=given.owner, tenant=message.conversation.tenant)


def fetch(statement: str, *values: object) -> list[str]:
    """The first column of what comes back."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return [row[0] for row in cursor.fetchall()]


def copy_tables() -> dict[str, list[str]]:
    """Lay a copy of every walled table where everybody reads it; returns their columns."""
    tables = {table: fetch(COLUMNS, table) for table in fetch(WALLED)}
    with connection.cursor() as cursor:
        for table, columns in tables.items():
            cursor.execute(f"CREATE TEMP TABLE copy_of_{table} AS SELECT {', '.join(columns)} FROM {table}")
            cursor.execute(f"SELECT count(*) FROM copy_of_{table}")
            assert cursor.fetchone()[0] > 0, f"{table} is empty, so this test shows nothing"
    return tables


def succeeds(statement: str, *values: object) -> bool:
    """Whether it touches a row; the database may refuse it or find nothing."""
    with suppress(ProgrammingError), transaction.atomic():  # "new row violates row-level security policy"
        return bool(fetch(statement, *values))
    return False


def try_all(who: str, tables: dict[str, list[str]]) -> set[tuple[str, str, str]]:
    """What this one gets done with the rows of others."""
    done = set()
    for table, columns in tables.items():
        names = {"table": table, "columns": ", ".join(columns), "first": columns[0]}
        names["foreign"] = f"{columns[0]} IN (SELECT {columns[0]} FROM copy_of_{table})"
        done |= {(who, table, what) for what, sql in TRIED.items() if succeeds(sql.format(**names))}
    return done


@contextmanager
def acting(who: str, member: User, organization_id: object) -> Iterator[None]:
    """Come in as one of WHO."""
    scopes = {
        "candidate": {"user_id": UserFactory().pk},
        "person": {"user_id": member.pk},
        "tenant": {"user_id": member.pk, "tenant_id": organization_id},
        "program": {"tenant_id": organization_id},
    }
    with behind_the_wall():
        if who == "stranger":
            yield
        else:
            with acting_for(**scopes[who]):
                yield


@pytest.mark.parametrize("who", WHO)
def test_newcomer_gets_nothing_done_with_what_is_there(who: str, filled: World) -> None:
    tables = copy_tables()
    newcomer = MembershipFactory()

    with acting(who, newcomer.user, newcomer.organization_id):
        done = try_all(who, tables)

    assert done == {one for one in ALLOWED if one[0] == who}


PLANT = """
    INSERT INTO applications_application (id, created_at, updated_at, tenant_id, job_id, candidate_id, applicant_id,
        status, letter, answers)
    VALUES (gen_random_uuid(), now(), now(), %s, %s, %s, %s, 'submitted', '', '[]') RETURNING 1
"""


def test_organization_cannot_open_a_profile_by_writing_the_application_itself(filled: World) -> None:
    """Whoever applied opens the own profile; nobody else does it for them."""
    spy, bob = JobFactory(published=True), CandidateFactory(complete=True)
    row = [spy.tenant_id, spy.pk, bob.pk, bob.user_id]

    with behind_the_wall(), acting_for(tenant_id=spy.tenant_id):
        assert not succeeds(PLANT, *row)
        assert fetch("SELECT id FROM candidates_candidate WHERE visibility = 'hidden'") == []
    with behind_the_wall(), acting_for(user_id=bob.user_id):
        assert succeeds(PLANT, *row)


def test_application_goes_to_the_organization_whose_job_it_is(filled: World) -> None:
    bob, other = CandidateFactory(complete=True), MembershipFactory()

    with behind_the_wall(), acting_for(user_id=bob.user_id):
        assert not succeeds(PLANT, other.organization_id, filled.job.pk, bob.pk, bob.user_id)


@pytest.mark.parametrize(
    ("table", "constraint", "owner"),
    [
        ("employers_check", "employers_check_of_its_employer", "tenant_id"),
        ("jobs_job", "jobs_job_of_its_employer", "tenant_id"),
        ("tenants_apitoken", "tenants_token_of_a_member", "organization_id"),
    ],
)
def test_own_row_does_not_hang_on_somebody_elses(
    table: str, constraint: str, owner: str, filled: World
) -> None:
    """A check of their company, a posting in their name, a token with their rights."""
    columns = ", ".join(copy_tables()[table])
    spy = MembershipFactory().organization_id
    mine = {"id": "gen_random_uuid()", owner: f"'{spy}'", "slug": "'spy'", "token_hash": f"'{'0' * 64}'"}
    values = ", ".join(mine.get(name, name) for name in columns.split(", "))

    with behind_the_wall(), pytest.raises(IntegrityError, match=constraint), acting_for(tenant_id=spy):
        commit(f"INSERT INTO {table} ({columns}) SELECT {values} FROM copy_of_{table} LIMIT 1")


def commit(statement: str) -> None:
    """Do it, and look at once at what is looked at when a transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(statement)
    connection.check_constraints()
