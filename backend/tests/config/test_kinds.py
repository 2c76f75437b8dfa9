"""What a Content-Type may say without breaking anything."""

import io
from collections.abc import Iterator

import pytest
from django.core.signals import request_started
from django.db import close_old_connections
from django.test import RequestFactory

from config.wsgi import application

JSON = "application/json"
PART = b'--b\r\nContent-Disposition: form-data; name="password"\r\n\r\n\\ud800\r\n--b--\r\n'


@pytest.fixture(autouse=True)
def _keep_connection(db: None) -> Iterator[None]:
    request_started.disconnect(close_old_connections)  # it would end the test's transaction
    yield
    request_started.connect(close_old_connections)


def send(path: str, body: bytes, kind: str, query: str = "") -> int:
    environ = RequestFactory()._base_environ(
        REQUEST_METHOD="POST", PATH_INFO=path, CONTENT_TYPE=kind, QUERY_STRING=query
    )
    environ |= {"wsgi.input": io.BytesIO(body), "CONTENT_LENGTH": str(len(body))}
    statuses: list[str] = []
    application(environ, lambda status, _: statuses.append(status))
    return int(statuses[0][:3])


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf8"', "us-ascii"])
def test_text_is_read(charset: str) -> None:
    assert send("/api/v1/auth/refresh/", b'{"refresh": "x"}', f"{JSON}; charset={charset}") == 401


@pytest.mark.parametrize(
    "kind",
    [
        f"{JSON}; charset={charset}"
        for charset in ("hex", "undefined", "unicode_escape", "idna", "utf-16", "x")
    ]
    + [f"{JSON}; x*=nonsense''y", f"{JSON}; x=" + "y" * 10_001],
)
def test_everything_else_is_no_kind_that_we_read(kind: str) -> None:
    assert send("/api/v1/auth/refresh/", b'{"refresh": "x"}', kind) == 415


@pytest.mark.parametrize("charset", ["hex", "undefined", "unicode_escape", "idna"])
def test_pages_do_not_break_either(charset: str) -> None:
    kind = f"multipart/form-data; boundary=b; charset={charset}"

    assert (
        send("/auth/sign-in/password/", PART, kind, query="next=%41") == 403
    )  # the form's own token is not found
