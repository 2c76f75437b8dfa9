"""A long statement is taken apart once, not every time."""

from django.db import connection
from psycopg import _queries as queries


def test_long_statement_is_remembered(db):
    statement = "SELECT %(value)s" + " " * 6000
    with connection.cursor() as cursor:
        cursor.execute(statement, {"value": 1})
        before = queries._query2pg_client.cache_info().hits

        cursor.execute(statement, {"value": 2})

        assert cursor.fetchone() == (2,)
    assert queries._query2pg_client.cache_info().hits > before
