"""The chain over the audit: it takes in what was committed, in whatever order, and one sealer at a time."""

import hashlib
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from apps.audit.models import Anchor, Link
from apps.audit.selectors import get_end, walk_chain
from apps.audit.selectors.unsealed import first_id_of
from apps.audit.services import anchor_chain, seal_entries
from apps.core.models import AuditEntry, new_id
from apps.core.services import record_audit
from tests.factories.users import UserFactory


@pytest.mark.django_db
def test_every_entry_gets_one_link_and_the_chain_can_be_worked_out_by_hand(write_down):
    entries = write_down(3)
    links = list(Link.objects.order_by("number"))
    head = ""

    for number, link in enumerate(links, start=1):
        head = hashlib.sha256(f"{head}:{number}:{link.digest}".encode()).hexdigest()
        assert (link.number, link.head) == (number, head)

    assert [link.entry_id for link in links] == [entry.pk for entry in entries]
    assert seal_entries(within=None) == 0


@pytest.mark.django_db
def test_entry_that_comes_late_is_chained_behind_younger_ones(write_down):
    early = new_id()
    write_down(2)

    AuditEntry.objects.create(pk=early, action="core.late", object_type="users.user", object_id=new_id())
    seal_entries(within=timedelta(minutes=5))

    assert Link.objects.get(entry_id=early).number == 3
    assert walk_chain().is_sound


@pytest.mark.django_db
def test_looking_at_the_last_minutes_takes_no_older_entry(write_down):
    old = first_id_of(timezone.now() - timedelta(minutes=6))
    AuditEntry.objects.create(pk=old, action="core.old", object_type="users.user", object_id=new_id())

    assert seal_entries(within=timedelta(minutes=5)) == 0
    assert seal_entries(within=timedelta(days=2)) == 1


@pytest.mark.django_db
def test_more_than_a_batch_is_sealed_at_once(monkeypatch, write_down):
    monkeypatch.setattr("apps.audit.services.seal.BATCH", 2)

    write_down(5)

    assert get_end()[0] == Link.objects.count() == 5
    assert walk_chain().is_sound


@pytest.mark.django_db(transaction=True)
def test_writers_and_sealers_at_the_same_moment_make_one_sound_chain(at_once):
    person = UserFactory()

    def work(index):
        for number in range(5):
            with transaction.atomic():
                record_audit(actor=person, action="core.act", subject=person, detail={"n": number})
            seal_entries(within=timedelta(minutes=5))

    results = at_once(work, 4)
    seal_entries(within=None)
    walk = walk_chain()

    assert results == [None] * 4
    assert (walk.checked, walk.is_sound, walk.is_complete) == (20, True, True)


@pytest.mark.django_db(transaction=True)
def test_what_is_not_committed_is_not_sealed_and_nobody_waits_for_it(at_once):
    person = UserFactory()

    def work(index):
        with transaction.atomic():
            record_audit(actor=person, action="core.act", subject=person)
            seen = at_once(lambda _: seal_entries(within=None), 1)
        return seen, seal_entries(within=None)

    assert at_once(work, 1) == [([0], 1)]


@pytest.mark.django_db
def test_anchor_is_signed_once_for_each_end(write_down, caplog):
    assert anchor_chain() is None
    write_down(2)

    with caplog.at_level("INFO"):
        anchor = anchor_chain()

    assert anchor is not None
    assert (anchor.number, anchor.head) == get_end()
    assert anchor.head in caplog.text
    assert anchor_chain() is None
    assert Anchor.objects.count() == 1


@pytest.mark.django_db
def test_sealing_takes_few_statements_however_much_there_is(write_down, django_assert_num_queries):
    person = UserFactory()
    for number in range(50):
        record_audit(actor=person, action="core.act", subject=person, detail={"n": number})

    with django_assert_num_queries(4):  # the lock, the end, what is new, the links
        seal_entries(within=timedelta(minutes=5))

    assert connection.in_atomic_block
    assert Link.objects.count() == 50
