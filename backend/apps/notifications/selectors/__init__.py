"""Reads of the app."""

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
from apps.notifications.selectors.texts import Text, get_text

__all__ = [
    "MAIL_OF_FACTOR_CHANGE",
    "News",
    "Text",
    "get_account_news",
    "get_challenge_news",
    "get_session_news",
    "get_step_news",
    "get_text",
    "list_ending_news",
    "list_submission_news",
]
