"""The base of all pages of one conversation."""

from contextlib import AbstractContextManager
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from apps.messaging.services.party import ConversationNotFound, Party, act_as_party
from apps.users.errors import SecondFactorNeeded
from apps.web.api.page import OwnPage


class TalkPage(OwnPage):
    """A page of the conversation in the address; one of others is not there."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Lead an owner without a second factor to where one is added."""
        try:
            return super().dispatch(request, *args, **kwargs)
        except ConversationNotFound as refusal:
            raise Http404 from refusal
        except SecondFactorNeeded as refusal:
            messages.error(request, str(refusal))
            return redirect("web:security")

    def acting(self, *, writes: bool = False) -> AbstractContextManager[Party]:
        """Act as the side that the person is.

        :raises ConversationNotFound: if it is none of theirs
        :raises MayOnlyRead: if they are to write, and their role does not allow it
        :raises SecondFactorNeeded: to an owner whose account has no second factor
        """
        return act_as_party(user=self.request.user, conversation_id=self.kwargs["id"], writes=writes)

    def come_back(self) -> HttpResponse:
        """Show the conversation, at its end."""
        return redirect(f"{self.address()}#end")

    def address(self) -> str:
        """Where the conversation is."""
        return f"/messages/{self.kwargs['id']}/"
