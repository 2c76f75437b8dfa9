"""The operational log: what gets in, who reads it, and that it is no way around anything."""

import json
import logging
import threading
from datetime import timedelta

import pytest
import structlog
from django.utils import timezone

from apps.audit.clients.operational import Buffer, Line, OperationalHandler
from apps.audit.models import LogLine
from apps.audit.services import keep_lines, sweep_log
from apps.core.models import AuditEntry
from apps.core.services import acting_for, find_acting_tenant
from config.logging import structured
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

LOGS = "/api/v1/logs/"
log = structlog.get_logger("apps.trial")


@pytest.fixture
def buffer():
    """A buffer between the root logger and the table, as production has it, but for the thread."""
    made = Buffer(pause=3600)
    handler = OperationalHandler(buffer=made)
    formatter = structured("INFO")["formatters"]["json"]
    handler.setFormatter(formatter["()"](**{key: value for key, value in formatter.items() if key != "()"}))
    made.open(write=keep_lines, find_tenant=find_acting_tenant)
    logging.getLogger().addHandler(handler)
    yield made
    logging.getLogger().removeHandler(handler)


def make_line(event="webhook_off", tenant=None, **facts):
    return Line("warning", event, "apps.trial", timezone.now(), str(tenant.pk) if tenant else "", facts=facts)


@pytest.fixture
def admin(db):
    return MembershipFactory(admin=True)


@pytest.fixture
def client(admin, client_for):
    return client_for(admin.user)


@pytest.mark.django_db
def test_warnings_and_chosen_events_get_in_and_nothing_else(buffer):
    log.info("request", route="api/v1/jobs/")
    log.info("feed_run", feed_id="019aa530", read=42)
    log.warning("clamd_is_slow", seconds=3.5, file="CV of Ania Nowak.pdf")
    logging.getLogger("django.request").warning("Not Found: %s", "/x/", extra={"status_code": 404})
    logging.getLogger("some.library").error("Mail to ania@example.test failed")
    buffer.flush()

    lines = {line.event: (line.level, line.facts) for line in LogLine.objects.all()}
    assert lines == {
        "feed_run": ("info", {"feed_id": "019aa530", "read": 42}),
        "clamd_is_slow": ("warning", {"seconds": 3.5}),
        "some.library": ("error", {}),
    }


@pytest.mark.django_db
def test_no_personal_data_gets_in(buffer):
    with structlog.contextvars.bound_contextvars(request_id="abcdef123456"):
        log.warning(
            "odd", email="ania@example.test", to="ania@example.test", phone="+31612345678", name="Ania"
        )
    buffer.flush()

    line = LogLine.objects.get()
    assert line.request_id == "abcdef123456"
    assert not {"ania", "Ania", "6123"} & set(json.dumps(line.facts))
    assert "ania" not in json.dumps(line.facts).lower()


@pytest.mark.django_db
def test_line_belongs_to_the_organization_that_is_acted_for(buffer, admin):
    with acting_for(tenant_id=admin.organization_id):
        log.warning("within")
    log.warning("named", tenant_id=str(admin.organization_id))
    log.warning("outside")
    buffer.flush()

    assert dict(LogLine.objects.values_list("event", "tenant")) == {
        "within": admin.organization_id,
        "named": admin.organization_id,
        "outside": None,
    }


@pytest.mark.django_db
def test_refused_sign_ins_are_one_line_with_a_count(buffer):
    for _ in range(5):
        log.info("sign_in_refused")
    buffer.flush()

    assert LogLine.objects.get().facts == {"times": 5}


@pytest.mark.django_db
def test_wrong_password_is_counted(buffer, client_for):
    person = UserFactory()

    client_for(None).post(
        "/api/v1/auth/login/", {"email": person.email, "password": "wrong wrong"}, format="json"
    )
    buffer.flush()

    assert LogLine.objects.get().event == "sign_in_refused"


@pytest.mark.django_db
def test_flood_is_bounded_and_says_how_much_is_missing():
    buffer = Buffer(most=10, pause=3600)
    buffer.open(write=keep_lines, find_tenant=lambda: None)

    for number in range(25):
        buffer.add(make_line(n=number))
    buffer.flush()

    assert LogLine.objects.filter(event="webhook_off").count() == 10
    assert LogLine.objects.get(event="log_lines_lost").facts == {"times": 15}


def test_database_that_fails_breaks_nobody_and_is_counted():
    written = []

    def write(lines, lost):
        written.append((len(lines), lost))
        if len(written) == 1:
            raise OSError("gone")

    buffer = Buffer(pause=3600)
    buffer.open(write=write, find_tenant=lambda: None)
    buffer.add(make_line())
    buffer.flush()
    buffer.add(make_line())
    buffer.flush()

    assert written == [(1, 0), (1, 1)]


