"""Members keep files for their organization, over the API."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from rest_framework.test import APIClient

from apps.documents.models import Document
from apps.tenants.models import Membership
from tests.factories.documents import PDF, DocumentFactory
from tests.factories.tenants import MembershipFactory


@pytest.fixture
def member(db: None) -> Membership:
    made: Membership = MembershipFactory(recruiter=True)
    return made


def sign_in(member: Membership) -> APIClient:
    client = APIClient()
    client.force_authenticate(member.user)
    return client


def test_file_is_kept_renamed_read_and_deleted(member: Membership) -> None:
    place, client = f"/api/v1/tenants/{member.organization_id}/documents/", sign_in(member)

    made = client.post(place, {"file": SimpleUploadedFile("rules.pdf", PDF)}, format="multipart").json()
    named = client.patch(f"{place}{made['id']}/", {"name": "House rules"}, format="json").json()
    listed = client.get(place).json()["results"]
    Document.objects.update(status="ready", scanned_at=Document.objects.get().created_at)
    content = client.get(f"/api/v1/documents/{made['id']}/download/")
    gone = client.delete(f"{place}{made['id']}/")

    assert (made["status"], named["name"]) == ("quarantined", "House rules.pdf")
    assert [one["id"] for one in listed] == [made["id"]]
    assert content.getvalue() == PDF
    assert (gone.status_code, Document.objects.exists()) == (204, False)


@pytest.mark.parametrize("owner", ["person", "other organization"])
def test_files_of_others_are_not_among_them(member: Membership, owner: str) -> None:
    own = {"owner": None, "tenant": MembershipFactory().organization}
    made = DocumentFactory(**own) if owner == "other organization" else DocumentFactory(owner=member.user)
    place, client = f"/api/v1/tenants/{member.organization_id}/documents/", sign_in(member)

    answers: list[Any] = [client.get(f"{place}{made.pk}/"), client.delete(f"{place}{made.pk}/")]

    assert [answer.status_code for answer in answers] == [404, 404]
    assert client.get(place).json()["results"] == []
