"""Where mail providers tell what became of our mails."""

from collections.abc import Mapping

import structlog
from anymail.webhooks.brevo import BrevoTrackingWebhookView
from anymail.webhooks.mailjet import MailjetTrackingWebhookView
from anymail.webhooks.postmark import PostmarkTrackingWebhookView
from anymail.webhooks.sparkpost import SparkPostTrackingWebhookView
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBadRequest, HttpResponseBase
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

# Those that prove who they are by the secret in the address that we give them (HTTP basic authentication).
PROVIDERS: Mapping[str, type[View]] = {
    "brevo": BrevoTrackingWebhookView,
    "mailjet": MailjetTrackingWebhookView,
    "postmark": PostmarkTrackingWebhookView,
    "sparkpost": SparkPostTrackingWebhookView,
}

# What the library's readers raise for what is no report of their provider.
UNREADABLE = (AttributeError, KeyError, TypeError, ValueError, RecursionError)
log = structlog.get_logger(__name__)


@method_decorator(csrf_exempt, name="dispatch")
class MailTracking(View):
    """Part of no API: a provider posts here. What it says comes out in one form (`handlers.tracking`)."""

    def dispatch(self, request: HttpRequest, *args: object, **kwargs: str) -> HttpResponseBase:
        """Let the provider's own reader answer; without a secret of ours there is no door."""
        reader = PROVIDERS.get(kwargs["provider"])
        if reader is None or not settings.ANYMAIL["WEBHOOK_SECRET"]:
            raise Http404
        try:
            return reader.as_view()(request)
        except UNREADABLE as error:
            log.warning("mail_tracking_unreadable", provider=kwargs["provider"], reason=type(error).__name__)
            return HttpResponseBadRequest()
