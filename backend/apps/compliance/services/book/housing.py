"""Rules about housing that comes with the job."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services.finding import Rule

SNF = "Stichting Normering Flexwonen (SNF)"
SNF_URL = "https://www.normeringflexwonen.nl/"

HOUSING = (
    Rule(
        code=RuleCode.HOUSING_NO_CERTIFICATE,
        effect=Effect.WARN,
        weight=25,
        message=_("Give the number of the SNF or AKF certificate. Without it readers see a warning."),
        law=SNF,
        url=SNF_URL,
        warning=_("This housing has no certificate that we know of. Look at it before you agree."),
    ),
    Rule(
        code=RuleCode.HOUSING_TOO_SMALL,
        effect=Effect.BLOCK,
        weight=50,
        message=_("%(offered)s m² for each person is too small: at least %(minimum)s m² is needed."),
        law=SNF,
        url=SNF_URL,
    ),
    Rule(
        code=RuleCode.HOUSING_TIED,
        effect=Effect.WARN,
        weight=30,
        message=_("Give people at least %(minimum)s days to leave the housing after the job ends."),
        law="CAO voor Uitzendkrachten",
        url="https://www.abu.nl/cao/",
        warning=_("When the job ends, you must leave the housing within %(days)s days."),
    ),
    Rule(
        code=RuleCode.HOUSING_DEPOSIT,
        effect=Effect.HOLD,
        weight=40,
        message=_("You ask for a deposit of %(offered_cents)s. A person looks at the job first."),
        warning=_("You must pay a deposit of %(offered_cents)s. Never pay before you have seen the housing."),
    ),
    Rule(
        code=RuleCode.HOUSING_NO_REGISTRATION,
        effect=Effect.WARN,
        weight=20,
        message=_("Who lives there for four months or longer must be able to register at the address."),
        law="Wet basisregistratie personen, art. 2.38",
        url="https://wetten.overheid.nl/BWBR0033715/",
        warning=_("You cannot register at this address with the municipality (BRP)."),
    ),
)
