"""Who may work at the desk."""

from django.http import HttpRequest

LOOK, DECIDE = "moderation.view_case", "moderation.change_case"


def may_see_cases(request: HttpRequest) -> bool:
    """Who decides also sees."""
    return request.user.has_perm(LOOK) or may_decide(request)


def may_decide(request: HttpRequest) -> bool:
    """Who may claim and decide; senior cases take another permission, which the queryset asks for."""
    return request.user.has_perm(DECIDE)
