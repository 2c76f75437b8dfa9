"""Staff's view of the employers."""

from django.utils.translation import gettext_lazy as _

from apps.employers.models.employer import Employer


class EmployerToVerify(Employer):
    """An employer that waits for a person; which ones, `selectors.list_employers_to_verify` says."""

    class Meta:
        proxy = True
        verbose_name = _("employer to verify")
        verbose_name_plural = _("employers to verify")
