"""The sample API for core's own tests."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from tests.core import sample


@pytest.fixture
def api(settings: Any, db: None) -> APIClient:
    """A client of the sample API; unforeseen exceptions become the 500 that a user sees."""
    settings.ROOT_URLCONF = "tests.core.sample"
    sample.calls.clear()
    return APIClient(raise_request_exception=False)
