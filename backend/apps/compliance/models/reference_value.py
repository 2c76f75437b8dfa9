"""One number of the law, from one day on."""

import pghistory
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import ReferenceKind, Unit
from apps.compliance.models.sourced import SourcedModel
from apps.core.models.privacy import Privacy


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class ReferenceValue(SourcedModel):
    """An amount that counts from `effective_from` until a later row of its kind and key takes over.

    Nobody saw the amount yet: it is empty, and the row says that there must be one.
    """

    kind = models.CharField(_("what it is about"), max_length=24, choices=ReferenceKind)
    key = models.CharField(_("which one"), max_length=32, blank=True, help_text=_("an age, or a name"))
    effective_from = models.DateField(_("counts from"))
    amount = models.PositiveIntegerField(_("amount"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=16, choices=Unit)

    privacy = Privacy(plain=("kind", "key", "effective_from", "amount", "unit"), seen_by="everybody")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "key", "effective_from"], name="compliance_one_amount_a_day"
            ),
            models.CheckConstraint(
                condition=Q(is_verified=False) | Q(amount__isnull=False),
                name="compliance_verified_has_an_amount",
                violation_error_message=_("Only an amount that is known can be verified."),
            ),
            models.CheckConstraint(
                condition=Q(kind__in=ReferenceKind.values) & Q(unit__in=Unit.values),
                name="compliance_kind_and_unit_are_known",
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("checked_on")),
                name="compliance_value_due_after_it_was_checked",
                violation_error_message=_("The next check comes after the last one."),
            ),
        ]

    def __str__(self) -> str:
        return " ".join(part for part in (self.kind, self.key, f"{self.effective_from}") if part)