def test_thread_of_its_own_writes_soon():
    done, written = threading.Event(), []

    def write(lines, lost):
        written.append((threading.current_thread().name, len(lines)))
        done.set()

    buffer = Buffer(pause=0.01)
    buffer.open(write=write, find_tenant=lambda: None)
    buffer.add(make_line())

    assert done.wait(5)
    assert written == [("operational-log", 1)]


def test_closed_buffer_takes_nothing():
    buffer = Buffer()
    handler = OperationalHandler(buffer=buffer)

    handler.emit(logging.LogRecord("x", logging.ERROR, "", 0, "x", None, None))

    assert not buffer.is_open


@pytest.mark.django_db
def test_line_of_an_organization_that_ended_is_dropped(admin):
    gone = make_line(tenant=admin.organization)
    admin.organization.members.all().delete()
    type(admin.organization).objects.filter(pk=admin.organization_id).delete()

    assert keep_lines([gone, make_line()]) == 1


@pytest.mark.django_db
def test_administrator_reads_the_own_log_and_no_other(client, admin):
    keep_lines([make_line("own", admin.organization), make_line("other", MembershipFactory().organization)])
    keep_lines([make_line("platform")])
    other = LogLine.objects.get(event="other")

    shown = client.get(LOGS).data["results"]

    assert [line["event"] for line in shown] == ["own"]
    assert client.get(f"{LOGS}{shown[0]['id']}/").data == shown[0]
    assert client.get(f"{LOGS}{other.pk}/").status_code == 404


@pytest.mark.django_db
def test_staff_read_the_log_of_the_platform_only(client_for, admin):
    keep_lines([make_line("own", admin.organization), make_line("platform")])

    shown = client_for(UserFactory(staff=True)).get(LOGS).data["results"]

    assert [line["event"] for line in shown] == ["platform"]


@pytest.mark.django_db
def test_filters_find_what_fits_all_of_them(client, admin):
    keep_lines([make_line("feed_run", admin.organization), make_line("webhook_off", admin.organization)])

    def find(**asked):
        return [line["event"] for line in client.get(LOGS, asked).data["results"]]

    assert find(event="feed_run", level="warning") == ["feed_run"]
    assert find(level="error") == []
    assert find(until=(timezone.now() - timedelta(hours=1)).isoformat()) == []
    assert client.get(LOGS, {"level": "loud"}).status_code == 400


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["", "export/"])
def test_others_read_no_log(path, client_for):
    recruiter = MembershipFactory(recruiter=True).user
    refused = {None: 401, UserFactory(): 403, recruiter: 403}

    assert {who: client_for(who).get(LOGS + path).status_code for who in refused} == refused


@pytest.mark.django_db
def test_recruiter_clears_nothing(client_for):
    member = MembershipFactory(recruiter=True)
    keep_lines([make_line("own", member.organization)])

    assert client_for(member.user).delete(f"{LOGS}clear/").status_code == 403
    assert LogLine.objects.exists()


@pytest.mark.django_db
def test_clearing_empties_the_own_log_and_stays_in_the_audit(client, admin):
    keep_lines([make_line("own", admin.organization), make_line("platform")])
    keep_lines([make_line("other", MembershipFactory().organization)])

    assert client.delete(f"{LOGS}clear/").status_code == 204

    entry = AuditEntry.objects.get(action="audit.clear_logs")
    assert set(LogLine.objects.values_list("event", flat=True)) == {"platform", "other"}
    assert (entry.actor, entry.object_id, entry.detail["lines"]) == (admin.user, admin.organization_id, 1)


@pytest.mark.django_db
def test_export_is_written_down(client, admin):
    keep_lines([make_line("own", admin.organization, count=3)])

    answer = client.get(f"{LOGS}export/", {"format": "json"})
    rows = json.loads(b"".join(answer.streaming_content))

    assert [(row["event"], row["facts"]) for row in rows] == [("own", {"count": 3})]
    assert AuditEntry.objects.get(action="audit.export_logs").detail == {"format": "json", "lines": 1}


@pytest.mark.django_db
def test_sweep_takes_what_is_old_and_what_is_too_much(admin):
    keep_lines([make_line(str(number), admin.organization) for number in range(5)])
    keep_lines([make_line("platform")])
    LogLine.objects.filter(event="4").update(logged_at=timezone.now() - timedelta(days=31))

    assert sweep_log(most=2) == 3
    assert set(LogLine.objects.values_list("event", flat=True)) == {"2", "3", "platform"}
