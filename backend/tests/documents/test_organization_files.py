"""A file of an organization is of all who act for it, and of nobody else; a purpose makes a file another one."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from apps.core.services import acting_as_system, acting_for
from apps.documents import selectors, services
from apps.documents.enums import DocumentPurpose
from apps.documents.models import Document
from apps.documents.services import TooManyDocuments
from apps.tenants.models import Membership
from apps.users.models import User
from tests.factories.documents import PDF, pad_pdf
from tests.factories.tenants import MembershipFactory
from tests.wall import behind_the_wall


@pytest.fixture
def member(db: None) -> Membership:
    made: Membership = MembershipFactory(recruiter=True)
    return made


def upload(member: Membership, content: bytes = PDF) -> Document:
    file = SimpleUploadedFile("rules.pdf", content)
    return services.upload_document(
        owner=member.user, file=file, name="rules.pdf", tenant=member.organization
    )


def test_file_is_the_organizations(member: Membership) -> None:
    document = upload(member)

    assert (document.owner, document.tenant, document.uploaded_by) == (
        None,
        member.organization,
        member.user,
    )
    assert document.storage_name.startswith(f"tenant/{member.organization_id}/")
    assert not selectors.list_documents_of(user=member.user).exists()
    assert list(selectors.list_documents_of_organization(tenant=member.organization)) == [document]


def test_it_stays_when_its_uploader_goes(member: Membership) -> None:
    MembershipFactory(organization=member.organization)
    document = upload(member)

    with acting_as_system(reason="tests.delete_user"):
        User.objects.filter(pk=member.user_id).delete()

    document.refresh_from_db()
    assert document.uploaded_by is None


def test_only_those_who_act_for_it_see_it(member: Membership) -> None:
    other, alone = MembershipFactory(recruiter=True), member.user
    document = upload(member)

    with behind_the_wall(), acting_for(user_id=alone.pk, tenant_id=member.organization_id):
        assert Document.objects.filter(pk=document.pk).exists()
    with behind_the_wall(), acting_for(user_id=alone.pk):
        assert not Document.objects.exists()
    with behind_the_wall(), acting_for(user_id=other.user_id, tenant_id=other.organization_id):
        assert not Document.objects.exists()


def test_organization_keeps_so_many(member: Membership, settings: Any) -> None:
    settings.DOCUMENTS_PER_ORGANIZATION = 1
    upload(member)

    assert upload(member) == Document.objects.get()
    with pytest.raises(TooManyDocuments):
        upload(member, pad_pdf(len(PDF) + 9))


def test_same_file_for_another_purpose_is_another(ann: User) -> None:
    purposes = [DocumentPurpose.GENERAL, DocumentPurpose.RESUME, DocumentPurpose.RESUME]

    made = [
        services.upload_document(
            owner=ann,
            file=SimpleUploadedFile("a.pdf", PDF),
            name="a.pdf",
            purpose=purpose,
        )
        for purpose in purposes
    ]

    assert len({document.pk for document in made}) == 2
