"""The wall around conversations: plain SQL in somebody's scope finds and changes nothing of others (ADR 0012)."""

from contextlib import suppress

import pytest
from django.apps import apps
from django.db import ProgrammingError, connection, transaction

from apps.core.services import acting_for
from apps.messaging.models import Block, MessageAttachment
from apps.messaging.services import agree_to_contact, mark_read, report_message, reveal_message
from tests.factories.applications import ApplicationFactory
from tests.factories.documents import DocumentFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
TABLES = sorted(model._meta.db_table for model in apps.get_app_config("messaging").get_models())


def count(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table}")
        return cursor.fetchone()[0]


def try_sql(statement, *values):
    """How many rows it touched; what the wall refuses touches none."""
    with suppress(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)  # "new row violates row-level security policy"
        return cursor.rowcount
    return 0


@pytest.fixture
def filled(talk):
    """A row in every table."""
    told = talk("accepted")
    message = told.say(
        "Call 0612345678", by="recruiter", documents=[DocumentFactory(owner=told.recruiter).pk]
    )
    told.say("Hello")
    for actor, side in ((told.ann, "candidate"), (told.recruiter, "employer")):
        mark_read(conversation=told.conversation, reader=actor, side=side, position=1)
        agree_to_contact(conversation=told.conversation, actor=actor, side=side)
    message.refresh_from_db()
    reveal_message(message=message, actor=told.ann, side="candidate")
    report_message(message=message, reporter=told.ann, side="candidate", reason="scam")
    Block.objects.create(conversation=told.conversation, side="candidate", created_by=told.ann)
    assert MessageAttachment.objects.exists()
    assert [table for table in TABLES if count(table) == 0] == []
    return told


def scopes_of_strangers():
    newcomer = MembershipFactory()
    return [
        {},
        {"user_id": UserFactory().pk},
        {"user_id": newcomer.user_id},
        {"user_id": newcomer.user_id, "tenant_id": newcomer.organization_id},
        {"tenant_id": newcomer.organization_id},
    ]


def test_strangers_find_and_change_nothing(filled):
    for scope in scopes_of_strangers():
        with behind_the_wall(), acting_for(**scope):
            for table in TABLES:
                assert count(table) == 0, (scope, table)
                assert try_sql(f"UPDATE {table} SET updated_at = now()") == 0, (scope, table)
                assert try_sql(f"DELETE FROM {table}") == 0, (scope, table)


def test_both_sides_find_what_is_theirs(filled):
    told, reports = filled, "messaging_messagereport"
    for scope in ({"user_id": told.ann.pk}, {"tenant_id": told.conversation.tenant_id}):
        with behind_the_wall(), acting_for(**scope):
            assert [table for table in TABLES if count(table) == 0] in ([], [reports])


def test_who_was_reported_does_not_find_the_report(filled):
    scope = {"user_id": filled.recruiter.pk, "tenant_id": filled.conversation.tenant_id}
    with behind_the_wall(), acting_for(**scope):
        assert count("messaging_messagereport") == 0
    with behind_the_wall(), acting_for(user_id=filled.ann.pk):
        assert count("messaging_messagereport") == 1


PLANT = """
    INSERT INTO messaging_conversation (id, created_at, updated_at, application_id, tenant_id, applicant_id, change,
        last_position, last_of_candidate, last_of_employer, active_at)
    VALUES (gen_random_uuid(), now(), now(), %s, %s, %s, 0, 0, 0, 0, now())
"""


def test_nobody_opens_a_conversation_about_an_application_of_others():
    application, mine = ApplicationFactory(), MembershipFactory()
    spy = UserFactory()

    with behind_the_wall(), acting_for(tenant_id=mine.organization_id):
        assert try_sql(PLANT, application.pk, mine.organization_id, application.applicant_id) == 0
    with behind_the_wall(), acting_for(user_id=spy.pk):
        assert try_sql(PLANT, application.pk, application.tenant_id, spy.pk) == 0
    with behind_the_wall(), acting_for(user_id=application.applicant_id):
        assert try_sql(PLANT, application.pk, mine.organization_id, application.applicant_id) == 0
        assert try_sql(PLANT, application.pk, application.tenant_id, application.applicant_id) == 1


def test_conversation_does_not_move_to_others(filled):
    told, spy = filled, MembershipFactory()
    move = "UPDATE messaging_conversation SET tenant_id = %s WHERE id = %s"

    with behind_the_wall(), acting_for(user_id=told.ann.pk):
        assert try_sql(move, spy.organization_id, told.conversation.pk) == 0


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", ""),
        ("get", "messages/"),
        ("post", "messages/"),
        ("post", "read/"),
        ("post", "typing/"),
        ("post", "block/"),
        ("post", "unblock/"),
        ("post", "agree/"),
        ("patch", "messages/{message}/"),
        ("post", "messages/{message}/reveal/"),
        ("post", "messages/{message}/report/"),
    ],
)
def test_who_must_not_come_in(talk, client_for, method, path):
    told = talk("accepted")
    url = told.url + path.format(message=told.say("Hello", by="recruiter").pk)
    former = MembershipFactory(organization=told.conversation.tenant)
    former.delete()

    def ask(user):
        return getattr(client_for(user), method)(url, {}, format="json").status_code

    assert ask(None) == 401
    assert ask(UserFactory(staff=True)) == 403
    assert ask(UserFactory(employer=True)) == 403
    assert ask(former.user) in (403, 404)
    assert ask(UserFactory()) == 404
    assert ask(MembershipFactory(role="recruiter").user) == 404
