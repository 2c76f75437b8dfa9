"""Conversations."""

from django.urls import URLPattern, path

from apps.web.api.messages.act import AgreeToContact, BlockTalk, UnblockTalk
from apps.web.api.messages.files import FilePage, FilesPage
from apps.web.api.messages.one import EditPage, ReportPage, RevealPage
from apps.web.api.messages.own import MessagesPage
from apps.web.api.messages.thread import ThreadPage

ONE = "messages/<uuid:id>/"
MESSAGE = f"{ONE}<uuid:message_id>/"
urlpatterns: list[URLPattern] = [
    path("messages/", MessagesPage.as_view(), name="messages"),
    path(ONE, ThreadPage.as_view(), name="conversation"),
    path(f"{ONE}block/", BlockTalk.as_view(), name="block-talk"),
    path(f"{ONE}unblock/", UnblockTalk.as_view(), name="unblock-talk"),
    path(f"{ONE}agree/", AgreeToContact.as_view(), name="agree-to-contact"),
    path(f"{ONE}files/", FilesPage.as_view(), name="talk-files"),
    path(f"{ONE}files/<uuid:document_id>/", FilePage.as_view(), name="talk-file"),
    path(f"{MESSAGE}edit/", EditPage.as_view(), name="edit-message"),
    path(f"{MESSAGE}report/", ReportPage.as_view(), name="report-message"),
    path(f"{MESSAGE}reveal/", RevealPage.as_view(), name="reveal-message"),
]
