"""Who reads a file: its owner, and whom it was given to."""

from typing import Any
from uuid import uuid4

import pytest

from apps.core.models import AuditEntry
from apps.core.services import acting_for
from apps.documents import services
from apps.documents.models import Document, DocumentGrant
from apps.users.models import User
from tests.factories.documents import DocumentFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

ONE = "/api/v1/documents/{}/"


@pytest.fixture
def document(ann: User) -> Document:
    made: Document = DocumentFactory(owner=ann, name="certificate.pdf")
    return made


@pytest.fixture
def recruiter(db: None) -> User:
    membership = MembershipFactory(recruiter=True)
    user: User = membership.user
    return user


def download(client: Any, document: Document) -> Any:
    return client.get(ONE.format(document.pk) + "download/")


def test_owner_downloads_it_as_a_file(client_for: Any, ann: User, document: Document) -> None:
    answer = download(client_for(ann), document)

    assert answer.status_code == 200
    assert len(b"".join(answer.streaming_content)) == document.size
    assert answer["Content-Disposition"] == 'attachment; filename="certificate.pdf"'
    assert (answer["Content-Type"], answer["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Cache-Control"] == "private, no-store"


def test_every_download_is_written_down(client_for: Any, ann: User, document: Document) -> None:
    download(client_for(ann), document)

    entry = AuditEntry.objects.get(action="documents.read_document")
    assert (entry.actor_id, entry.object_id) == (ann.pk, document.pk)


@pytest.mark.parametrize("trait", ["quarantined", "refused"])
def test_nobody_downloads_what_was_not_passed(client_for: Any, ann: User, trait: str) -> None:
    document = DocumentFactory(owner=ann, **{trait: True})

    assert download(client_for(ann), document).status_code == 404


@pytest.mark.parametrize("path", ["", "download/"])
def test_somebody_else_finds_nothing(client_for: Any, document: Document, path: str) -> None:
    assert client_for(UserFactory()).get(ONE.format(document.pk) + path).status_code == 404


def test_employer_finds_nothing_that_was_not_given(
    client_for: Any, recruiter: User, document: Document
) -> None:
    assert download(client_for(recruiter), document).status_code == 404


def test_organization_reads_what_was_given_to_it(
    client_for: Any, recruiter: User, ann: User, document: Document
) -> None:
    tenant = recruiter.memberships.get().organization
    services.grant_document(document=document, about_id=uuid4(), actor=ann, tenant=tenant)

    assert download(client_for(recruiter), document).status_code == 200
    assert download(client_for(MembershipFactory(recruiter=True).user), document).status_code == 404


def test_person_reads_what_was_given_to_them(client_for: Any, ann: User, recruiter: User) -> None:
    document = DocumentFactory(owner=recruiter)
    services.grant_document(document=document, about_id=uuid4(), actor=recruiter, user=ann)

    assert download(client_for(ann), document).status_code == 200
    assert download(client_for(UserFactory()), document).status_code == 404


def test_given_file_is_not_theirs_to_change(client_for: Any, ann: User, recruiter: User) -> None:
    document = DocumentFactory(owner=recruiter)
    services.grant_document(document=document, about_id=uuid4(), actor=recruiter, user=ann)
    client = client_for(ann)

    assert client.get(ONE.format(document.pk)).status_code == 404
    assert client.delete(ONE.format(document.pk)).status_code == 404
    assert client.patch(ONE.format(document.pk), {"name": "x"}, format="json").status_code == 404


def test_only_a_ready_file_of_ones_own_can_be_given(ann: User, document: Document) -> None:
    waiting = DocumentFactory(owner=ann, quarantined=True)

    for file, actor in [(waiting, ann), (document, UserFactory())]:
        with pytest.raises(services.DocumentNotReady):
            services.grant_document(document=file, about_id=uuid4(), actor=actor, user=UserFactory())

    assert not DocumentGrant.objects.exists()


def test_giving_twice_changes_nothing(ann: User, document: Document) -> None:
    other, about = UserFactory(), uuid4()

    first, second = (
        services.grant_document(document=document, about_id=about, actor=ann, user=other) for _ in range(2)
    )

    assert first == second
    assert AuditEntry.objects.filter(action="documents.given_document").count() == 1


def test_deleted_file_is_gone_for_everybody(
    client_for: Any, ann: User, recruiter: User, document: Document
) -> None:
    tenant = recruiter.memberships.get().organization
    services.grant_document(document=document, about_id=uuid4(), actor=ann, tenant=tenant)

    assert client_for(ann).delete(ONE.format(document.pk)).status_code == 204

    assert download(client_for(recruiter), document).status_code == 404
    assert not DocumentGrant.objects.exists()


def test_new_name_keeps_the_ending_of_the_content(client_for: Any, ann: User, document: Document) -> None:
    answer = client_for(ann).patch(ONE.format(document.pk), {"name": "VCA.exe"}, format="json")

    assert answer.data["name"] == "VCA.pdf"


def test_own_files_are_listed(
    client_for: Any, ann: User, document: Document, django_assert_num_queries: Any
) -> None:
    DocumentFactory()

    with django_assert_num_queries(1):
        answer = client_for(ann).get("/api/v1/documents/")

    assert [row["id"] for row in answer.data["results"]] == [str(document.pk)]


def test_database_itself_shows_nobody_elses_file(ann: User, recruiter: User, document: Document) -> None:
    """A grant that somebody else made of a foreign file opens nothing."""
    DocumentGrant.objects.create(document=document, owner=recruiter, user=recruiter, about_id=uuid4())

    with behind_the_wall(), acting_for(user_id=recruiter.pk):
        assert not Document.objects.exists()
    with behind_the_wall(), acting_for(user_id=ann.pk):
        assert Document.objects.count() == 1


def test_what_was_given_ends_with_what_it_came_with(ann: User, recruiter: User, document: Document) -> None:
    about, other = uuid4(), uuid4()
    for came_with in (about, other):
        services.grant_document(document=document, about_id=came_with, actor=ann, user=recruiter)

    services.withdraw_grants(about_ids=[about])

    assert list(DocumentGrant.objects.values_list("about_id", flat=True)) == [other]


def test_file_that_was_given_keeps_its_name(client_for: Any, ann: User, document: Document) -> None:
    services.grant_document(document=document, about_id=uuid4(), actor=ann, user=UserFactory())

    answer = client_for(ann).patch(ONE.format(document.pk), {"name": "call 0612345678"}, format="json")

    document.refresh_from_db()
    assert (answer.status_code, answer.data["code"]) == (409, "document_given")
    assert document.name == "certificate.pdf"


def test_no_citizen_number_becomes_a_name(client_for: Any, ann: User, document: Document) -> None:
    answer = client_for(ann).patch(ONE.format(document.pk), {"name": "BSN 123456782"}, format="json")

    assert (answer.status_code, answer.data["errors"][0]["pointer"]) == (400, "/name")
