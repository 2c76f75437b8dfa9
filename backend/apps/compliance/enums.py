"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Effect(models.TextChoices):
    """What a finding does to a job, strongest first."""

    BLOCK = "block", _("The job cannot be published like this.")
    HOLD = "hold", _("A person looks at the job first.")
    WARN = "warn", _("The job can be published; those who read it see a warning.")
    INFO = "info", _("Good to know.")


class Outcome(models.TextChoices):
    """What happens to a job after all rules looked at it."""

    PUBLISH = "publish", _("It can be published.")
    HOLD = "hold", _("A person looks at it first.")
    BLOCK = "block", _("It cannot be published like this.")


class RuleCode(models.TextChoices):
    """Every rule, by the name that findings, decisions and statistics carry (domain.md, 4.3)."""

    # Pay
    PAY_BELOW_WML = "pay_below_wml", _("Pay below the legal minimum")
    PAY_RANGE_STARTS_BELOW_WML = "pay_range_starts_below_wml", _("Lowest pay below the legal minimum")
    PAY_PIECE_WITHOUT_FLOOR = "pay_piece_without_floor", _("Piece work without pay per hour")
    PAY_TOO_GOOD = "pay_too_good", _("Pay that is too good to be true")
    WAGE_NOT_KNOWN = "wage_not_known", _("Minimum wage of that day not known yet")
    HEALTH_CAP = "health_cap", _("Too much kept for health insurance")
    DEDUCTION_NOT_ALLOWED = "deduction_not_allowed", _("Costs kept from the minimum wage")
    CASH_PAY = "cash_pay", _("Pay in cash")
    FEE_FROM_WORKER = "fee_from_worker", _("The worker has to pay")
    # Hours
    HOURS_ILLEGAL = "hours_illegal", _("Hours above the legal limit")
    HOURS_HIGH = "hours_high", _("More than 48 hours a week")
    REST_TOO_SHORT = "rest_too_short", _("Too little rest")
    MINOR_AT_NIGHT = "minor_at_night", _("Night work below 18")
    # Housing
    HOUSING_CAP = "housing_cap", _("Too much kept for housing")
    HOUSING_NO_CERTIFICATE = "housing_no_certificate", _("Housing without a certificate")
    HOUSING_TOO_SMALL = "housing_too_small", _("Housing that is too small")
    HOUSING_TIED = "housing_tied", _("Housing that ends with the job")
    HOUSING_DEPOSIT = "housing_deposit", _("A deposit before arrival")
    HOUSING_NO_REGISTRATION = "housing_no_registration", _("No registration at the address")
    # Who employs
    ZZP_SHIFT = "zzp_shift", _("Self-employed for shift work")
    VAGUE_EMPLOYER = "vague_employer", _("It is not said where the work is done")
    VAGUE_PLACE = "vague_place", _("No place of work")
    NOT_ADMITTED = "not_admitted", _("Not allowed to lend out workers")
    NEW_COMPANY = "new_company", _("A new company")
    NAME_MISMATCH = "name_mismatch", _("A name that is not in the register")
    LOOKALIKE = "lookalike", _("A name like that of another company")
    DUPLICATE_TEXT = "duplicate_text", _("The text of another account")
    DUPLICATE_CONTACT = "duplicate_contact", _("Contact details of another account")
    # Words
    ID_RETENTION = "id_retention", _("Papers are kept")
    ID_COPY_EARLY = "id_copy_early", _("Identity papers or bank details before the contract")
    MONEY_MULE = "money_mule", _("Use of a bank account")
    CRYPTO_TASK = "crypto_task", _("Crypto coins or paid likes")
    OFF_PLATFORM = "off_platform", _("Contact outside this site")
    URGENCY = "urgency", _("Pressure to be quick")
    DISCRIMINATION = "discrimination", _("Words that keep people out")
    DISCRIMINATION_ONLY = "discrimination_only", _("Only for one group")


class HiddenKind(models.TextChoices):
    """What was masked."""

    PHONE = "phone", _("Phone number")
    MESSENGER = "messenger", _("Link or name in another messenger")
    EMAIL = "email", _("E-mail address")
    IBAN = "iban", _("Bank account number")
    CITIZEN_NUMBER = "citizen_number", _("Citizen service number (BSN)")
    REMOVED = "removed", _("Hidden by our staff")


HIDDEN = "•••"  # what stands where a part of a text was masked
NEVER_SHOWN = (HiddenKind.CITIZEN_NUMBER, HiddenKind.REMOVED)


class ReferenceKind(models.TextChoices):
    """What a number of the law is about; what may stand in `key` and the unit belong to it (docs/law.md)."""

    WAGE_BASE = "wage_base", _("Minimum wage per hour from 21 years")
    WAGE_SCALE = "wage_scale", _("Part of the minimum wage by age")
    BBL_SCALE = "bbl_scale", _("Part of the minimum wage by age, for learning on the job (BBL)")
    HOLIDAY_ALLOWANCE = "holiday_allowance", _("Holiday allowance")
    HOUSING_CAP = "housing_cap", _("Most that may be kept for housing")
    HOUSING_RULE = "housing_rule", _("Size of housing and days to leave it")
    HEALTH_CAP = "health_cap", _("Most that may be kept for health insurance in a year")
    HOURS_ADULT = "hours_adult", _("Working time from 18 years")
    HOURS_MINOR = "hours_minor", _("Working time at 16 and 17 years")
    PERMIT = "permit", _("What a labour supplier must have")
    PERIOD = "period", _("Days that the law counts")


class Unit(models.TextChoices):
    """What an amount counts."""

    CENTS = "cents", _("cents")
    BASIS_POINTS = "basis_points", _("hundredths of a percent")
    HOURS = "hours", _("hours")
    DAYS = "days", _("days")
    SQUARE_METERS = "square_meters", _("square meters")
    YES_NO = "yes_no", _("1 for yes, 0 for no")


class HelpProblem(models.TextChoices):
    """What somebody needs help with."""

    DANGER = "danger", _("I am in danger now")
    MONEY_ASKED = "money_asked", _("I had to pay for a job")
    NOT_PAID = "not_paid", _("I am not paid, or too little")
    PAPERS_KEPT = "papers_kept", _("Somebody keeps my passport or papers")
    THREATS = "threats", _("Somebody threatens me or forces me")
    BAD_HOUSING = "bad_housing", _("My housing is bad, or I must leave it")
    UNSAFE = "unsafe", _("The work is not safe, or the days are too long")
    DISCRIMINATION = "discrimination", _("I am treated worse than others")
    SCAM = "scam", _("The job was false")
    NO_CONTRACT = "no_contract", _("I have no contract, or I do not understand it")
