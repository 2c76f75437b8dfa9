"""Rules about what is kept from the wage."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services.book.laws import WML, WML_URL
from apps.compliance.services.finding import Rule

LAW = f"{WML}, art. 13; Besluit minimumloon en minimumvakantiebijslag"

DEDUCTIONS = (
    Rule(
        code=RuleCode.HEALTH_CAP,
        effect=Effect.BLOCK,
        weight=50,
        message=_(
            "%(offered_cents)s a week is too much for health insurance. At most %(maximum_cents)s may be kept from "
            "the minimum wage."
        ),
        law=LAW,
        url=WML_URL,
    ),
    Rule(
        code=RuleCode.DEDUCTION_NOT_ALLOWED,
        effect=Effect.BLOCK,
        weight=50,
        message=_(
            "%(offered_cents)s a week may not be kept from the minimum wage. Only %(spare_cents)s a week is paid "
            "above it."
        ),
        law=LAW,
        url=WML_URL,
    ),
    Rule(
        code=RuleCode.HOUSING_CAP,
        effect=Effect.BLOCK,
        weight=50,
        message=_(
            "%(offered_cents)s a week is too much to keep for housing. At most %(maximum_cents)s is allowed: "
            "%(percent)s%% of the minimum wage at %(age)s years, over %(hours)s guaranteed hours."
        ),
        law=LAW,
        url=WML_URL,
    ),
)
