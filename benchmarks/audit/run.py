"""What the chain over the audit costs: writing an entry down, sealing, proving (ADR 0021).

`make bench NAME=audit` (ARGS=100000: how many entries). It works in the stack's database inside of one transaction,
which it takes back, so it leaves nothing; the trigger of the seal is switched off and on by the role that owns the
tables.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "backend"))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.development")
import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from apps.audit.selectors import walk_chain  # noqa: E402
from apps.audit.services import seal_entries  # noqa: E402
from apps.core.clients.postgis.owner import as_owner  # noqa: E402
from apps.core.models import AuditEntry, new_id  # noqa: E402
from apps.core.services import record_audit  # noqa: E402
from apps.users.models import User  # noqa: E402

SINGLE = 2000


def main(count: int) -> None:
    """Measure, print, take back."""
    with as_owner(connection), transaction.atomic():
        person = User.objects.create(email=f"{new_id()}@example.test")
        _write(person, SINGLE)  # warm
        _switch("DISABLE")
        bare = _write(person, SINGLE)
        _switch("ENABLE")
        sealed = _write(person, SINGLE)
        print(
            f"an entry: {bare * 1e6:.0f} µs without a seal, {sealed * 1e6:.0f} µs with: x{sealed / bare:.2f}"
        )
        _fill(person, count)
        _measure("sealing", lambda: seal_entries(within=None))
        _measure("proving", lambda: walk_chain().checked)
        _measure("looking for new ones", lambda: seal_entries(within=None) + count)
        transaction.set_rollback(True)


def _write(person: User, times: int) -> float:
    started = time.perf_counter()
    for number in range(times):
        record_audit(
            actor=person,
            action="bench.act",
            subject=person,
            detail={"from": "a", "to": "b", "n": number},
        )
    return (time.perf_counter() - started) / times


def _switch(how: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # or the table has events that wait
        cursor.execute(f"ALTER TABLE core_auditentry {how} TRIGGER pgtrigger_seal_actor_061f2")


def _fill(person: User, count: int) -> None:
    made = (
        AuditEntry(
            actor=person,
            action="bench.act",
            object_type="users.user",
            object_id=person.pk,
            detail={"n": n},
        )
        for n in range(count)
    )
    AuditEntry.objects.bulk_create(made, batch_size=1000)


def _measure(what: str, work: Callable[[], int]) -> None:
    started = time.perf_counter()
    done = work()
    seconds = time.perf_counter() - started
    print(f"{what}: {done} entries in {seconds:.2f} s, {done / seconds:,.0f} a second")


main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
