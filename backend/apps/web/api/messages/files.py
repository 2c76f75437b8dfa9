"""Files that go along with messages: choose, add, read."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from apps.core.api.limits import RateLimited, count_request
from apps.core.errors import DomainError
from apps.documents.models import Document
from apps.documents.selectors import list_readable_documents
from apps.documents.services import FileSizeRefused, upload_document
from apps.messaging.models import MessageAttachment
from apps.messaging.services.party import ConversationNotFound, Party
from apps.users.errors import SecondFactorNeeded
from apps.web.api.documents.sending import send_file
from apps.web.api.forms.message import MessageForm
from apps.web.api.messages.own_files import list_choices, list_in_check
from apps.web.api.messages.prefetch import is_opened_by_person
from apps.web.api.messages.talk_page import TalkPage
from apps.web.api.messages.too_large import is_too_large, most_megabytes

RATE, RATE_GROUP = "60/h", "upload"  # as the API's, and counted with them


@method_decorator(csrf_exempt, name="dispatch")  # protected below, once we know that the body may be read
class FilesPage(TalkPage):
    """One's own files, to send along; adding one."""

    template = "web/messages/files.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse a body that cannot hold a file of an allowed size before a byte of it is read."""
        if is_too_large(request):
            messages.error(request, str(FileSizeRefused(most=most_megabytes())))
            return self.come_back()
        return csrf_protect(super().dispatch)(request, *args, **kwargs)

    def find_excess(self, request: HttpRequest) -> RateLimited | None:
        """Count uploads with those at the API."""
        if request.method != "POST":
            return None
        usage = count_request(group=RATE_GROUP, rate=RATE, who=str(request.user.pk))
        return RateLimited(retry_after=usage.reset) if usage.is_exceeded else None

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show which files there are now: a part of a page, for its script."""
        with self.acting() as party:
            choices, in_check = list_choices(party.user), list_in_check(party.user)
        return self.show(form=MessageForm(documents=choices), in_check=in_check)

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Take a file in; it can be sent once it was checked."""
        try:
            with self.acting(writes=True) as party:
                self._upload(party)
        except (ConversationNotFound, SecondFactorNeeded):
            raise
        except DomainError as refusal:
            messages.error(request, str(refusal))
        return self.come_back()

    def _upload(self, party: Party) -> None:
        file = self.request.FILES.get("file")
        if file is None:
            messages.error(self.request, _("Please choose a file first."))
            return
        upload_document(owner=party.user, file=file, name=file.name or "")
        messages.success(self.request, _("We check this file for viruses. After that you can send it."))


class FilePage(TalkPage):
    """The content of a file that came with a message here; works with nothing but the cookie."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **_: Any) -> Any:
        """Download it; every download is written down, so a browser that only guesses gets nothing."""
        if not is_opened_by_person(request):
            return HttpResponse(status=503)
        with self.acting() as party:
            document = self._find(party)
            return send_file(document=document, reader=party.user)

    def _find(self, party: Party) -> Document:
        id = self.kwargs["document_id"]
        here = MessageAttachment.objects.filter(message__conversation=party.conversation, document=id)
        readable = list_readable_documents(user=party.user, tenant=party.tenant)
        document: Document | None = readable.filter(pk__in=here.values("document_id")).first()
        if document is None:
            raise Http404
        return document
