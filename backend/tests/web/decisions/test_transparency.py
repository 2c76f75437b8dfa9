"""What we decided, in numbers."""

import pytest
from django.core.cache import cache

from apps.web.api.decisions.numbers import say_count, say_hours

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _counted_anew():
    cache.clear()


def test_everybody_reads_it_in_words(client, decide):
    decide()

    answer = client.get("/transparency/")
    page = answer.content.decode()

    assert answer.status_code == 200
    assert "<dt>They ask me for money</dt><dd>0</dd>" in page
    assert "<dt>Held until a person looked at it</dt><dd>too few to say</dd>" in page
    assert "<dt>Decided by a program alone</dt><dd>too few to say</dd>" in page


def test_second_reader_of_the_hour_costs_no_query(client, django_assert_num_queries):
    client.get("/transparency/")

    with django_assert_num_queries(0):
        client.get("/transparency/")


@pytest.mark.parametrize(("count", "said"), [(None, "too few to say"), (0, "0"), (12, "12")])
def test_few_stay_few(count, said):
    assert say_count(count) == said


@pytest.mark.parametrize(("hours", "said"), [(None, "too few to say"), (1.25, "1.2 hours")])
def test_waiting_is_rounded(hours, said):
    assert say_hours(hours) == said
