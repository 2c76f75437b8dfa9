"""Nobody saves over a profile that was saved elsewhere meanwhile."""

import pytest

from apps.candidates.models import Candidate
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
URL = "/api/v1/candidates/me/"
WHOLE = {"headline": "Order picker", "languages": [{"language": "pl", "level": "C2"}]}


@pytest.fixture
def me(client_for):
    client = client_for(UserFactory())

    def ask(method, data=None, **headers):
        return getattr(client, method)(URL, data, format="json", headers=headers)

    return ask


def test_etag_is_answered_and_spares_a_second_reading(me):
    etag = me("put", WHOLE).headers["ETag"]

    assert me("get").headers["ETag"] == etag
    assert me("get", if_none_match=etag).status_code == 304


def test_save_with_the_current_version_is_taken(me):
    etag = me("put", WHOLE).headers["ETag"]

    answer = me("patch", {"headline": "Cook"}, if_match=etag)

    assert answer.status_code == 200
    assert answer.headers["ETag"] != etag


@pytest.mark.parametrize("method", ["put", "patch"])
def test_save_over_a_newer_version_is_refused(me, method):
    stale = me("put", WHOLE).headers["ETag"]
    me("patch", {"languages": []})

    answer = me(method, {"headline": "Cook"}, if_match=stale)

    assert (answer.status_code, answer.json()["code"]) == (412, "changed_meanwhile")
    assert me("get").json()["headline"] == WHOLE["headline"]


def test_version_named_before_anything_was_saved_is_refused_and_nothing_written(me):
    assert me("put", WHOLE, if_match='"somebody-else"').status_code == 412
    assert not Candidate.objects.exists()
