"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CheckKind(models.TextChoices):
    """What is looked at. Which of them an employer needs before it may publish, `querysets.verified` says."""

    KVK = "kvk", _("In the trade register")
    NAME_MATCH = "name_match", _("Name as in the trade register")
    APPROVAL = "approval", _("Two of our people looked")
    VIES = "vies", _("VAT number")
    DOMAIN = "domain", _("Own web address")
    REPRESENTATIVE = "representative", _("Person who speaks for the company")
    WAADI = "waadi", _("Registered to lend out workers (Waadi)")
    NAU = "nau", _("Allowed to lend out workers (NAU)")
    SNA = "sna", _("SNA quality mark")
    SNF = "snf", _("SNF housing quality mark")
    ABU_NBBU = "abu_nbbu", _("Member of ABU or NBBU")


REGISTER_KINDS = (CheckKind.KVK, CheckKind.NAME_MATCH)  # what the trade register answers
NEEDED_BY_ALL = (*REGISTER_KINDS, CheckKind.APPROVAL)
EVIDENCE_KINDS = (CheckKind.WAADI, CheckKind.NAU, CheckKind.SNA, CheckKind.SNF, CheckKind.ABU_NBBU)


class NauState(models.TextChoices):
    """What the public register of the Nederlandse Autoriteit Uitleenmarkt says of a lender (Wtta)."""

    REGISTERED = "registered", _("Registered")
    ADMITTED = "admitted", _("Admitted")


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
    VIES_UNAVAILABLE = "vies_unavailable", _("VIES did not answer. We will try again.")
    BTW_KNOWN = "btw_known", _("The tax authorities know this VAT number.")
    BTW_NOT_KNOWN = "btw_not_known", _("The tax authorities do not know this VAT number.")
    BTW_OF_ANOTHER = "btw_of_another", _("The VAT number may be of another company. A person checks it.")
    DOMAIN_PROVEN = "domain_proven", _("Our code stands at this web address.")
    DOMAIN_NOT_PROVEN = "domain_not_proven", _("Our code does not stand at this web address.")
    DOMAIN_SILENT = "domain_silent", _("The web address did not answer. We will try again.")
    DOMAIN_NOT_OWN = "domain_not_own", _("This web address belongs to a service that many people use.")
    MAIL_OF_COMPANY = "mail_of_company", _("This person has an e-mail address of the company.")
    LETTER_RECEIVED = "letter_received", _("This person got our letter at the address of the company.")
    PERMIT_NEEDED = "permit_needed", _("The law asks for a permit to lend out workers.")
    RAN_OUT = "ran_out", _("The check is too old. It has to be done again.")
    APPROVED_BY_TWO = "approved_by_two", _("Two of our people looked at this employer and agreed.")
    EVIDENCE_SEEN = "evidence_seen", _("Our staff found the company in this register.")
    EVIDENCE_MISSING = "evidence_missing", _("Our staff did not find the company in this register.")
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
