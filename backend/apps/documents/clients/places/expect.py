"""Sending without asking first whether one may."""

from typing import Any

PUT = "before-send.s3.PutObject"  # after signing; a signature never covers this header


def without_expect(client: Any) -> Any:
    """Let the client send no `Expect: 100-continue`. Registering twice changes nothing.

    A connection that breaks off inside of the answer to it lets botocore 1.44 read an empty line for ever
    (`AWSConnection._consume_headers`): no time limit ends that.
    """
    client.meta.events.register_last(PUT, _drop, unique_id="documents.without_expect")
    return client


def _drop(request: Any, **_: Any) -> None:
    request.headers.pop("Expect", None)
