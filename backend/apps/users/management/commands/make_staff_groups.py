"""manage.py make_staff_groups"""

from typing import Any

from django.core.management.base import BaseCommand

from apps.users.services import make_staff_groups


class Command(BaseCommand):
    """Make the groups that staff are put into."""

    help = "Make the groups of moderators, senior moderators and auditors, with exactly their permissions."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them, and say what each may do."""
        for group in make_staff_groups():
            self.stdout.write(f"{group.name}: {group.permissions.count()} permissions")
