"""Questions to a passkey, for the script of the pages."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from apps.core.errors import DomainError
from apps.users.services import passkeys
from apps.users.services.passkeys import AskedPasskey
from apps.web.api.browser import noted, origin_of
from apps.web.api.door import STEP
from apps.web.api.page import Page


class AskPage(Page):
    """Answers with what the browser must know to ask the device; a refusal comes as words."""

    http_method_names = ["post"]

    def ask(self) -> AskedPasskey:
        """Open the ceremony.

        :raises DomainError: if a rule refuses it
        """
        raise NotImplementedError

    def post(self, request: HttpRequest) -> HttpResponse:
        """Ask."""
        try:
            asked = self.ask()
        except DomainError as refusal:
            return JsonResponse({"detail": str(refusal), **self.ahead(refusal)}, status=refusal.status)
        return JsonResponse({"ceremony_id": str(asked.ceremony_id), "options": asked.options})

    def ahead(self, refusal: DomainError) -> dict[str, str]:
        """Say which page helps, if one does."""
        return {}


class AskToSignIn(AskPage):
    """Any passkey that the device has for us."""

    def ask(self) -> AskedPasskey:
        """Ask."""
        return passkeys.ask_passkey(origin=origin_of(self.request))


class AskSecondStep(AskPage):
    """A passkey of the person who showed the first proof."""

    def ask(self) -> AskedPasskey:
        """Ask."""
        return passkeys.ask_passkey_for_step(token=noted(self.request, STEP))
