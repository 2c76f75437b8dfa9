"""How much a phone must load before somebody can write; pictures come when they are scrolled to."""

import gzip
import re

import pytest
from django.test import Client

from apps.resumes.models import Resume, ResumeSection

pytestmark = pytest.mark.django_db
AT_ONCE = re.compile(r'(?:<script[^>]*src|<link[^>]*href)="(/static/[^"]+)"')
PREVIEW = re.compile(r'<img src="(/resumes/[^"]+)"')
MOST = 100_000  # bytes over the wire (domain.md, feature 39)


def weigh(client: Client, address: str) -> int:
    """The page, what it cannot be shown without, and the first picture of its preview; as gzip has them."""
    page = client.get(address).content.decode()
    needed = [*sorted(set(AT_ONCE.findall(page))), *PREVIEW.findall(page)[:1]]
    answers = [client.get(each.replace("&amp;", "&")) for each in needed]
    assert all(answer.status_code == 200 for answer in answers)
    return sum(
        len(gzip.compress(each)) for each in [page.encode(), *(answer.getvalue() for answer in answers)]
    )


def test_first_load_fits_a_train(signed_in: Client, resume: Resume) -> None:
    sections = [f"sections/{each.pk}/" for each in ResumeSection.objects.filter(resume=resume)]
    here = f"/resumes/{resume.pk}/"
    addresses = ["/resumes/", "/documents/", *(here + page for page in ["", "look/", "share/", *sections])]

    weights = {address: weigh(signed_in, address) for address in addresses}

    assert max(weights.values()) <= MOST, weights
    assert min(weights.values()) > 10_000, weights  # else nothing was weighed
