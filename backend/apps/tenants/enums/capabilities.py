"""Which role may do what: the one table that every permission of the house is made from."""

from collections.abc import Mapping
from enum import StrEnum

from apps.tenants.enums.roles import Role


class Capability(StrEnum):
    """Something that one may do for an organization."""

    READ = "read"
    WRITE_POSTINGS = "write_postings"
    DECIDE_ON_APPLICATIONS = "decide_on_applications"
    EDIT_EMPLOYER = "edit_employer"
    ASK_VERIFICATION = "ask_verification"
    EDIT_ORGANIZATION = "edit_organization"
    ADMINISTER_MEMBERS = "administer_members"
    ADMINISTER_TOKENS = "administer_tokens"
    ADMINISTER_FEEDS = "administer_feeds"
    ADMINISTER_WEBHOOKS = "administer_webhooks"
    ADMINISTER_LOGS = "administer_logs"
    GRANT_OWNERSHIP = "grant_ownership"


_EVERYBODY = frozenset(Role)
_RECRUITING = frozenset({Role.OWNER, Role.ADMIN, Role.RECRUITER})
_ADMINISTERING = frozenset({Role.OWNER, Role.ADMIN})

WHO_MAY: Mapping[Capability, frozenset[Role]] = {
    Capability.READ: _EVERYBODY,
    Capability.WRITE_POSTINGS: _RECRUITING,
    Capability.DECIDE_ON_APPLICATIONS: _RECRUITING,
    Capability.EDIT_EMPLOYER: _RECRUITING,
    Capability.ASK_VERIFICATION: _ADMINISTERING,
    Capability.EDIT_ORGANIZATION: _ADMINISTERING,
    Capability.ADMINISTER_MEMBERS: _ADMINISTERING,
    Capability.ADMINISTER_TOKENS: _ADMINISTERING,
    Capability.ADMINISTER_FEEDS: _ADMINISTERING,
    Capability.ADMINISTER_WEBHOOKS: _ADMINISTERING,
    Capability.ADMINISTER_LOGS: _ADMINISTERING,
    Capability.GRANT_OWNERSHIP: frozenset({Role.OWNER}),
}


def name_roles(capability: Capability) -> str:
    """Name the roles that may do it, most first, for the API's description."""
    return ", ".join(role for role in Role if role in WHO_MAY[capability])
