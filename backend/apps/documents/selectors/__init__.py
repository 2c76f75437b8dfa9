"""Reads of the app, scoped to who may see them."""

from uuid import UUID

from django.db.models import Q

from apps.documents.enums import DocumentPurpose, StoragePlace
from apps.documents.models import Document
from apps.documents.querysets import DocumentQuerySet
from apps.tenants.models import Organization
from apps.users.models import User


def list_documents_of(*, user: User) -> DocumentQuerySet:
    """List the person's own files, in quarantine and refused ones too."""
    return Document.objects.filter(owner=user)


def list_documents_of_organization(*, tenant: Organization) -> DocumentQuerySet:
    """List the files of the organization itself, whoever of its members uploaded them."""
    return Document.objects.filter(tenant=tenant)


def list_ready_documents_of(*, user: User) -> DocumentQuerySet:
    """List the person's own files that may be sent to others: an identity paper goes a way of its own."""
    return list_documents_of(user=user).ready().exclude(purpose=DocumentPurpose.IDENTITY)


def list_readable_documents(*, user: User, tenant: Organization | None = None) -> DocumentQuerySet:
    """List the files whose content the person may read: ready, and theirs, or of or given to the side they act for.

    Not identity papers of others: who reads one says why (`apps.applications`).
    """
    given = Q(grants__tenant=tenant) | Q(tenant=tenant) if tenant else Q(grants__user=user)
    given &= ~Q(purpose=DocumentPurpose.IDENTITY)
    return Document.objects.ready().filter(Q(owner=user) | given).distinct()


def list_given_documents(*, tenant: Organization, about_id: UUID) -> DocumentQuerySet:
    """List the files that are ready and were given to the organization together with this, identity papers too."""
    given = Document.objects.ready().filter(grants__tenant=tenant, grants__about_id=about_id)
    return given.order_by("id")


def count_documents_elsewhere(*, place: StoragePlace) -> int:
    """Count the files of everybody that do not lie in this place; for operators."""
    return Document.objects.not_refused().exclude(stored_in=place).count()
