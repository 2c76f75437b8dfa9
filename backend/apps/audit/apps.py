"""Django's configuration of the app."""

from django.conf import settings

from apps.core import config


class AuditConfig(config.HouseConfig):
    """See docs/architecture.md for where this app stands."""

    name = "apps.audit"

    def ready(self) -> None:
        """Begin to keep what the running platform says, where the setting wants it."""
        super().ready()
        if settings.OPERATIONAL_LOG:
            from apps.audit.clients.operational import BUFFER
            from apps.audit.services import keep_lines
            from apps.core.services import find_acting_tenant

            BUFFER.open(write=keep_lines, find_tenant=find_acting_tenant)
