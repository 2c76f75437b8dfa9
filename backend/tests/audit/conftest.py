"""Auditors, and a chain to look at."""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Permission

from apps.audit.services import seal_entries
from apps.core.models import AuditEntry
from apps.core.services import record_audit
from apps.users.models import User
from tests.factories.users import UserFactory


@pytest.fixture
def auditor(db: None) -> User:
    """Staff who may read the audit."""
    person: User = UserFactory(staff=True, email="auditor@example.test", language="nl")
    person.user_permissions.add(Permission.objects.get(codename="view_auditentry"))
    return person


@pytest.fixture
def as_auditor(auditor: User, client_for: Any) -> Any:
    return client_for(auditor)


@pytest.fixture
def write_down(db: None) -> Callable[..., list[AuditEntry]]:
    """Write some acts down, and seal them."""

    def make(count: int, *, actor: User | None = None) -> list[AuditEntry]:
        subject = actor or UserFactory()
        acts = [
            record_audit(actor=actor, action=f"core.act_{n}", subject=subject, detail={"n": n})
            for n in range(count)
        ]
        seal_entries(within=None)
        return acts

    return make
