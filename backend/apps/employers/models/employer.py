"""Who employs."""

import json
from hashlib import sha256
from typing import ClassVar

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from apps.core.models import AuditableModel
from apps.core.models.privacy import WITH_ORGANIZATION, Privacy
from apps.employers.enums import Sector
from apps.employers.querysets import LABOUR_SUPPLY, EmployerQuerySet
from apps.tenants.models import Organization

PLAIN = (
    "tenant", "slug", "trade_name", "kvk_number", "branch_number", "sector", "website", "place",
    "is_labour_supplier", "sbi_codes", "legal_form", "is_address_hidden", "is_non_mailing", "register_read_at",
    "verification_requested_at", "first_verified_at",
)  # fmt: skip


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class Employer(AuditableModel):
    """The legal identity behind an organization: what it says of itself, and what the register said of it."""

    tenant = models.OneToOneField(Organization, on_delete=models.PROTECT, related_name="employer")
    slug = models.SlugField(max_length=80, unique=True)
    legal_name = models.CharField(max_length=200, help_text="as in the trade register")
    trade_name = models.CharField(max_length=200, blank=True)
    kvk_number = models.CharField(max_length=8, blank=True, db_index=True)
    branch_number = models.CharField(max_length=12, blank=True)
    btw_id = models.CharField(
        max_length=14, blank=True, help_text="never the old number of a sole trader: it holds the BSN"
    )
    sector = models.CharField(max_length=16, choices=Sector, blank=True)
    website = models.URLField(max_length=200, blank=True)
    street = models.CharField(max_length=120, blank=True)
    house_number = models.CharField(max_length=20, blank=True)
    postcode = models.CharField(max_length=6, blank=True, help_text="1012AB")
    place = models.CharField(max_length=80, blank=True)
    is_labour_supplier = models.BooleanField(default=False, help_text="lends out workers, says the employer")

    # What the register said at the last check that found the company.
    sbi_codes = ArrayField(models.CharField(max_length=5), default=list, blank=True)
    legal_form = models.CharField(max_length=80, blank=True)
    is_address_hidden = models.BooleanField(default=False, help_text="the register shields the address")
    is_non_mailing = models.BooleanField(default=False, help_text="the register says: no marketing mail")
    register_read_at = models.DateTimeField(null=True, blank=True)

    verification_requested_at = models.DateTimeField(null=True, blank=True)
    first_verified_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="since then its card may have been public; the checks say whether it is",
    )

    # Nobody's own row: the organization owns it. For a sole trader some of it names a person all the same.
    privacy = Privacy(
        personal={
            "legal_name": "to show who employs",
            "btw_id": "to check who employs",
            "street": "to show where; hidden if the register shields it",
            "house_number": "the same",
            "postcode": "the same",
        },
        plain=PLAIN,
        kept=WITH_ORGANIZATION,
        seen_by="everybody, once verified; not the address of a person's own business",
    )

    objects: ClassVar[EmployerQuerySet] = EmployerQuerySet.as_manager()  # type: ignore[assignment]  # django-stubs names the manager, not the queryset

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kvk_number="") | Q(kvk_number__regex=r"^[0-9]{8}$"),
                name="employers_kvk_number_has_8_digits",
            ),
            models.CheckConstraint(
                condition=Q(branch_number="") | Q(branch_number__regex=r"^[0-9]{12}$"),
                name="employers_branch_number_has_12_digits",
            ),
            models.CheckConstraint(
                condition=Q(btw_id="") | Q(btw_id__regex=r"^NL[0-9]{9}B[0-9]{2}$"),
                name="employers_btw_id_is_dutch",
            ),
            models.CheckConstraint(
                condition=Q(postcode="") | Q(postcode__regex=r"^[1-9][0-9]{3}[A-Z]{2}$"),
                name="employers_postcode_is_dutch",
            ),
            models.CheckConstraint(
                condition=Q(website="") | Q(website__regex=r"^https?://"),
                name="employers_website_is_http",
            ),
        ]

    def __str__(self) -> str:
        return self.legal_name

    @property
    def supplies_labour(self) -> bool:
        """True if it lends out workers by its own word or by the register's (Waadi, domain 1.4)."""
        return self.is_labour_supplier or any(code.startswith(LABOUR_SUPPLY) for code in self.sbi_codes)

    @property
    def fingerprint(self) -> str:
        """Who it says it is, in one word: people approve exactly this, and any change of it voids what they said."""
        identity = (self.kvk_number, self.branch_number, self.legal_name, self.trade_name)
        return sha256(json.dumps(identity).encode()).hexdigest()
