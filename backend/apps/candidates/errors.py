"""What the rules of this app say when they say no, where several modules share the rule."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class CandidateNotFound(DomainError):
    """There is no such candidate, or not for this organization."""

    code, status = "not_found", 404
    message = _("We do not know this candidate.")


class ViewQuotaReached(DomainError):
    """The organization saw as many profiles today as one may see in a day."""

    code, status = "view_quota_reached", 429
    message = _("You saw %(most)s profiles today. You can go on tomorrow.")


class VerificationNeeded(DomainError):
    """Only an employer whose checks all passed may look for people."""

    code, status = "employer_not_verified", 403
    message = _("Your company is not checked yet. You can look for people as soon as the checks have passed.")
