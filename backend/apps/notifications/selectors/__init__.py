"""Reads of the app."""

from apps.notifications.selectors.alert_news import get_alert_news
from apps.notifications.selectors.news import (
    MAIL_OF_FACTOR_CHANGE,
    News,
    get_account_news,
    get_challenge_news,
    get_session_news,
    get_step_news,
    list_ending_news,
    list_submission_news,
)
from apps.notifications.selectors.tenant_news import get_leaving_news, get_role_news, get_token_news
from apps.notifications.selectors.texts import Text, get_phrases, get_text

__all__ = [
    "MAIL_OF_FACTOR_CHANGE",
    "News",
    "Text",
    "get_account_news",
    "get_alert_news",
    "get_challenge_news",
    "get_leaving_news",
    "get_phrases",
    "get_role_news",
    "get_session_news",
    "get_step_news",
    "get_text",
    "get_token_news",
    "list_ending_news",
    "list_submission_news",
]
