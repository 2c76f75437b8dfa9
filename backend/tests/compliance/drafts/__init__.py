"""Drafts of jobs with the verdict that a lawyer would give."""

from tests.compliance.drafts.lawful import LAWFUL
from tests.compliance.drafts.unlawful import UNLAWFUL
from tests.compliance.drafts.worded import WORDED

ALL = [*LAWFUL, *UNLAWFUL, *WORDED]
__all__ = ["ALL"]
