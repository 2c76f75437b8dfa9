"""Rules about words."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services.book.laws import AWGB, AWGB_URL, GDPR, GDPR_URL
from apps.compliance.services.finding import Rule

WORDS = (
    Rule(
        code=RuleCode.ID_RETENTION,
        effect=Effect.BLOCK,
        weight=100,
        message=_("Nobody may keep the passport or identity card of a worker."),
        law="Wetboek van Strafrecht, art. 273f",
        url="https://wetten.overheid.nl/BWBR0001854/",
    ),
    Rule(
        code=RuleCode.ID_COPY_EARLY,
        effect=Effect.HOLD,
        weight=60,
        message=_("Do not ask for identity papers, BSN or bank account before somebody is hired."),
        law=GDPR,
        url=GDPR_URL,
    ),
    Rule(
        code=RuleCode.MONEY_MULE,
        effect=Effect.BLOCK,
        weight=100,
        message=_("Nobody may be asked to lend a bank account, or to pass on money."),
        law="Wetboek van Strafrecht, art. 420bis",
        url="https://wetten.overheid.nl/BWBR0001854/",
    ),
    Rule(
        code=RuleCode.CRYPTO_TASK,
        effect=Effect.HOLD,
        weight=80,
        message=_("Crypto coins and paid likes are often part of fraud. A person looks at the job first."),
    ),
    Rule(
        code=RuleCode.OFF_PLATFORM,
        effect=Effect.HOLD,
        weight=40,
        message=_("Leave telephone numbers and links to messengers out of the text. People apply here."),
        warning=_("Going on talking outside this site is the most common sign of fraud."),
    ),
    Rule(
        code=RuleCode.URGENCY,
        effect=Effect.INFO,
        weight=10,
        message=_("Words that press people to be quick are often part of fraud. Please leave them out."),
    ),
    Rule(
        code=RuleCode.DISCRIMINATION,
        effect=Effect.WARN,
        weight=20,
        message=_("These words keep people out. Describe the work instead."),
        law=AWGB,
        url=AWGB_URL,
    ),
    Rule(
        code=RuleCode.DISCRIMINATION_ONLY,
        effect=Effect.BLOCK,
        weight=100,
        message=_("A job may not be for one group only. Say what the work needs."),
        law=AWGB,
        url=AWGB_URL,
    ),
)
