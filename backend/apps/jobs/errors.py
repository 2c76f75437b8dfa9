"""What the rules of this app say when they say no, shared by several services."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class StepNotAllowed(DomainError):
    """The posting's status does not allow this step."""

    code = "step_not_allowed"
    message = _("A job that is %(status)s cannot become %(wanted)s.")
