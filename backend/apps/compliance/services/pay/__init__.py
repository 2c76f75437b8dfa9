"""What a job pays, so that a worker sees what is left of it."""

from apps.compliance.services.pay.ages import AgePay
from apps.compliance.services.pay.explain import PayExplained, explain_pay

__all__ = ["AgePay", "PayExplained", "explain_pay"]
