"""Threat case 12: nobody reads a file on S3 but by a link of ours, this file, for a minute."""

from datetime import timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit, urlunsplit

import httpx2
import pytest
import time_machine
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.documents.models import Document
from apps.users.models import User
from tests.documents.conftest import Send
from tests.documents.storage.seaweed import BUCKET, Seaweed
from tests.factories.documents import PDF

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("on_s3")]


@pytest.fixture
def document(send: Send) -> Document:
    send(name="żółw.pdf")
    Document.objects.update(status="ready", scanned_at=timezone.now())
    made: Document = Document.objects.get()
    return made


@pytest.fixture
def url(client_for: Any, ann: User, document: Document) -> str:
    answer = client_for(ann).get(f"/api/v1/documents/{document.pk}/download/")
    assert answer.status_code == 302
    return str(answer["Location"])


def changed(url: str, **parts: str) -> str:
    """The link with other values in its query, or without those that are empty."""
    split = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(split.query).items()} | parts
    return urlunsplit(
        split._replace(query=urlencode({name: value for name, value in query.items() if value}))
    )


def test_link_gives_the_file_as_an_attachment(url: str, ann: User) -> None:
    answer = httpx2.get(url)

    assert (answer.status_code, answer.content) == (200, PDF)
    assert answer.headers["Content-Disposition"] == "attachment; filename*=utf-8''%C5%BC%C3%B3%C5%82w.pdf"
    assert answer.headers["Content-Type"] == "application/pdf"
    assert int(parse_qs(urlsplit(url).query)["X-Amz-Expires"][0]) <= 60
    assert AuditEntry.objects.get(action="documents.read_document").actor_id == ann.pk


def test_links_operation_gives_the_same_kind_of_link(client_for: Any, ann: User, document: Document) -> None:
    answer = client_for(ann).post(f"/api/v1/documents/{document.pk}/links/")

    assert answer.status_code == 201
    assert httpx2.get(answer.data["url"]).content == PDF
    assert AuditEntry.objects.filter(action="documents.read_document").count() == 1


@pytest.mark.parametrize(
    "parts",
    [
        {"X-Amz-Signature": "0" * 64},
        {"X-Amz-Expires": "3600"},
        {"X-Amz-Date": "20300101T000000Z"},
        {"X-Amz-Credential": "other/20261121/us-east-1/s3/aws4_request"},
        {"response-content-disposition": "inline"},
        {"response-content-type": "text/html"},
        {"X-Amz-Signature": ""},
    ],
    ids=lambda parts: next(iter(parts)),
)
def test_tampered_link_is_refused(url: str, parts: dict[str, str]) -> None:
    assert httpx2.get(changed(url, **parts)).status_code in (400, 403)


def test_unsigned_address_is_refused(url: str) -> None:
    assert httpx2.get(urlunsplit(urlsplit(url)._replace(query=""))).status_code == 403


def test_link_is_for_this_file_only(url: str, seaweed: Seaweed, document: Document) -> None:
    seaweed.client().put_object(Bucket=BUCKET, Key="user/other/secret", Body=b"of somebody else")

    other = url.replace(document.storage_name, "user/other/secret")

    assert other != url
    assert httpx2.get(other).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE"])
def test_link_only_reads(url: str, seaweed: Seaweed, document: Document, method: str) -> None:
    answer = httpx2.request(method, url, content=b"changed")

    assert answer.status_code in (403, 405, 501)
    assert seaweed.client().get_object(Bucket=BUCKET, Key=document.storage_name)["Body"].read() == PDF


@pytest.mark.parametrize("query", ["", "?list-type=2", "?acl", "?versions", "?uploads"])
def test_nobody_lists_the_bucket(seaweed: Seaweed, query: str) -> None:
    assert httpx2.get(f"http://127.0.0.1:{seaweed.port}/{BUCKET}{query}").status_code == 403


def test_link_is_over_after_a_minute(client_for: Any, ann: User, document: Document) -> None:
    with time_machine.travel(timezone.now() - timedelta(seconds=62)):
        url = client_for(ann).get(f"/api/v1/documents/{document.pk}/download/")["Location"]

    assert httpx2.get(url).status_code == 403
