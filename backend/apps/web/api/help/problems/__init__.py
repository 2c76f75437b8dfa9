"""The problems, those first that cannot wait."""

from collections.abc import Mapping
from typing import Final

from apps.web.api.help.problems.contract import CONTRACT
from apps.web.api.help.problems.discrimination import DISCRIMINATION
from apps.web.api.help.problems.housing import HOUSING
from apps.web.api.help.problems.money import MONEY
from apps.web.api.help.problems.papers import PAPERS
from apps.web.api.help.problems.pay import PAY
from apps.web.api.help.problems.problem import Problem
from apps.web.api.help.problems.safety import SAFETY
from apps.web.api.help.problems.scam import SCAM
from apps.web.api.help.problems.threats import THREATS

IN_ORDER = (THREATS, PAPERS, PAY, MONEY, HOUSING, SAFETY, SCAM, DISCRIMINATION, CONTRACT)
PROBLEMS: Final[Mapping[str, Problem]] = {problem.slug: problem for problem in IN_ORDER}

__all__ = ["PROBLEMS", "Problem"]
