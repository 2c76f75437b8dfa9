"""Agreeing, and taking it back: one button each."""

from django.contrib import messages
from django.http import Http404
from django.utils.translation import gettext as _

from apps.privacy import services
from apps.users.enums import ConsentPurpose
from apps.web.api.account.act import ActPage


class AnswerConsent(ActPage):
    """Answers one question."""

    back = "web:data"

    def act(self) -> None:
        """Agree to the words that were shown (`text_version`), or take it back.

        :raises Http404: for a purpose that nobody asks about
        """
        purpose = self.kwargs["purpose"]
        if purpose not in ConsentPurpose.values:
            raise Http404
        asked, user = ConsentPurpose(purpose), self.request.user
        if version := self.request.POST.get("text_version"):
            services.give_consent(user=user, purpose=asked, text_version=version)
        else:
            services.withdraw_consent(user=user, purpose=asked)
        messages.success(self.request, _("Saved."))
