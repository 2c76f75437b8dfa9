"""What the process of the sockets reads past the models is what the models hold."""

from typing import Any

import pytest

from apps.messaging.enums import MessageSide
from apps.messaging.models import Message
from apps.messaging.selectors import show_message
from apps.messaging.selectors.news import list_news
from apps.messaging.services import edit_message
from tests.factories.documents import DocumentFactory
from tests.factories.messaging import MessageAttachmentFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("side", MessageSide)
def test_socket_shows_what_the_api_shows(
    talk: Any, side: MessageSide, django_assert_num_queries: Any
) -> None:
    told = talk()
    told.say("Good morning")
    told.say("Call 06 12345678, or 06 87654321", by="recruiter")
    edit_message(message=told.say("Helo"), editor=told.ann, text="Hello")
    with_files = told.say("My papers")
    for _ in range(2):
        MessageAttachmentFactory(message=with_files, document=DocumentFactory(owner=told.ann))
    told.say("Bye", by="recruiter")

    with django_assert_num_queries(6):  # news, files, and four for what is more than messages
        (news,) = list_news(after={told.conversation.pk: 0})
        shown = [show_message(said, side) for said in news.messages]

    assert shown == [show_message(each, side) for each in Message.objects.with_documents().order_by("change")]
    assert [len(each["documents"]) for each in shown] == [0, 0, 0, 2, 0]
    assert any(each["hidden"] for each in shown)
