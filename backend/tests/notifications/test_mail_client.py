"""The mail as it goes over the wire."""

import pytest

from apps.notifications.clients import mail
from apps.notifications.clients.outcome import NotAccepted, Refused
from tests.notifications.sink import running

LETTER = {
    "to": "Ania <ania@example.test>",
    "subject": "Praca: magazynier żółty\r\nBcc: everybody@example.test",
    "text": "Dzień dobry\n",
    "html": "<p>Dzień dobry</p>",
    "message_id": "<one@safejob.example>",
}


@pytest.fixture
def sink(settings):
    with running() as sink:
        settings.MAILERS = {
            "default": {
                "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
                "OPTIONS": {"host": "127.0.0.1", "port": sink.port, "timeout": 5},
            }
        }
        yield sink


def test_line_break_in_a_subject_becomes_no_header(sink):
    with mail.accepted(mail.OutgoingMail(**LETTER)):
        assert len(sink.received) == 1, "the server took it before the body runs"

    (message,) = sink.received
    assert message["Subject"] == "Praca: magazynier żółty Bcc: everybody@example.test"
    assert message["Bcc"] is None
    assert message["Message-ID"] == "<one@safejob.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


@pytest.mark.parametrize(("answer", "error"), [("550 no such user", Refused), ("450 busy", NotAccepted)])
def test_answer_of_the_server_says_whether_to_try_again(sink, answer, error):
    sink.refused["ania@example.test"] = answer

    with pytest.raises(error, match=answer[:3]) as caught, mail.accepted(mail.OutgoingMail(**LETTER)):
        pass

    assert "ania" not in str(caught.value)
    assert sink.received == []


def test_no_server_means_later(settings):
    settings.MAILERS = {
        "default": {
            "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "OPTIONS": {"host": "127.0.0.1", "port": 1, "timeout": 1},
        }
    }

    with pytest.raises(NotAccepted), mail.accepted(mail.OutgoingMail(**LETTER)):
        pass


@pytest.mark.parametrize(
    "address", ["two@example.test, three@example.test", "jörg@example.test", "a@b\r\nRCPT TO:<x@y>"]
)
def test_address_that_is_none_is_refused(sink, address):
    with pytest.raises(Refused), mail.accepted(mail.OutgoingMail(**{**LETTER, "to": address})):
        pass

    assert sink.received == []
