"""How much a phone must load before it shows work."""

import re

import pytest

from tests.factories.jobs import JobFactory

pytestmark = pytest.mark.django_db
RESOURCE = re.compile(r'(?:src|href)="(/static/[^"]+)"')
LOADED = re.compile(r'<(?:script|img|link rel="stylesheet")[^>]*(?:src|href)="([^"]+)"')
MOST = 100_000  # bytes over the wire (domain.md, feature 39)


def weigh(client, address, encoding):
    """Sum up the page and everything that it loads, as it goes over the wire."""
    page = client.get(address, headers={"Accept-Encoding": encoding})
    plain = client.get(address).content.decode()
    resources = sorted(set(RESOURCE.findall(plain)))
    assert page.headers["Content-Encoding"] == encoding
    sizes = [len(page.content)]
    for resource in resources:
        answer = client.get(resource, headers={"Accept-Encoding": encoding})
        assert answer.status_code == 200
        sizes.append(len(answer.getvalue()))
    return sum(sizes)


@pytest.fixture
def addresses():
    """A home, a full list and a job."""
    jobs = JobFactory.create_batch(
        20, published=True, description="You pick orders in a warehouse.\n\n" * 100
    )
    job = jobs[0].pk
    return [
        "/",
        "/jobs/?near=Amsterdam&housing=false",
        f"/jobs/{job}/",
        "/help/",
        "/help/papers/",
        "/help/is-this-ok/",
    ]


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_first_load_fits_a_train(client, addresses, encoding):
    weights = {address: weigh(client, address, encoding) for address in addresses}

    assert max(weights.values()) <= MOST, weights


def test_nothing_comes_from_elsewhere(client, addresses):
    for address in addresses:
        loaded = LOADED.findall(client.get(address).content.decode())

        assert loaded
        assert all(one.startswith("/static/") for one in loaded)
