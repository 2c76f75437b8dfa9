"""The interviews of an application."""

from django.db.models import QuerySet

from apps.applications.models import Application, Interview


def list_interviews_of(*, application: Application) -> QuerySet[Interview]:
    """List the interviews of this application, newest first.

    The application comes from a scoped list: whoever sees it sees all of these.
    """
    found: QuerySet[Interview] = application.interviews.all()  # each knows its application, without a query
    return found
