"""Rules about who employs, where the work is, and what the company is."""

from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import Effect, RuleCode
from apps.compliance.services.book.laws import WAADI, WAADI_URL
from apps.compliance.services.finding import Rule

EMPLOYERS = (
    Rule(
        code=RuleCode.ZZP_SHIFT,
        effect=Effect.HOLD,
        weight=30,
        message=_(
            "Work in shifts that somebody else directs is seldom work for the self-employed. A person looks first."
        ),
        law="Burgerlijk Wetboek, book 7, art. 610",
        url="https://wetten.overheid.nl/BWBR0005290/",
        warning=_(
            "As self-employed you have no sick pay, no paid holidays and no minimum wage from an employer."
        ),
    ),
    Rule(
        code=RuleCode.VAGUE_EMPLOYER,
        effect=Effect.WARN,
        weight=20,
        message=_("Say at which company the work is done, or why you cannot say it yet."),
        warning=_("The employer does not say at which company you will work."),
    ),
    Rule(
        code=RuleCode.VAGUE_PLACE,
        effect=Effect.WARN,
        weight=20,
        message=_("Give the postcode of the place of work."),
        warning=_("The employer does not say where the work is."),
    ),
    Rule(
        code=RuleCode.NOT_ADMITTED,
        effect=Effect.BLOCK,
        weight=100,
        message=_("To lend out workers, your company needs: %(missing)s."),
        law=f"{WAADI}, art. 7a; Wet toelating terbeschikkingstelling van arbeidskrachten",
        url=WAADI_URL,
    ),
    Rule(
        code=RuleCode.NEW_COMPANY,
        effect=Effect.HOLD,
        weight=15,
        message=_("Your company is new in the trade register, so a person looks at your first job."),
    ),
    Rule(
        code=RuleCode.NAME_MISMATCH,
        effect=Effect.HOLD,
        weight=25,
        message=_("The name of your company is not the one in the trade register. A person looks first."),
    ),
    Rule(
        code=RuleCode.LOOKALIKE,
        effect=Effect.HOLD,
        weight=50,
        message=_("The name of your company is much like that of another one. A person looks first."),
    ),
    Rule(
        code=RuleCode.DUPLICATE_TEXT,
        effect=Effect.HOLD,
        weight=50,
        message=_("A text like this is here already. A person looks first."),
    ),
    Rule(
        code=RuleCode.DUPLICATE_CONTACT,
        effect=Effect.HOLD,
        weight=50,
        message=_("Contact details in this job are in use elsewhere. A person looks first."),
    ),
)
