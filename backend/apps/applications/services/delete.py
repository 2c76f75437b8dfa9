"""Applications whose time is over."""

from collections.abc import Sequence
from uuid import UUID

from django.apps import apps

from apps.applications.models import Application, Interview, TimelineEntry


def delete_applications(*, ids: Sequence[UUID]) -> None:
    """Delete applications with their interviews, timeline and history; which ones are due, apps.privacy knows.

    Call it where the timeline may be forgotten (`apps.privacy.services.erasure.forgetting`); otherwise the database
    refuses.
    """
    Interview.objects.filter(application__in=ids).delete()
    TimelineEntry.objects.filter(application__in=ids).delete()
    Application.objects.filter(pk__in=ids).delete()
    # Last, because deleting writes history once more.
    apps.get_model("applications", "ApplicationEvent").objects.filter(pgh_obj_id__in=ids).delete()
