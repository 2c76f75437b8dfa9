"""A statement that is asked all the time is planned once, and finds what it would find otherwise."""

import threading
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

from django.db import connection

from apps.core.selectors import find_prepared_row

TWO = "SELECT %(first)s::text || %(second)s::text, %(first)s::text"


def prepared():
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, generic_plans + custom_plans FROM pg_prepared_statements")
        return dict(cursor.fetchall())


def test_row_is_found_by_each_value(db):
    name = f"core_{uuid4().hex}"

    rows = [find_prepared_row(name, TWO, {"second": "b", "first": value}) for value in ("a", "it's", "%s")]

    assert rows == [("ab", "a"), ("it'sb", "it's"), ("%sb", "%s")]
    assert prepared()[name] == 3


def test_no_row_is_none(db):
    assert (
        find_prepared_row(f"core_{uuid4().hex}", "SELECT 1 WHERE %(is_there)s", {"is_there": False}) is None
    )


def test_it_is_one_statement_also_the_first_time(db, django_assert_num_queries):
    with django_assert_num_queries(1):
        find_prepared_row(f"core_{uuid4().hex}", "SELECT %(value)s::int", {"value": 1})


def test_each_connection_prepares_for_itself(db):
    name = f"core_{uuid4().hex}"

    def ask():
        try:
            return find_prepared_row(name, "SELECT %(value)s::int", {"value": 7})
        finally:
            if threading.current_thread() is not threading.main_thread():
                connection.close()

    with ThreadPoolExecutor(max_workers=1) as other:
        assert ask() == other.submit(ask).result() == other.submit(ask).result() == (7,)


def test_behind_a_pooler_nothing_is_prepared(db, monkeypatch):
    name = f"core_{uuid4().hex}"
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)

    assert find_prepared_row(name, TWO, {"first": "a", "second": "b"}) == ("ab", "a")
    assert name not in prepared()
