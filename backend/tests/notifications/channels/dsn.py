"""Bounces as mail servers write them."""

REPORT = """\
From: MAILER-DAEMON@mx.example.test
To: {to}
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.test
Arrival-Date: Sat, 21 Nov 2026 10:00:00 +0000

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} no

--b1
{original}
--b1--
"""
WHOLE = """\
Content-Type: message/rfc822

From: no-reply@safejob.example
To: {recipient}
Message-ID: {message_id}
Subject: News
Content-Type: text/plain

Hello
"""
HEAD = """\
Content-Type: text/rfc822-headers

From: no-reply@safejob.example
Message-ID: {message_id}
Subject: News
"""


def bounce(
    *,
    message_id="",
    to="no-reply@safejob.example",
    status="5.1.1",
    action="failed",
    original=WHOLE,
    recipient="x@y.test",
):
    """One report about the mail with this Message-ID, or to this return address."""
    part = original.format(message_id=message_id, recipient=recipient)
    text = REPORT.format(to=to, recipient=recipient, action=action, status=status, original=part)
    return text.replace("\n", "\r\n").encode()
