"""Links that read one file for a minute, from our own folder."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from apps.core.models import AuditEntry
from apps.documents import services
from apps.documents.models import Document
from apps.users.models import User
from tests.factories.documents import DocumentFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory


@pytest.fixture
def document(ann: User) -> Document:
    made: Document = DocumentFactory(owner=ann, name="żółw.pdf")
    return made


def ask(client: Any, document: Document) -> Any:
    return client.post(f"/api/v1/documents/{document.pk}/links/")


def link_of(client: Any, document: Document) -> str:
    answer = ask(client, document)
    assert answer.status_code == 201, answer.data
    return str(answer.data["url"])


def reads() -> int:
    return AuditEntry.objects.filter(action="documents.read_document").count()


def test_link_downloads_the_file_without_signing_in(client_for: Any, ann: User, document: Document) -> None:
    url = link_of(client_for(ann), document)
    assert reads() == 0

    answer = Client().get(url)

    assert len(b"".join(answer.streaming_content)) == document.size
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''%C5%BC%C3%B3%C5%82w.pdf"
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert "no-store" in answer["Cache-Control"]
    assert "sandbox" in answer["Content-Security-Policy"]
    assert AuditEntry.objects.get(action="documents.read_document").actor_id == ann.pk


def test_link_ends_after_a_minute(client_for: Any, ann: User, document: Document) -> None:
    with time_machine.travel("2026-11-21T10:00:00Z", tick=False) as clock:
        url = link_of(client_for(ann), document)
        clock.shift(timedelta(seconds=60))
        assert Client().get(url).status_code == 200
        clock.shift(timedelta(seconds=1))
        assert Client().get(url).status_code == 404


def test_changed_link_opens_nothing(client_for: Any, ann: User, document: Document) -> None:
    url, other = link_of(client_for(ann), document), link_of(client_for(ann), DocumentFactory(owner=ann))
    payload, _, rest = url.removesuffix("/").rpartition("/")[2].partition(":")
    foreign = other.removesuffix("/").rpartition("/")[2].partition(":")[0]
    changed = [
        f"{foreign}:{rest}",
        f"{payload}:{rest[:-1]}{'A' if rest[-1] != 'A' else 'B'}",
        payload,
        "x",
        "::",
    ]

    for signature in changed:
        answer = Client().get(f"/api/v1/documents/files/{signature}/")
        assert (answer.status_code, answer.json()["code"]) == (404, "link_over")
    assert reads() == 0


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_link_only_reads(client_for: Any, ann: User, document: Document, method: str) -> None:
    url = link_of(client_for(ann), document)

    assert getattr(Client(), method)(url).status_code == 405


def test_link_ends_with_the_right_to_read(client_for: Any, ann: User, document: Document) -> None:
    membership = MembershipFactory(recruiter=True)
    about = uuid4()
    services.grant_document(document=document, about_id=about, actor=ann, tenant=membership.organization)
    url = link_of(client_for(membership.user), document)
    assert Client().get(url).status_code == 200

    services.withdraw_grants(about_ids=[about])

    assert Client().get(url).status_code == 404


def test_former_member_reads_nothing_by_an_old_link(client_for: Any, ann: User, document: Document) -> None:
    membership = MembershipFactory(recruiter=True)
    services.grant_document(document=document, about_id=uuid4(), actor=ann, tenant=membership.organization)
    url = link_of(client_for(membership.user), document)

    membership.delete()

    assert Client().get(url).status_code == 404


def test_link_of_a_blocked_account_is_over(client_for: Any, ann: User, document: Document) -> None:
    url = link_of(client_for(ann), document)

    User.objects.filter(pk=ann.pk).update(is_active=False)

    assert Client().get(url).status_code == 404


def test_nobody_gets_a_link_to_what_they_may_not_read(client_for: Any, ann: User, document: Document) -> None:
    assert ask(client_for(None), document).status_code == 401
    assert ask(client_for(UserFactory()), document).status_code == 404
    assert ask(client_for(ann), DocumentFactory(owner=ann, quarantined=True)).status_code == 404
