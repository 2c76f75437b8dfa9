"""Chains over versions that read as English."""

from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef


class VersionQuerySet(models.QuerySet[Any]):
    """Versions of resumes."""

    def frozen(self) -> Self:
        """Those that others may read: without what was hidden."""
        return self.filter(hidden__isnull=True)

    def unused(self) -> Self:
        """Those that no row of any app refers to: an application or a link keeps the version that it shows."""
        chain = self
        for relation in self.model._meta.get_fields(include_hidden=True):
            # History tables refer as well, but keep nothing (DO_NOTHING, no constraint).
            if isinstance(relation, models.ManyToOneRel) and relation.on_delete is not models.DO_NOTHING:
                rows = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")})
                chain = chain.exclude(Exists(rows))
        return chain
