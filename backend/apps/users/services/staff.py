"""What staff may do in the admin."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db import transaction

from apps.users.models import User


@transaction.atomic
def join_group(*, user: User, name: str, permissions: Iterable[str]) -> Group:
    """Put somebody into the group of this name, which has exactly these permissions ("app_label.codename")."""
    group = set_permissions(name=name, permissions=permissions)
    user.groups.add(group)
    return group


def set_permissions(*, name: str, permissions: Iterable[str]) -> Group:
    """Make the group of this name, or find it, and give it exactly these permissions."""
    group, _ = Group.objects.get_or_create(name=name)
    wanted = [permission.split(".", 1) for permission in permissions]
    group.permissions.set(
        Permission.objects.get(content_type__app_label=app, codename=codename) for app, codename in wanted
    )
    return group
