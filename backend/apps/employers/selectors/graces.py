"""Who has time to put something right."""

from django.db.models import QuerySet

from apps.employers.models import Employer, Grace


def list_open_graces(*, employer: Employer) -> QuerySet[Grace]:
    """List the graces that nothing closed yet, the one that ends first first."""
    return Grace.objects.filter(employer=employer, closed_at__isnull=True).order_by("ends_at")
