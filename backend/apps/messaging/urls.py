"""Paths below /api/v1/."""

from django.urls import path

from apps.messaging.api.conversation import AgreeView, BlockView, ConversationView, UnblockView
from apps.messaging.api.conversations import ConversationsView
from apps.messaging.api.message import MessageView, ReportView, RevealView
from apps.messaging.api.messages import MessagesView
from apps.messaging.api.presence import ReadView, TypingView

ONE = "conversations/<uuid:conversation_id>/"
MESSAGE = f"{ONE}messages/<uuid:message_id>/"

urlpatterns = [
    path("conversations/", ConversationsView.as_view()),
    path(ONE, ConversationView.as_view()),
    path(f"{ONE}messages/", MessagesView.as_view()),
    path(f"{ONE}read/", ReadView.as_view()),
    path(f"{ONE}typing/", TypingView.as_view()),
    path(f"{ONE}block/", BlockView.as_view()),
    path(f"{ONE}unblock/", UnblockView.as_view()),
    path(f"{ONE}agree/", AgreeView.as_view()),
    path(MESSAGE, MessageView.as_view()),
    path(f"{MESSAGE}reveal/", RevealView.as_view()),
    path(f"{MESSAGE}report/", ReportView.as_view()),
]
