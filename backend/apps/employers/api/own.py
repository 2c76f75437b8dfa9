"""The employer of the organization that the member acts for."""

from rest_framework.generics import get_object_or_404

from apps.employers.models import Employer
from apps.tenants.permissions import MemberRequest


def get_own_employer(request: MemberRequest) -> Employer:
    """Get it, or answer 404 before the profile was saved."""
    employer: Employer = get_object_or_404(Employer.objects.filter(tenant=request.tenant))
    return employer
