"""Applications whose time is over."""

from collections.abc import Sequence
from uuid import UUID

from django.apps import apps

from apps.applications.models import Application, Interview, TimelineEntry
from apps.applications.services.papers import remove_papers_of
from apps.documents.services import withdraw_grants


def delete_applications(*, ids: Sequence[UUID]) -> None:
    """Delete applications with interviews, timeline, identity papers and history.

    Which ones are due, apps.privacy knows.

    Call it where the timeline may be forgotten (`apps.privacy.services.erasure.forgetting`); otherwise the database
    refuses.
    """
    remove_papers_of(application_ids=ids)
    withdraw_grants(about_ids=ids)
    Interview.objects.filter(application__in=ids).delete()
    TimelineEntry.objects.filter(application__in=ids).delete()
    Application.objects.filter(pk__in=ids).delete()
    # Last, because deleting writes history once more.
    apps.get_model("applications", "ApplicationEvent").objects.filter(pgh_obj_id__in=ids).delete()
