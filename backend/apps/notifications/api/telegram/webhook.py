"""Where Telegram posts what people write to our bot."""

import orjson
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.utils.crypto import constant_time_compare
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from apps.notifications.services.telegram import hear_update

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # nosec B105  # the name of a header


@method_decorator(csrf_exempt, name="dispatch")
class TelegramWebhook(View):
    """Part of no API: Telegram alone knows the secret, which stands in the address and in the header.

    The answer may hold what the bot says; so nobody waits for another connection. What goes wrong here is posted again
    by Telegram.
    """

    http_method_names = ["post"]

    def post(self, request: HttpRequest, secret: str) -> HttpResponse:
        """Do what the update asks for."""
        if not _is_telegram(request, secret):
            raise Http404
        try:
            update = orjson.loads(request.body)
        except orjson.JSONDecodeError:
            return HttpResponseBadRequest()
        reply = hear_update(update=update) if isinstance(update, dict) else None
        answer = {"method": "sendMessage", "chat_id": reply.chat_id, "text": reply.text} if reply else {}
        return JsonResponse(answer)


def _is_telegram(request: HttpRequest, secret: str) -> bool:
    known = settings.TELEGRAM_WEBHOOK_SECRET
    shown = request.headers.get(SECRET_HEADER, "")
    is_same = constant_time_compare(secret, known) and constant_time_compare(shown, known)
    return bool(known) and is_same
