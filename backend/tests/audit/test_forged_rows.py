"""Whoever has the application's role may add rows: forged ones are found, and cannot stop the proof."""

import pytest
from django.db import connection

from apps.audit.models import Link
from apps.audit.selectors import walk_chain
from apps.audit.services import seal_entries
from apps.core.models import AuditEntry
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
ADD = """
    INSERT INTO core_auditentry (id, created_at, updated_at, action, object_type, object_id, detail, request_id,
        actor_salt, actor_seal)
    VALUES (%s, {at}, now(), %s, 'jobs.job', gen_random_uuid(), %s, '', '', '')
"""


def forge(
    *, at: str = "now() - interval '2 minutes'", action: str = "core.forged", detail: str = "{}"
) -> None:
    """Add a row as the application could."""
    with connection.cursor() as cursor:
        cursor.execute(ADD.format(at=at), ["01900000-0000-7000-8000-000000000001", action, detail])


def codes() -> set[str]:
    return {finding.code.value for finding in walk_chain().findings}


@pytest.mark.parametrize("at", ["'infinity'", "'-infinity'", "'0044-01-01 BC'", "'294000-01-01'"])
def test_a_date_that_no_calendar_has_is_found_and_breaks_nothing(write_down, at):
    write_down(2)
    forge(at=at)
    seal_entries(within=None)
    write_down(2)

    findings = [(finding.code.value, finding.number) for finding in walk_chain().findings]

    assert findings == [("entry_backdated", 3)]
    assert walk_chain(after=3).is_sound


@pytest.mark.parametrize("at", ["now() + interval '4 hours'", "now() - interval '4 hours'"])
def test_a_wrong_date_is_found_at_its_own_row(write_down, at):
    write_down(2)
    forge(at=at)
    seal_entries(within=None)
    write_down(2)

    findings = [(finding.code.value, finding.number) for finding in walk_chain().findings]

    assert findings == [("entry_backdated", 3)]


@pytest.mark.parametrize("count", ['"many"', "-5", "1e400", "[1]", "null"])
def test_a_forged_erasure_cannot_stop_the_proof(write_down, count):
    write_down(2, actor=UserFactory())
    forge(action="privacy.erase_person", detail=f'{{"acts_forgotten": {count}}}')
    seal_entries(within=None)

    assert codes() == set()


@pytest.mark.parametrize("number", [0, -5])
def test_a_link_before_the_first_is_found(write_down, number):
    write_down(2)
    forge()
    entry = AuditEntry.objects.get(action="core.forged")
    Link.objects.create(number=number, entry_id=entry.pk, digest="", head="", sealed_at=entry.created_at)

    assert codes() == {"link_changed"}
