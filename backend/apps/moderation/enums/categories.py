"""What is wrong, in the words of who reports (domain.md, section 8, number 8)."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _


class Category(models.TextChoices):
    """What a report says."""

    MONEY_ASKED = "money_asked", _("They ask me for money")
    ID_TAKEN = "id_taken", _("They took my papers")
    UNDERPAID = "underpaid", _("I was not paid, or too little")
    FALSE_AD = "false_ad", _("The job is not as they say")
    THREATS = "threats", _("Threats or violence")
    BAD_HOUSING = "bad_housing", _("Bad housing")
    HOURS_SAFETY = "hours_safety", _("Long hours or unsafe work")
    DISCRIMINATION = "discrimination", _("Discrimination")
    ID_ASKED = "id_asked", _("They ask for my ID, BSN or bank card")
    SCAM_LINK = "scam_link", _("A link or contact that looks like a scam")
    MINOR = "minor", _("Somebody is under 18 and in danger")
    OTHER = "other", _("Something else")


C = Category
# What may cost somebody their freedom or their health goes to people who know what to do then (domain.md, 8, 23).
SENIOR = frozenset({C.THREATS, C.ID_TAKEN, C.MINOR})
SEVERITY: Mapping[str, int] = {
    C.THREATS: 100, C.MINOR: 100, C.ID_TAKEN: 90, C.MONEY_ASKED: 80, C.SCAM_LINK: 70, C.ID_ASKED: 60,
    C.UNDERPAID: 50, C.BAD_HOUSING: 50, C.HOURS_SAFETY: 50, C.DISCRIMINATION: 40, C.FALSE_AD: 30, C.OTHER: 20,
}  # fmt: skip
