"""What Telegram's Bot API says when something is wrong, in its own words."""

from fakes.server import Answer


def fault(code: int, description: str, **parameters: object) -> Answer:
    body: dict[str, object] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        body["parameters"] = parameters
    return Answer(body, code)


def result(value: object) -> Answer:
    return Answer({"ok": True, "result": value})


UNAUTHORIZED = fault(401, "Unauthorized")
NOT_FOUND = fault(404, "Not Found")
NO_CHAT = fault(400, "Bad Request: chat not found")
NO_TEXT = fault(400, "Bad Request: message text is empty")
TOO_LONG = fault(400, "Bad Request: message is too long")
BAD_SECRET = fault(400, "Bad Request: secret token contains unallowed characters")
BAD_URL = fault(400, "Bad Request: bad webhook: An HTTPS URL must be provided for webhook")
BLOCKED = fault(403, "Forbidden: bot was blocked by the user")
WEBHOOK_SET = fault(
    409,
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
)
TOO_MANY = fault(429, "Too Many Requests: retry after 17", retry_after=17)
DOWN = fault(503, "Service Unavailable")
# Chats that make it misbehave; the numbers exist in this fake only.
FAILURES: dict[int, Answer] = {
    4030: BLOCKED,
    4031: fault(403, "Forbidden: user is deactivated"),
    4000: NO_CHAT,
    4290: TOO_MANY,
    5000: fault(500, "Internal Server Error"),
    5020: Answer("<html><body><h1>502 Bad Gateway</h1></body></html>", 502, "text/html"),
    2000: Answer('{"ok": tr'),
}
TAKEN_BUT_SILENT = 9990  # the message is taken, the answer comes too late
