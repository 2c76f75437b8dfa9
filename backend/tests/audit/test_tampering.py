"""Whoever owns the database may change rows, with the triggers off; `verify` finds it."""

import hashlib

import pytest
from django.conf import settings
from django.db import connection, transaction

from apps.audit.models import Anchor, Link
from apps.audit.selectors import get_end, walk_chain
from apps.audit.services import anchor_chain, seal_entries
from apps.core.clients.postgis.owner import as_owner
from tests.factories.users import UserFactory

ENTRY = "(SELECT entry_id FROM audit_link WHERE number = 3)"
OTHER = "(SELECT id FROM users_user WHERE id <> (SELECT actor_id FROM core_auditentry LIMIT 1) LIMIT 1)"
FORGED = "UPDATE audit_anchor SET number = 5, head = (SELECT head FROM audit_link WHERE number = 5)"
TAMPERED = {
    f"UPDATE core_auditentry SET action = 'core.other' WHERE id = {ENTRY}": {"entry_changed": 3},
    f"UPDATE core_auditentry SET detail = '{{}}' WHERE id = {ENTRY}": {"entry_changed": 3},
    f"UPDATE core_auditentry SET created_at = created_at + interval '1 microsecond' WHERE id = {ENTRY}": {
        "entry_changed": 3
    },
    f"UPDATE core_auditentry SET updated_at = now() + interval '1 day' WHERE id = {ENTRY}": {
        "entry_changed": 3
    },
    f"UPDATE core_auditentry SET object_type = 'jobs.job' WHERE id = {ENTRY}": {"entry_changed": 3},
    f"UPDATE core_auditentry SET object_id = gen_random_uuid() WHERE id = {ENTRY}": {"entry_changed": 3},
    f"UPDATE core_auditentry SET request_id = 'another' WHERE id = {ENTRY}": {"entry_changed": 3},
    f"UPDATE core_auditentry SET id = gen_random_uuid() WHERE id = {ENTRY}": {
        "entry_missing": 3,
        "entry_unsealed": None,
    },
    f"DELETE FROM core_auditentry WHERE id = {ENTRY}": {"entry_missing": 3},
    f"UPDATE core_auditentry SET actor_id = {OTHER} WHERE id = {ENTRY}": {"actor_changed": 3},
    f"UPDATE core_auditentry SET actor_salt = 'x' WHERE id = {ENTRY}": {"actor_changed": 3},
    f"UPDATE core_auditentry SET actor_id = NULL, actor_salt = '' WHERE id = {ENTRY}": {
        "actor_missing": None
    },
    f"UPDATE core_auditentry SET actor_id = NULL, actor_salt = '', actor_seal = '' WHERE id = {ENTRY}": {
        "entry_changed": 3
    },
    "UPDATE audit_link SET head = digest WHERE number = 3": {"link_changed": 4, "link_changed ": 3},
    "UPDATE audit_link SET entry_id = gen_random_uuid() WHERE number = 3": {
        "entry_missing": 3,
        "entry_unsealed": None,
    },
    f"DELETE FROM core_auditentry WHERE id = {ENTRY}; DELETE FROM audit_link WHERE number = 3": {
        "link_missing": 3
    },
    "DELETE FROM core_auditentry WHERE id IN (SELECT entry_id FROM audit_link WHERE number > 4);"
    "DELETE FROM audit_link WHERE number > 4": {"chain_shortened": 6},
    "TRUNCATE core_auditentry, audit_link": {"chain_shortened": 6},
    FORGED: {"anchor_forged": 5},
}


def tamper(statement: str) -> set[tuple[str, int | None]]:
    """Do it as the owner with the triggers off, walk, and undo it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_auditentry DISABLE TRIGGER USER")
        for table in ("audit_link", "audit_anchor"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(statement)
        age(cursor)
        findings = walk_chain().findings
        transaction.set_rollback(True)
    return {(finding.code.value, finding.number) for finding in findings}


def age(cursor) -> None:
    """Let a minute go by for what is not sealed."""
    cursor.execute(
        "UPDATE core_auditentry SET created_at = created_at - interval '2 minutes'"
        " WHERE id NOT IN (SELECT entry_id FROM audit_link)"
    )


@pytest.fixture
def chain(transactional_db, write_down):
    UserFactory()
    write_down(6, actor=UserFactory())
    anchor_chain()


def test_owner_cannot_change_a_row_unseen(chain):
    expected = {
        statement: {(code.strip(), number) for code, number in codes.items()}
        for statement, codes in TAMPERED.items()
    }

    with as_owner(connection):
        found = {statement: tamper(statement) for statement in TAMPERED}

    assert found == expected
    assert walk_chain().is_sound


def rewrite(cursor) -> None:
    """Take the third entry out, and make a chain of the rest that fits in itself."""
    cursor.execute(f"DELETE FROM core_auditentry WHERE id = {ENTRY}; DELETE FROM audit_link WHERE number = 3")
    digests = list(Link.objects.order_by("number").values_list("entry_id", "digest"))
    cursor.execute("DELETE FROM audit_link")
    head = ""
    for number, (entry_id, digest) in enumerate(digests, start=1):
        head = hashlib.sha256(f"{head}:{number}:{digest}".encode()).hexdigest()
        cursor.execute(
            "INSERT INTO audit_link VALUES (%s, %s, %s, %s, now())", [number, entry_id, digest, head]
        )


@pytest.mark.parametrize(
    ("anchors", "found"),
    [
        ("SELECT 1", {"chain_shortened"}),
        (FORGED, {"anchor_forged"}),
        ("DELETE FROM audit_anchor", set()),
    ],
)  # fmt: skip
def test_chain_that_was_written_anew_fits_no_anchor(chain, anchors, found):
    """Who takes the anchors away as well is found by what was mailed: the last case, and the line below."""
    mailed = get_end()

    with as_owner(connection), transaction.atomic(), connection.cursor() as cursor:
        for table in ("core_auditentry", "audit_link", "audit_anchor"):
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        rewrite(cursor)
        cursor.execute(anchors)
        codes = {finding.code.value for finding in walk_chain().findings}
        heads = set(Link.objects.values_list("number", "head"))
        transaction.set_rollback(True)

    assert codes == found
    assert mailed not in heads


def test_signature_of_an_earlier_key_is_good_while_it_is_known(chain, settings):
    old = settings.SECRET_KEY

    settings.SECRET_KEY = "y" * 60
    forged = {finding.code.value for finding in walk_chain().findings}
    settings.SECRET_KEY_FALLBACKS = [old]

    assert forged == {"anchor_forged"}
    assert walk_chain().is_sound


def test_entry_with_an_old_date_is_found(chain):
    with as_owner(connection), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO core_auditentry (id, created_at, updated_at, action, object_type, object_id, detail,"
            " request_id, actor_salt, actor_seal) SELECT gen_random_uuid(), created_at - interval '1 day', updated_at,"
            " 'core.forged', object_type, object_id, detail, request_id, '', '' FROM core_auditentry LIMIT 1"
        )
    seal_entries(within=None)

    assert {finding.code.value for finding in walk_chain().findings} == {"entry_backdated"}


def test_role_of_the_application_is_the_one_that_the_tests_use(chain):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")

        assert cursor.fetchone()[0] == settings.DATABASE_APPLICATION_ROLE
        assert Anchor.objects.count() == 1
