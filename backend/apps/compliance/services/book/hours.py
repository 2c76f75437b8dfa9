"""Rules about working time."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services.book.laws import ATW, ATW_URL
from apps.compliance.services.finding import Rule

HOURS = (
    Rule(
        code=RuleCode.HOURS_ILLEGAL,
        effect=Effect.BLOCK,
        weight=100,
        message=_("%(hours)s hours are too many. From %(age)s years on at most %(maximum)s are allowed."),
        law=f"{ATW}, art. 5:7",
        url=ATW_URL,
    ),
    Rule(
        code=RuleCode.HOURS_HIGH,
        effect=Effect.WARN,
        weight=25,
        message=_(
            "%(hours)s hours are allowed now and then, but not always: on average at most %(maximum)s."
        ),
        law=f"{ATW}, art. 5:7 and 5:8",
        url=ATW_URL,
        warning=_(
            "Up to %(hours)s hours. That is allowed now and then, but not always: on average at most %(maximum)s."
        ),
    ),
    Rule(
        code=RuleCode.REST_TOO_SHORT,
        effect=Effect.BLOCK,
        weight=100,
        message=_(
            "%(hours)s hours of rest between two shifts are too few: at least %(minimum)s are needed. Adults may "
            "have 8 once in seven days. If you mean that, give the usual rest here and explain it in the text."
        ),
        law=f"{ATW}, art. 5:3",
        url=ATW_URL,
    ),
    Rule(
        code=RuleCode.MINOR_AT_NIGHT,
        effect=Effect.BLOCK,
        weight=100,
        message=_(
            "Nobody below 18 may work at night. Set the minimum age to 18, or take the night shift out."
        ),
        law=f"{ATW}, art. 5:3",
        url=ATW_URL,
    ),
)
