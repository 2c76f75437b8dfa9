"""An account that goes for good leaves no organization without an owner."""

import pytest

from apps.tenants.services import LastOwner, require_successors
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return MembershipFactory()


def test_owner_with_colleagues_hands_over_first(owner):
    MembershipFactory(organization=owner.organization, viewer=True)

    with pytest.raises(LastOwner):
        require_successors(user=owner.user)


@pytest.mark.parametrize("traits", [{"user__inactive": True}, {"user__erase_at": "2027-01-01T00:00Z"}])
def test_owner_who_cannot_act_is_no_successor(owner, traits):
    MembershipFactory(organization=owner.organization, viewer=True)
    MembershipFactory(organization=owner.organization, **traits)

    with pytest.raises(LastOwner):
        require_successors(user=owner.user)


def test_other_organizations_do_not_help(owner):
    MembershipFactory(organization=owner.organization, viewer=True)
    safe = MembershipFactory(user=owner.user).organization
    MembershipFactory(organization=safe)

    with pytest.raises(LastOwner):
        require_successors(user=owner.user)


def test_owner_with_another_one_may_go(owner):
    MembershipFactory(organization=owner.organization)
    MembershipFactory(organization=owner.organization, viewer=True)

    require_successors(user=owner.user)


def test_owner_without_colleagues_may_go(owner):
    MembershipFactory(organization=owner.organization, viewer=True, user__inactive=True)

    require_successors(user=owner.user)


def test_everybody_else_may_go(owner):
    for person in (MembershipFactory(organization=owner.organization, admin=True).user, UserFactory()):
        require_successors(user=person)
