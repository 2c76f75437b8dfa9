"""What a page of help says about one problem."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from apps.compliance.enums import HelpProblem


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One problem in plain words.

    :param slug: its place in the address; never changes, because people send these links to each other
    :param kind: what it is among the help lines
    :param name: what happens, as the worker would say it
    :param law: what the law says about it
    :param source: where the law says it
    :param steps: what to do, the most urgent first
    :param report: the category of a report about it here
    """

    slug: str
    kind: HelpProblem
    name: str | Promise
    law: str | Promise
    source: str
    steps: Sequence[str | Promise]
    report: str
