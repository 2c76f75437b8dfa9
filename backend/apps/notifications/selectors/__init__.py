"""Reads of the app."""

from apps.notifications.selectors.alert_news import get_alert_news
from apps.notifications.selectors.choices import get_settings, list_turned_off
from apps.notifications.selectors.document_news import get_document_news
from apps.notifications.selectors.employer_news import get_danger_news, list_loss_news
from apps.notifications.selectors.hiring_news import (
    get_answer_news,
    get_approach_news,
    get_closing_news,
    get_filled_news,
    get_interview_news,
    list_cancelling_news,
)
from apps.notifications.selectors.message_news import get_message_news, list_agreement_news
from apps.notifications.selectors.moderation_news import (
    get_appeal_news,
    get_held_news,
    get_report_news,
    get_statement_news,
)
from apps.notifications.selectors.news import (
    MAIL_OF_FACTOR_CHANGE,
    News,
    get_account_news,
    get_asked_news,
    get_challenge_news,
    get_session_news,
    get_step_news,
    list_ending_news,
    list_submission_news,
)
from apps.notifications.selectors.notices import count_unread, get_words, list_notices
from apps.notifications.selectors.tenant_news import get_leaving_news, get_role_news, get_token_news
from apps.notifications.selectors.texts import Text, get_phrases, get_text, list_subject_facts

__all__ = [
    "MAIL_OF_FACTOR_CHANGE",
    "News",
    "Text",
    "count_unread",
    "get_account_news",
    "get_alert_news",
    "get_answer_news",
    "get_appeal_news",
    "get_approach_news",
    "get_asked_news",
    "get_challenge_news",
    "get_closing_news",
    "get_danger_news",
    "get_document_news",
    "get_filled_news",
    "get_held_news",
    "get_interview_news",
    "get_leaving_news",
    "get_message_news",
    "get_phrases",
    "get_report_news",
    "get_role_news",
    "get_session_news",
    "get_settings",
    "get_statement_news",
    "get_step_news",
    "get_text",
    "get_token_news",
    "get_words",
    "list_agreement_news",
    "list_cancelling_news",
    "list_ending_news",
    "list_loss_news",
    "list_notices",
    "list_subject_facts",
    "list_submission_news",
    "list_turned_off",
]
