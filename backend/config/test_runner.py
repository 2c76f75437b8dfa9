"""`manage.py test` runs the suite that `make test` runs."""

from argparse import ArgumentParser
from typing import Any

import pytest

from config.environment import BACKEND


class PytestRunner:
    """Django's test runner that hands over to pytest."""

    def __init__(self, *, keepdb: bool = False, failfast: bool = False, verbosity: int = 1, **_: Any) -> None:
        self.arguments = [*(["--reuse-db"] if keepdb else []), *(["-x"] if failfast else [])]
        self.arguments += ["-v"] if verbosity > 1 else []

    @classmethod
    def add_arguments(cls, parser: ArgumentParser) -> None:
        """Take the two of Django's flags that mean the same to pytest."""
        parser.add_argument("--keepdb", action="store_true", help="Keep the test database.")

    def run_tests(self, test_labels: list[str], **_: Any) -> int:
        """Run the tests below the given paths, or all; the exit status is the number of failed runs."""
        paths = test_labels or [str(BACKEND / "tests")]
        return int(pytest.main([f"--rootdir={BACKEND}", *self.arguments, *paths]))
