"""Where the fake posts what people wrote."""

import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

PATIENCE = 10  # seconds for one answer
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # nosec B105  # the name of a header


@dataclass(frozen=True)
class Webhook:
    """The address that setWebhook named, and the secret that goes with every post."""

    url: str = ""
    secret: str = ""

    def info(self, waiting: int) -> dict[str, Any]:
        return {"url": self.url, "has_custom_certificate": False, "pending_update_count": waiting}

    def post(self, update: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """The status of the answer, 599 if there was none, and the call of a method that it may hold."""
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers[SECRET_HEADER] = self.secret
        request = urllib.request.Request(self.url, json.dumps(update).encode(), headers)
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=PATIENCE) as answer:
                return int(answer.status), call_in(answer.read())
        except urllib.error.HTTPError as error:
            return error.code, {}
        except OSError:
            return 599, {}


def call_in(body: bytes) -> dict[str, Any]:
    """Who answers an update may call a method with the answer itself."""
    try:
        call: Any = json.loads(body)
    except ValueError:
        return {}
    return call if isinstance(call, dict) and "method" in call else {}
