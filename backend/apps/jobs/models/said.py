"""What a posting says of who employs, of costs, rest and housing; all may be left out."""

from django.db import models

from apps.jobs.enums import HousingCertificate, PayBasis, Phase

# In this order the number of a vacancy is made of them (live_columns.py).
SAID = (
    "legal_employer_name", "legal_employer_kvk", "hirer_name", "hirer_hidden_reason", "phase", "pay_basis",
    "worker_pays_cents", "health_week_cents", "transport_week_cents", "longest_shift_hours", "shortest_rest_hours",
    "housing_deducted", "housing_certificate", "housing_certificate_number", "housing_square_meters",
    "housing_persons_per_room", "housing_notice_days", "housing_deposit_cents", "housing_registration",
)  # fmt: skip


class SaysWhoEmploys(models.Model):
    """The company of the contract, and the one where the work is."""

    legal_employer_name = models.CharField(
        max_length=160,
        blank=True,
        default="",
        db_default="",
        help_text="who signs the contract; empty: who posts",
    )
    legal_employer_kvk = models.CharField(max_length=8, blank=True, default="", db_default="")
    hirer_name = models.CharField(
        max_length=160,
        blank=True,
        default="",
        db_default="",
        help_text="where the work is done, if another company employs",
    )
    hirer_hidden_reason = models.CharField(max_length=300, blank=True, default="", db_default="")
    phase = models.CharField(max_length=1, choices=Phase, blank=True, default="", db_default="")

    class Meta:
        abstract = True


class SaysWhatItCosts(models.Model):
    """What comes off the pay, and what the pay depends on."""

    pay_basis = models.CharField(
        max_length=8, choices=PayBasis, default=PayBasis.HOUR, db_default=PayBasis.HOUR
    )
    worker_pays_cents = models.PositiveIntegerField(
        null=True, blank=True, help_text="once, for being hired, trained or registered"
    )
    health_week_cents = models.PositiveIntegerField(null=True, blank=True, help_text="kept from the wage")
    transport_week_cents = models.PositiveIntegerField(null=True, blank=True, help_text="kept from the wage")

    class Meta:
        abstract = True


class SaysHowLong(models.Model):
    """The longest day and the shortest night."""

    longest_shift_hours = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    shortest_rest_hours = models.DecimalField(
        max_digits=4, decimal_places=1, null=True, blank=True, help_text="between two shifts"
    )

    class Meta:
        abstract = True


class SaysHowToLive(models.Model):
    """The housing that comes with the job."""

    housing_offered = models.BooleanField(default=False)
    housing_week_cents = models.PositiveIntegerField(null=True, blank=True)
    housing_deducted = models.BooleanField(default=False, db_default=False, help_text="from the wage")
    housing_certificate = models.CharField(
        max_length=8, choices=HousingCertificate, blank=True, default="", db_default=""
    )
    housing_certificate_number = models.CharField(max_length=40, blank=True, default="", db_default="")
    housing_square_meters = models.DecimalField(
        max_digits=5, decimal_places=1, null=True, blank=True, help_text="for each person"
    )
    housing_persons_per_room = models.PositiveSmallIntegerField(null=True, blank=True)
    housing_notice_days = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="to leave after the job ends"
    )
    housing_deposit_cents = models.PositiveIntegerField(null=True, blank=True)
    housing_registration = models.BooleanField(null=True, blank=True, help_text="in the BRP, at this address")

    class Meta:
        abstract = True
