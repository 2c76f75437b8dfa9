"""Every write of moderation."""

from apps.moderation.services.appeal import appeal_decision, appeal_report
from apps.moderation.services.automatic import decide_automatically
from apps.moderation.services.cases import open_case
from apps.moderation.services.claim import claim_case, claim_next_case, release_claim
from apps.moderation.services.decide import decide_case
from apps.moderation.services.decide_appeal import decide_appeal
from apps.moderation.services.effects import list_actions
from apps.moderation.services.evidence import freeze_evidence
from apps.moderation.services.flaggers import trust_flagger
from apps.moderation.services.harvest import queue_harvest
from apps.moderation.services.held_jobs import explain_unlawful_job, queue_held_job
from apps.moderation.services.message_reports import take_up_message_report
from apps.moderation.services.preview import Preview, preview_statements
from apps.moderation.services.read import read_reports
from apps.moderation.services.reasons import ArticleNeeded, FactsNeeded, Reasons
from apps.moderation.services.receipts import read_receipt
from apps.moderation.services.say import say_decision
from apps.moderation.services.settle import settle_case
from apps.moderation.services.settled import close_settled_cases
from apps.moderation.services.statement_key import find_mailed_statement, make_statement_key
from apps.moderation.services.statements import write_statement
from apps.moderation.services.submit import ReportsSlowed, submit_report
from apps.moderation.services.verification import explain_lost_verification

__all__ = [
    "ArticleNeeded",
    "FactsNeeded",
    "Preview",
    "Reasons",
    "ReportsSlowed",
    "appeal_decision",
    "appeal_report",
    "claim_case",
    "claim_next_case",
    "close_settled_cases",
    "decide_appeal",
    "decide_automatically",
    "decide_case",
    "explain_lost_verification",
    "explain_unlawful_job",
    "find_mailed_statement",
    "freeze_evidence",
    "list_actions",
    "make_statement_key",
    "open_case",
    "preview_statements",
    "queue_harvest",
    "queue_held_job",
    "read_receipt",
    "read_reports",
    "release_claim",
    "say_decision",
    "settle_case",
    "submit_report",
    "take_up_message_report",
    "trust_flagger",
    "write_statement",
]
