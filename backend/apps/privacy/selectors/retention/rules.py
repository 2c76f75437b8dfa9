"""All rules."""

from datetime import timedelta

from django.contrib.sessions.models import Session as DjangoSession

from apps.applications.models import Approach
from apps.candidates.models import ProfileView
from apps.core.models import AttemptCount, IdempotentAnswer, InboxEntry, SystemAccess
from apps.jobs.models import Alert
from apps.notifications.models import Delivery, Notice
from apps.privacy.models import Export
from apps.privacy.selectors.retention import accounts, applications, jobs, moderation
from apps.privacy.selectors.retention.channels import CHANNELS
from apps.privacy.selectors.retention.files import FILES
from apps.privacy.selectors.retention.proofs import PROOFS
from apps.privacy.selectors.retention.resumes import list_due_versions
from apps.privacy.selectors.retention.rule import Rule, past
from apps.resumes.models import ResumeImport, ResumeShare
from apps.tenants.models import Invitation

DAY, MONTH, QUARTER, HALF_YEAR = (timedelta(days=days) for days in (1, 30, 90, 180))
AT_ONCE = timedelta(0)

RULES = (
    Rule(
        name="applications",
        what="applications that ended, with timeline, history and notes of mails",
        lasts=applications.KEPT,
        why="28 days after the end, 365 with consent (Dutch data protection authority, “Sollicitaties”)",
        find_due=applications.list_due_applications,
    ),
    Rule(
        name="unproven_accounts",
        what="accounts whose address nobody proved, and that nobody used",
        lasts=accounts.KEPT,
        why="somebody may have typed a foreign address",
        find_due=accounts.list_due_accounts,
    ),
    Rule(
        name="exports",
        what="exports that were made for somebody",
        lasts=DAY,
        why="a copy of everything is worth stealing",
        find_due=past(Export, "created_at", DAY),
    ),
    Rule(
        name="invitations",
        what="invitations that ran out",
        lasts=MONTH,
        why="so that who invited sees what became of it",
        find_due=past(Invitation, "expires_at", MONTH),
    ),
    Rule(
        name="alerts",
        what="notes of which new jobs an alert told somebody of",
        lasts=HALF_YEAR,
        why="so that nobody is told of a job twice; a job stays open for 90 days",
        find_due=past(Alert, "created_at", HALF_YEAR),
    ),
    Rule(
        name="profile_views",
        what="notes of which employer saw which profile",
        lasts=timedelta(days=365),
        why="so that people see who looked, and we see who collects profiles",
        find_due=past(ProfileView, "created_at", timedelta(days=365)),
    ),
    Rule(
        name="cases",
        what="reports, evidence, decisions and appeals, once their case is decided",
        lasts=moderation.KEPT,
        why="accusations of third parties are kept short (domain.md, 3.1 and 8.24); appeals take six months",
        find_due=moderation.list_due_cases,
    ),
    Rule(
        name="approaches",
        what="notes of who was asked to apply to which job",
        lasts=HALF_YEAR,
        why="so that nobody is asked twice for one job; a job stays open for 90 days",
        find_due=past(Approach, "created_at", HALF_YEAR),
    ),
    Rule(
        name="job_checks",
        what="what the rules said of a job",
        lasts=jobs.KEPT,
        why="who was refused may appeal for six months, and decisions are counted by the year (DSA 17, 20, 24)",
        find_due=jobs.list_due_checks,
    ),
    Rule(
        name="resume_versions",
        what="versions of resumes that are gone, once no application shows them any more",
        lasts=AT_ONCE,
        why="what was sent with an application stays with it; everything else goes with the resume",
        find_due=list_due_versions,
    ),
    Rule(
        name="resume_shares",
        what="links to resumes that ran out, with the count of their views",
        lasts=MONTH,
        why="so that whose resume it is can let the same link work again",
        find_due=past(ResumeShare, "expires_at", MONTH),
    ),
    Rule(
        name="resume_imports",
        what="what we read in files that somebody wanted a resume out of",
        lasts=MONTH,
        why="time to look it through; the file stays among the person's documents",
        find_due=past(ResumeImport, "created_at", MONTH),
    ),
    *PROOFS,
    *CHANNELS,
    *FILES,
    Rule(
        name="django_sessions",
        what="browser sessions of pages and admin that ran out",
        lasts=AT_ONCE,
        why="they open nothing any more",
        find_due=past(DjangoSession, "expire_date", AT_ONCE),
    ),
    Rule(
        name="deliveries",
        what="notes of which mail went to whom",
        lasts=QUARTER,
        why="so that no mail goes out twice",
        find_due=past(Delivery, "created_at", QUARTER),
        swept_by="notifications.sweep",
    ),
    Rule(
        name="notices",
        what="what stood on somebody's list of notices",
        lasts=HALF_YEAR,
        why="older news is none",
        find_due=past(Notice, "created_at", HALF_YEAR),
        swept_by="notifications.sweep",
    ),
    Rule(
        name="idempotent_answers",
        what="first answers to repeated requests",
        lasts=DAY,
        why="so that a repeated request happens once",
        find_due=past(IdempotentAnswer, "created_at", DAY),
        swept_by="core.sweep",
    ),
    Rule(
        name="attempts",
        what="counts of tries, once their window is over",
        lasts=AT_ONCE,
        why="limits",
        find_due=past(AttemptCount, "expires_at", AT_ONCE),
        swept_by="core.sweep",
    ),
    Rule(
        name="inbox",
        what="notes of which event was heard",
        lasts=QUARTER,
        why="so that no event is heard twice",
        find_due=past(InboxEntry, "handled_at", QUARTER),
        swept_by="core.sweep",
    ),
    Rule(
        name="system_accesses",
        what="notes of which work saw the rows of all organizations",
        lasts=QUARTER,
        why="so that somebody can ask what it was for",
        find_due=past(SystemAccess, "created_at", QUARTER),
        swept_by="core.sweep",
    ),
)


def get_rule(name: str) -> Rule:
    """Get the rule of this name.

    :raises KeyError: if there is none
    """
    return {rule.name: rule for rule in RULES}[name]
