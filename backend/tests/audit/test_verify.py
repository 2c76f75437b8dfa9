"""Auditors prove the audit: by the API in steps of bounded time, at night and by command as a whole."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from apps.audit.models import Link, Verification
from apps.audit.selectors import get_end
from apps.audit.services import anchor_chain
from apps.audit.tasks import anchor, seal, verify
from apps.core.models import AuditEntry, new_id
from apps.core.services import record_audit
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
VERIFY = "/api/v1/audit/verify/"


@pytest.fixture
def stray(write_down):
    """A sound chain, and a link to an entry that is not there: what the application's role could add to a chain."""

    def add():
        number, head = get_end()
        link = {"entry_id": new_id(), "digest": "0" * 64, "head": head, "sealed_at": "2026-11-21T00:00:00Z"}
        Link.objects.create(number=number + 1, **link)

    write_down(4)
    return add


def test_sound_chain_says_how_far_it_goes(as_auditor, write_down):
    write_down(3)

    said = as_auditor.get(VERIFY).data

    assert (said["is_sound"], said["is_complete"], said["checked"], said["next"]) == (True, True, 3, None)
    assert (said["number"], said["head"]) == get_end()


def test_what_was_written_down_this_moment_is_sealed_first(as_auditor):
    record_audit(actor=None, action="core.act", subject=UserFactory())

    assert as_auditor.get(VERIFY).data["checked"] == 1


def test_empty_chain_is_sound(as_auditor):
    said = as_auditor.get(VERIFY).data

    assert (said["is_sound"], said["checked"], said["head"]) == (True, 0, "")


def test_what_is_wrong_is_named_in_the_language_of_the_reader(as_auditor, stray):
    stray()

    said = as_auditor.get(VERIFY).data

    assert (said["is_sound"], said["findings_count"]) == (False, 2)
    assert {finding["code"] for finding in said["findings"]} == {"link_changed", "entry_missing"}
    assert said["findings"][1]["message"] == "The entry was sealed and is gone."


def test_long_chain_is_walked_in_steps(as_auditor, stray, monkeypatch):
    monkeypatch.setattr("apps.audit.selectors.walk.steps.PAGE", 2)
    monkeypatch.setattr("apps.audit.api.trail.SECONDS", 0)
    stray()
    steps, following = [], VERIFY

    while following:
        said = as_auditor.get(following).data
        steps.append((said["after"], said["number"], said["is_complete"], said["is_sound"]))
        following = said["next"]

    assert steps == [(0, 2, False, True), (2, 4, False, True), (4, 5, True, False)]


def test_night_keeps_what_it_found_and_mails_the_head(auditor, write_down, mailoutbox):
    write_down(2)

    verify(timestamp=0)

    kept = Verification.objects.get()
    assert (kept.checked, kept.is_sound, kept.findings) == (2, True, [])
    assert [mail.to for mail in mailoutbox] == [["auditor@example.test"]]
    assert f"2:{kept.head}" in mailoutbox[0].body


def test_night_alarms_when_the_chain_does_not_hold(auditor, stray, mailoutbox, caplog):
    stray()

    verify(timestamp=0)

    assert not Verification.objects.get().is_sound
    assert "audit_broken" in caplog.text
    assert "2" in mailoutbox[0].subject


def test_entry_that_nobody_sealed_is_found(as_auditor, monkeypatch, write_down):
    write_down(1)
    record_audit(actor=None, action="core.act", subject=UserFactory())
    monkeypatch.setattr("apps.audit.services.verify.seal_entries", lambda within: 0)
    monkeypatch.setattr("apps.audit.selectors.unsealed.SLOW", timedelta(minutes=-1))

    codes = [finding["code"] for finding in as_auditor.get(VERIFY).data["findings"]]

    assert codes == ["entry_unsealed"]


def test_jobs_seal_and_anchor():
    record_audit(actor=None, action="core.act", subject=UserFactory())

    seal(timestamp=0)
    anchor(timestamp=0)

    assert Link.objects.count() == AuditEntry.objects.count() == 1
    assert anchor_chain() is None


def test_command_says_where_the_chain_ends(write_down):
    write_down(2)
    number, head = get_end()
    said = StringIO()

    call_command("verify_audit", head=[f"{number}:{head}"], stdout=said)

    assert f"2 entries hold; the chain ends at 2:{head}" in said.getvalue()


@pytest.mark.parametrize("line", ["2:0000", "9:0000", "nonsense"])
def test_command_fails_on_another_head_than_was_kept(write_down, line):
    write_down(2)

    with pytest.raises(CommandError, match="another head than"):
        call_command("verify_audit", head=[line])


def test_command_fails_when_the_chain_does_not_hold(stray):
    stray()

    with pytest.raises(CommandError, match="entry_missing"):
        call_command("verify_audit")
