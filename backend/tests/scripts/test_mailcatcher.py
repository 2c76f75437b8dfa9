"""The mail catcher, spoken to as Django and the demo speak to it."""

import json
import smtplib
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from devstack.paths import ROOT
from devstack.ports import any_port, free_port
from devstack.services import answers


class Catcher:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.smtp = free_port(any_port())
        self.http = free_port(any_port(), {self.smtp})
        self.url = f"http://127.0.0.1:{self.http}"

    @contextmanager
    def running(self) -> Iterator[None]:
        ports = ["--smtp-port", str(self.smtp), "--http-port", str(self.http)]
        command = [sys.executable, str(ROOT / "scripts/mailcatcher.py"), *ports, "--folder", str(self.folder)]
        with subprocess.Popen(command) as process:
            while not answers(self.url):
                assert process.poll() is None
            yield
            process.terminate()
            assert process.wait(timeout=5) == 0

    def send(self, to: str, *, subject: str = "Hallo", text: str = "Dag!", html: str = "") -> None:
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@example.org", to, subject
        message.set_content(text)
        if html:
            message.add_alternative(html, subtype="html")
        with smtplib.SMTP("127.0.0.1", self.smtp, timeout=5) as client:
            client.send_message(message)

    def call(self, path: str, method: str = "GET") -> Any:
        request = urllib.request.Request(self.url + path, method=method)
        with urllib.request.urlopen(request, timeout=5) as response:
            body = response.read()
        return json.loads(body) if body else None


@pytest.fixture
def catcher(tmp_path: Path) -> Iterator[Catcher]:
    catcher = Catcher(tmp_path / "mail")
    with catcher.running():
        yield catcher


def test_messages_are_listed_newest_first_with_their_text(catcher: Catcher) -> None:
    catcher.send("jan@example.org", subject="Первый", text="één")
    catcher.send("piet@example.org", subject="Second", html="<p>twee</p>")

    second, first = catcher.call("/messages")

    assert (first["subject"], first["to"], first["text"].strip()) == ("Первый", ["jan@example.org"], "één")
    assert second["html"].strip() == "<p>twee</p>"


def test_messages_are_found_by_receiver(catcher: Catcher) -> None:
    catcher.send("jan@example.org")
    catcher.send("piet@example.org")

    found = catcher.call("/messages?to=JAN@example.org")

    assert [message["to"] for message in found] == [["jan@example.org"]]
    assert catcher.call(f"/messages/{found[0]['id']}") == found[0]


def test_a_restart_loses_nothing(tmp_path: Path) -> None:
    catcher = Catcher(tmp_path / "mail")
    with catcher.running():
        catcher.send("jan@example.org")
        before = catcher.call("/messages")

    with catcher.running():
        assert catcher.call("/messages") == before


def test_messages_can_be_deleted(catcher: Catcher) -> None:
    for _ in range(3):
        catcher.send("jan@example.org")

    catcher.call(f"/messages/{catcher.call('/messages')[0]['id']}", "DELETE")
    assert len(catcher.call("/messages")) == 2

    catcher.call("/messages", "DELETE")
    assert catcher.call("/messages") == []


@pytest.mark.parametrize("path", ["/messages/unknown", "/messages/../../secret", "/messages/%2e%2e%2fsecret"])
def test_what_is_no_message_is_not_found(catcher: Catcher, path: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        catcher.call(path)

    with refused.value:
        assert refused.value.code == 404


def test_the_page_shows_mails_and_runs_nothing_in_them(catcher: Catcher) -> None:
    catcher.send("jan@example.org", subject="<script>alert(1)</script>")

    with urllib.request.urlopen(catcher.url, timeout=5) as response:
        page, policy = response.read().decode(), response.headers["Content-Security-Policy"]

    assert "&lt;script&gt;alert(1)" in page
    assert policy.startswith("default-src 'none'")
