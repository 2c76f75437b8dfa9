"""Whose rows the database shows: opened inside a transaction, gone with it."""

import time
from contextlib import suppress

import pytest
from django.db import DatabaseError, DataError, connection, transaction

from apps.core.models import SystemAccess, new_id
from apps.core.services import acting_as_system, acting_for, narrow_to_tenant, widen_to_everything
from tests.factories.users import UserFactory
from tests.wall import behind_the_wall

ANN, TENANT, OTHER = new_id(), new_id(), new_id()


def shown() -> tuple[str, ...]:
    """What the policies ask, as they are answered now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('safejob.user_id', true), current_setting('safejob.tenant_id', true),"
            " current_setting('safejob.secret_hash', true), current_setting('safejob.sees_all', true)"
        )
        return tuple(value or "" for value in cursor.fetchone())


NOTHING = ("", "", "", "")


def kill_connection() -> None:
    """As a failover does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")


def fail_to_commit() -> None:
    """What is wrong comes out at the end."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TEMP TABLE lost (id int PRIMARY KEY, up int REFERENCES lost DEFERRABLE INITIALLY DEFERRED)"
        )
        cursor.execute("INSERT INTO lost VALUES (1, 2)")


@pytest.fixture
def closed(db):
    with behind_the_wall():
        yield


def test_nothing_is_open_by_itself(closed):
    assert shown() == NOTHING


def test_scope_holds_inside_and_is_gone_after(closed):
    with acting_for(user_id=ANN, tenant_id=TENANT, secret_hash="secret"):
        inside = shown()

    assert inside == (str(ANN), str(TENANT), "secret", "")
    assert shown() == NOTHING


def test_inner_scope_replaces_the_outer_one_and_gives_it_back(closed):
    with acting_as_system(reason="core.test"):
        with acting_for(user_id=ANN):
            inner = shown()
        outer = shown()

    assert inner == (str(ANN), "", "", "")
    assert outer == ("", "", "", "on")


def test_scope_that_ends_with_an_error_is_gone(closed):
    with pytest.raises(KeyError), acting_for(user_id=ANN):
        raise KeyError

    assert shown() == NOTHING


def test_scope_that_is_rolled_back_is_gone(closed):
    with acting_for(user_id=ANN):
        transaction.set_rollback(True)

    assert shown() == NOTHING


def test_tenant_narrows_until_the_block_ends(closed):
    with acting_for(user_id=ANN):
        narrow_to_tenant(tenant_id=TENANT)
        narrowed = shown()

    assert narrowed == (str(ANN), str(TENANT), "", "")
    assert shown() == NOTHING


def test_outside_of_a_block_nothing_narrows_or_widens(closed):
    narrow_to_tenant(tenant_id=TENANT)
    widen_to_everything(reason="core.test", actor=UserFactory.build())

    assert shown() == NOTHING


def test_who_sees_everything_is_not_narrowed(closed):
    with acting_as_system(reason="core.test"):
        narrow_to_tenant(tenant_id=TENANT)

        assert shown() == ("", "", "", "on")


def test_same_scope_inside_gives_back_what_was_narrowed(closed):
    with acting_for(user_id=ANN):
        with acting_for(user_id=ANN):
            narrow_to_tenant(tenant_id=TENANT)

        assert shown() == (str(ANN), "", "", "")


@pytest.mark.parametrize("swallowed", [False, True])
def test_same_scope_inside_gives_back_what_was_widened(closed, swallowed):
    with acting_for(user_id=ANN):
        with suppress(KeyError), acting_for(user_id=ANN):
            widen_to_everything(reason="core.test", actor=UserFactory(staff=True))
            if swallowed:
                raise KeyError

        assert shown() == (str(ANN), "", "", "")
        with acting_as_system(reason="core.test"):
            assert shown() == ("", "", "", "on")


def test_nothing_narrows_or_widens_where_a_rollback_would_forget_it(closed):
    staff = UserFactory(staff=True)
    with acting_for(user_id=ANN), transaction.atomic():
        with pytest.raises(RuntimeError):
            narrow_to_tenant(tenant_id=TENANT)
        with pytest.raises(RuntimeError):
            widen_to_everything(reason="core.test", actor=staff)


def test_error_of_the_database_that_is_swallowed_inside_leaves_no_wider_scope(closed):
    def swallow() -> None:
        with suppress(DataError), connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")

    with acting_for(user_id=ANN):
        with suppress(DatabaseError), acting_as_system(reason="core.test"):
            swallow()

        assert shown() == (str(ANN), "", "", "")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("loss", [connection.close, kill_connection, fail_to_commit])
def test_connection_that_breaks_takes_the_scope_along(loss):
    with behind_the_wall():
        with suppress(DatabaseError), acting_for(user_id=ANN), acting_as_system(reason="core.test"):
            loss()
        connection.close()

        assert shown() == NOTHING
        with acting_for(user_id=ANN):
            assert shown() == (str(ANN), "", "", "")


def test_seeing_everything_is_written_down(closed):
    staff = UserFactory(staff=True)

    with acting_as_system(reason="core.nightly"):
        pass
    with acting_for(user_id=staff.pk):
        widen_to_everything(reason="UsersView GET", actor=staff)

    assert list(SystemAccess.objects.order_by("id").values_list("reason", "actor")) == [
        ("core.nightly", None),
        ("UsersView GET", staff.pk),
    ]


@pytest.mark.django_db(transaction=True)
def test_connection_takes_no_scope_to_the_next_transaction():
    with behind_the_wall():
        with acting_for(user_id=ANN, tenant_id=TENANT):
            pass
        after = shown()
        with pytest.raises(KeyError), acting_as_system(reason="core.test"):
            raise KeyError

        assert after == shown() == NOTHING


def test_signed_in_request_costs_two_statements_more_than_its_work(
    db, client_for, django_assert_max_num_queries
):
    client = client_for(UserFactory())

    with django_assert_max_num_queries(
        4
    ) as sent:  # savepoint, scope, scope back, release: two of them only in tests
        client.get("/api/v1/auth/me/")

    assert sum("safejob." in query["sql"] for query in sent) == 2


def test_what_is_done_every_few_seconds_is_written_down_once_an_hour(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apps.core.services.scope._routine", {})

    def look() -> int:
        with acting_as_system(reason="core.look", is_routine=True):
            pass
        return SystemAccess.objects.filter(reason="core.look").count()

    first, again = look(), look()
    monkeypatch.setattr("apps.core.services.scope._routine", {"core.look": time.monotonic() - 1})

    assert [first, again, look()] == [1, 1, 2]


def test_look_that_was_rolled_back_is_written_down_by_the_next(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("apps.core.services.scope._routine", {})

    with pytest.raises(KeyError), acting_as_system(reason="core.look", is_routine=True):
        raise KeyError
    with acting_as_system(reason="core.look", is_routine=True):
        pass

    assert SystemAccess.objects.filter(reason="core.look").count() == 1
