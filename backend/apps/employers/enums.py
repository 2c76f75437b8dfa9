"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CheckKind(models.TextChoices):
    """What is looked at. Both must pass before an employer may publish."""

    KVK = "kvk", _("In the trade register")
    NAME_MATCH = "name_match", _("Name as in the trade register")


class CheckResult(models.TextChoices):
    """What came out. `unknown` is never `fail`: a person looks at it."""

    PASS = "pass", _("Passed")
    FAIL = "fail", _("Failed")
    UNKNOWN = "unknown", _("Not known")
    EXPIRED = "expired", _("No longer valid")


class CheckReason(models.TextChoices):
    """Why a check came out as it did; stands in its detail as `reason`."""

    IN_REGISTER = "in_register", _("The company is in the trade register and has not ended.")
    NOT_IN_REGISTER = "not_in_register", _("The trade register does not know this number.")
    COMPANY_ENDED = "company_ended", _("The trade register says that this company has ended.")
    REGISTER_UNAVAILABLE = "register_unavailable", _("The trade register did not answer. We will try again.")
    KVK_HELD_BY_OTHER = "kvk_held_by_other", _("Another employer here already uses this number.")
    REFUSED_BEFORE = "refused_before", _(
        "Our staff refused this employer before. A person has to look again."
    )
    BRANCH_NOT_FOUND = "branch_not_found", _("The trade register does not know this branch of the company.")
    NAME_EQUAL = "name_equal", _("The name is the same as in the trade register.")
    NAME_SIMILAR = "name_similar", _("The name looks like the one in the trade register. A person checks it.")
    NAME_DIFFERENT = "name_different", _("The name is not the one in the trade register.")
    IDENTITY_CHANGED = "identity_changed", _("The KvK number or the name changed after the check.")
    CONFIRMED_BY_HAND = "confirmed_by_hand", _("Our staff looked at the evidence and agreed.")
    REFUSED_BY_HAND = "refused_by_hand", _("Our staff looked at the evidence and did not agree.")


class Sector(models.TextChoices):
    """Where the work is, in the words of the section titles of SBI 2025."""

    AGRICULTURE = "agriculture", _("Agriculture and gardening under glass")
    MANUFACTURING = "manufacturing", _("Factories")
    FOOD = "food", _("Food industry")
    CONSTRUCTION = "construction", _("Construction")
    TRADE = "trade", _("Shops and wholesale")
    LOGISTICS = "logistics", _("Transport and storage")
    HOSPITALITY = "hospitality", _("Hotels, restaurants and events")
    CLEANING = "cleaning", _("Cleaning and facilities")
    CARE = "care", _("Care and welfare")
    OFFICE = "office", _("Office and service")
    STAFFING = "staffing", _("Temporary work agency")
    OTHER = "other", _("Something else")
