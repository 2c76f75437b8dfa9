"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobStatus(models.TextChoices):
    """Where a posting is in its life; `apps.jobs.services.transitions` says which step may follow which."""

    DRAFT = "draft", _("Draft")
    IN_REVIEW = "in_review", _("We look at it")
    PUBLISHED = "published", _("Published")
    PAUSED = "paused", _("Paused")
    FILLED = "filled", _("Filled")
    CLOSED = "closed", _("Closed")
    EXPIRED = "expired", _("Expired")
    REMOVED = "removed", _("Removed by us")


ENDED = frozenset({JobStatus.FILLED, JobStatus.CLOSED, JobStatus.EXPIRED, JobStatus.REMOVED})


class ContractType(models.TextChoices):
    """Who employs the worker: the company where the work is, or a labour supplier."""

    DIRECT = "direct", _("Employed by the company itself")
    AGENCY = "agency", _("Employed by a temporary work agency")
    PAYROLL = "payroll", _("Employed by a payroll company")
    SECONDMENT = "secondment", _("Employed by a secondment company")
    SELF_EMPLOYED = "self_employed", _("Not employed: self-employed (zzp)")


class Phase(models.TextChoices):
    """How far a contract with a labour supplier has come: from A (little is sure) to C (for good)."""

    A = "A", _("Phase A")
    B = "B", _("Phase B")
    C = "C", _("Phase C")


class PayBasis(models.TextChoices):
    """What the pay depends on."""

    HOUR = "hour", _("On the hours")
    PIECE = "piece", _("On how much gets done")


class HousingCertificate(models.TextChoices):
    """Who audits the housing."""

    SNF = "snf", _("SNF")
    AKF = "akf", _("AKF (farms)")
    OTHER = "other", _("Another certificate")


class Shift(models.TextChoices):
    """When the work is done."""

    DAY = "day", _("Day")
    EVENING = "evening", _("Evening")
    NIGHT = "night", _("Night")
    EARLY = "early", _("Early morning")
    WEEKEND = "weekend", _("Weekend")
    ROTATING = "rotating", _("Rotating")


class Day(models.TextChoices):
    """On which days of the week the work is done."""

    MONDAY = "mon", _("Monday")
    TUESDAY = "tue", _("Tuesday")
    WEDNESDAY = "wed", _("Wednesday")
    THURSDAY = "thu", _("Thursday")
    FRIDAY = "fri", _("Friday")
    SATURDAY = "sat", _("Saturday")
    SUNDAY = "sun", _("Sunday")


class Transport(models.TextChoices):
    """What the employer does about the way to work."""

    NONE = "none", _("No transport")
    REIMBURSED = "reimbursed", _("Travel costs are paid back")
    OFFERED = "offered", _("Transport is arranged")


class QuestionKind(models.TextChoices):
    """How a question of the employer is answered."""

    YES_NO = "yes_no", _("Yes or no")
    TEXT = "text", _("In own words")
    CHOICE = "choice", _("One of several answers")


class CheckCause(models.TextChoices):
    """Why the rules looked at a posting."""

    PUBLISH = "publish", _("It was to be published.")
    EDIT = "edit", _("It was changed.")
    IMPORT = "import", _("It came from another site.")
    REFERENCE_CHANGE = "reference_change", _("The law, or an amount in it, changed.")
    BY_HAND = "by_hand", _("Somebody of our staff wanted to know.")
    RELEASE = "release", _("Somebody of our staff let it go live.")


class TraceKind(models.TextChoices):
    """By what a posting is known again."""

    TEXT = "text", _("The same text")
    CONTACT = "contact", _("The same contact details")


class LinkKind(models.TextChoices):
    """What two accounts have in common."""

    TEXT = "text", _("The same text")
    CONTACT = "contact", _("The same contact details")
    REGISTER = "register", _("The same number in the trade register")
    WEBSITE = "website", _("The same website")


class CloseReason(models.TextChoices):
    """Why an employer takes a posting down for good."""

    FILLED = "filled", _("Somebody was found")
    CLOSED = "closed", _("The job is no longer open")


class AlertFrequency(models.TextChoices):
    """How often somebody hears of new jobs that a saved search finds."""

    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every week")
    NEVER = "never", _("Never: only keep the search")


class AlertChannel(models.TextChoices):
    """How an alert travels."""

    EMAIL = "email", _("E-mail")
