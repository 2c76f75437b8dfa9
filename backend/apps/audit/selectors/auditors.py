"""Who watches over the audit."""

from django.contrib.auth.models import Permission
from django.db.models import Q

from apps.users.models import User

READ_AUDIT = "core.view_auditentry"  # what the API asks for as well


def list_auditors() -> list[User]:
    """List the active staff who were given the permission to read the audit, themselves or by a group.

    Superusers may read it too, but whoever may do everything need not be told of everything.
    """
    label, codename = READ_AUDIT.split(".")
    permission = Permission.objects.filter(content_type__app_label=label, codename=codename)
    given = Q(user_permissions__in=permission) | Q(groups__permissions__in=permission)
    return list(User.objects.filter(given, is_staff=True, is_active=True).distinct().order_by("id"))
