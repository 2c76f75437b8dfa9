"""The same posting, by somebody else."""

import pytest
from django.db import connection

from apps.compliance.enums import Effect
from apps.core.services import acting_as_system
from apps.jobs.enums import LinkKind, TraceKind
from apps.jobs.models import Fingerprint, Trace
from apps.jobs.services.fingerprints import (
    find_twin_findings,
    find_twins,
    keep_fingerprints,
    list_linked_accounts,
)
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory

TEXT = (
    "You work in a large warehouse near the harbor and pick orders with a hand scanner. You check whether "
    "each box holds what the list says, put a label on it and bring it to the right gate. We start at "
    "seven in the morning, and a bus brings you from the station. You get safety shoes, a warm lunch and "
    "help with your first registration at the town hall. After three months you can learn to drive a "
    "forklift truck."
)
EDITED = TEXT.replace("large", "modern").replace("seven", "six").replace("warm lunch", "good coffee")
OTHER = (
    "On our farm you harvest tomatoes and peppers in a greenhouse. You cut the ripe ones, put them into "
    "crates and take dead leaves away. It is warm inside, so you may take breaks when you like. We have "
    "rooms on the farm with a kitchen of their own, and every second Friday we eat together with all who "
    "work here, whatever they do."
)

pytestmark = pytest.mark.django_db


def kept(**facts):
    job = JobFactory(published=True, **facts)
    keep_fingerprints(job=job)
    return job


@pytest.mark.parametrize("text", [TEXT, EDITED, TEXT.upper().replace(". ", ".\n")])
def test_later_copy_has_a_twin_and_the_first_one_has_none(text):
    first = kept(title="Order picker", description=TEXT)
    copy = kept(title="Order picker", description=text)

    (twin,) = find_twins(job=copy)

    assert (twin.job_id, twin.tenant_id, twin.kind) == (first.pk, first.tenant_id, TraceKind.TEXT)
    assert twin.alike > 0.6
    assert find_twins(job=first) == []


def test_first_one_stays_the_first_when_it_changes_a_little():
    first = kept(description=TEXT)
    kept(description=TEXT)
    first.description = EDITED

    keep_fingerprints(job=first)

    assert find_twins(job=first) == []


def test_other_text_and_short_text_have_no_twin():
    kept(description=TEXT)
    kept(description="You pick orders.")

    assert find_twins(job=JobFactory.build(description=OTHER, tenant=EmployerFactory().tenant)) == []
    assert find_twins(job=kept(description="You pick orders.")) == []


def test_own_copy_is_no_twin():
    first = kept(description=TEXT)

    assert find_twins(job=kept(description=TEXT, employer=first.employer)) == []


def test_what_another_site_posted_is_no_twin_and_has_none():
    kept(description=TEXT, source_name="Elsewhere", source_url="https://elsewhere.example/1")

    assert not Fingerprint.objects.exists()
    assert find_twins(job=kept(description=TEXT)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Call 06 12345678", "Bel +31 (0)6-12 34 56 78 voor meer"),
        ("Mail jobs@example.com", "E-mail: JOBS @ example.com"),
        ("Pay to NL91 ABNA 0417 1643 00", "NL91ABNA0417164300 is our account"),
    ],
)
def test_same_contact_details_are_twins_both_ways(one, other):
    first, second = kept(description=one), kept(description=other)

    assert [twin.kind for twin in find_twins(job=second)] == [TraceKind.CONTACT]
    assert [twin.job_id for twin in find_twins(job=first)] == [second.pk]


def test_citizen_number_is_not_kept():
    kept(description="My number is BSN 111222333.")

    assert not Trace.objects.exists()


def test_finding_holds_the_job_and_says_nothing_of_whose_the_other_is():
    first = kept(description=f"{TEXT} Call 06 12345678.")
    copy = kept(description=f"{TEXT} Call 06 12345678.")

    findings = find_twin_findings(job=copy)

    assert [finding.code for finding in findings] == ["duplicate_text", "duplicate_contact"]
    assert {finding.effect for finding in findings} == {Effect.HOLD}
    assert str(first.pk) not in str(findings)
    assert str(first.tenant_id) not in str(findings)


def test_new_words_replace_the_old_ones():
    job = kept(description=TEXT)
    job.description = f"{OTHER} Call 06 12345678."

    keep_fingerprints(job=job)

    assert Trace.objects.filter(job=job, kind=TraceKind.TEXT).count() == 16
    assert Trace.objects.filter(job=job, kind=TraceKind.CONTACT).count() == 1
    assert find_twins(job=kept(description=TEXT)) == []


def test_accounts_are_linked_by_what_they_have_in_common():
    one = EmployerFactory(verified=True, website="https://www.example.com/jobs")
    other = EmployerFactory(verified=True, kvk_number=one.kvk_number, website="http://example.com")
    EmployerFactory(website="https://elsewhere.example")
    kept(employer=one, description=f"{TEXT} Call 06 12345678.")
    copy = kept(employer=other, description=f"{TEXT} Call 0612345678.")

    (link,) = list_linked_accounts(employer=one)

    assert link.employer == other
    assert set(link.kinds) == {LinkKind.TEXT, LinkKind.CONTACT, LinkKind.REGISTER, LinkKind.WEBSITE}
    assert link.job_ids == (copy.pk,)
    assert list_linked_accounts(employer=EmployerFactory(website="", kvk_number="")) == []


def test_twins_are_looked_up_by_index_behind_the_wall():
    with acting_as_system(reason="tests.explain"), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN SELECT job_id FROM jobs_trace WHERE value = ANY(ARRAY[1, 2, 3]::bigint[])")
        plan = "\n".join(line for (line,) in cursor.fetchall())

    assert "jobs_trace_value" in plan
    assert "Index Cond" in plan
