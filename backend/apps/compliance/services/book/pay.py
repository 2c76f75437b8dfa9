"""Rules about pay."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services.book.laws import WML, WML_URL
from apps.compliance.services.finding import Rule

PAY = (
    Rule(
        code=RuleCode.PAY_BELOW_WML,
        effect=Effect.BLOCK,
        weight=100,
        message=_(
            "%(offered_cents)s an hour is below the legal minimum. From %(age)s years on it is at least "
            "%(minimum_cents)s (since %(since_on)s)."
        ),
        law=f"{WML}, art. 7 and 8",
        url=WML_URL,
    ),
    Rule(
        code=RuleCode.PAY_RANGE_STARTS_BELOW_WML,
        effect=Effect.BLOCK,
        weight=100,
        message=_(
            "The lowest pay, %(offered_cents)s an hour, is below the legal minimum. From %(age)s years on it is at "
            "least %(minimum_cents)s (since %(since_on)s)."
        ),
        law=f"{WML}, art. 7 and 8",
        url=WML_URL,
    ),
    Rule(
        code=RuleCode.PAY_PIECE_WITHOUT_FLOOR,
        effect=Effect.BLOCK,
        weight=100,
        message=_("Who is paid by the piece must also be sure of an amount for each hour. Give that amount."),
        law=f"{WML}, art. 12a",
        url=WML_URL,
    ),
    Rule(
        code=RuleCode.PAY_TOO_GOOD,
        effect=Effect.HOLD,
        weight=40,
        message=_(
            "%(offered_cents)s an hour is much for this work. Such offers are often false, so a person looks at the "
            "job first."
        ),
    ),
    Rule(
        code=RuleCode.WAGE_NOT_KNOWN,
        effect=Effect.WARN,
        weight=0,
        message=_(
            "The minimum wage has probably gone up since %(since_on)s; then it was %(minimum_cents)s an hour. "
            "Please check that %(offered_cents)s is enough."
        ),
        law=f"{WML}, art. 14",
        url=WML_URL,
        warning=_(
            "The minimum wage has probably gone up since %(since_on)s. It can be that this pay is too low now."
        ),
    ),
    Rule(
        code=RuleCode.FEE_FROM_WORKER,
        effect=Effect.BLOCK,
        weight=100,
        message=_("A worker never pays for a job: no fee, no deposit, no costs of training or registration."),
        law="Wet allocatie arbeidskrachten door intermediairs, art. 3 and 9",
        url="https://wetten.overheid.nl/BWBR0009616/",
    ),
    Rule(
        code=RuleCode.CASH_PAY,
        effect=Effect.HOLD,
        weight=60,
        message=_("The minimum wage must go to a bank account. Please do not offer pay in cash."),
        law=f"{WML}, art. 7a",
        url=WML_URL,
    ),
)
