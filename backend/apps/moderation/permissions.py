"""Who looks at cases."""

from apps.users.permissions import IsStaff


class MayViewCases(IsStaff):
    """Staff who may see cases; senior ones take one permission more, which the selectors ask."""

    permission = "moderation.view_case"


class MayDecideCases(IsStaff):
    """Staff who may claim and decide cases."""

    permission = "moderation.change_case"
