"""The book of rules: each with its code, effect, weight, sentence and law."""

from apps.compliance.services.book.book import RULES, find_rule, make_finding
from apps.compliance.services.book.say import say_finding, say_warning

__all__ = ["RULES", "find_rule", "make_finding", "say_finding", "say_warning"]
