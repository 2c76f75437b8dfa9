"""The flags as one person sees them."""

from typing import NamedTuple

from apps.core.models import BaseModel
from apps.features.models import Flag
from apps.features.selectors.flags import list_flags
from apps.users.models import User


class Feature(NamedTuple):
    """Whether somebody sees a feature; why stays inside."""

    name: str
    is_on: bool


def list_features(*, user: User | None = None, tenant: BaseModel | None = None) -> list[Feature]:
    """List every feature by name, as the person sees it who acts for the tenant; None is a stranger."""
    return [_seen(flag, user, tenant) for flag in list_flags()]


def find_feature(*, name: str, user: User | None = None, tenant: BaseModel | None = None) -> Feature | None:
    """Find one feature as the person sees it; None if there is neither a flag nor a setting of that name."""
    return next((_seen(flag, user, tenant) for flag in list_flags() if flag.name == name), None)


def is_feature_on(*, name: str, user: User | None = None, tenant: BaseModel | None = None) -> bool:
    """Whether the code behind the flag may run. A flag that nobody made is off.

    :param tenant: the organization that the person acts for; this app stands beside `tenants` and knows its ids only

    A change in the admin is felt at once, or within 5 seconds while Redis is away.
    """
    feature = find_feature(name=name, user=user, tenant=tenant)
    return feature is not None and feature.is_on


def _seen(flag: Flag, user: User | None, tenant: BaseModel | None) -> Feature:
    is_on = flag.is_on_for(user_id=user.pk if user else None, tenant_id=tenant.pk if tenant else None)
    return Feature(flag.name, is_on)
