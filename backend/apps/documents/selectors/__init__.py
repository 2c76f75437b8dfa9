"""Reads of the app, scoped to who may see them."""

from django.db.models import Q

from apps.documents.models import Document
from apps.documents.querysets import DocumentQuerySet
from apps.tenants.models import Organization
from apps.users.models import User


def list_documents_of(*, user: User) -> DocumentQuerySet:
    """List the person's own files, in quarantine and refused ones too."""
    return Document.objects.filter(owner=user)


def list_ready_documents_of(*, user: User) -> DocumentQuerySet:
    """List the person's own files that may be sent to others."""
    return list_documents_of(user=user).ready()


def list_readable_documents(*, user: User, tenant: Organization | None = None) -> DocumentQuerySet:
    """List the files whose content the person may read: ready, and their own or given to the side they act for."""
    given = Q(grants__tenant=tenant) if tenant else Q(grants__user=user)
    return Document.objects.ready().filter(Q(owner=user) | given).distinct()
