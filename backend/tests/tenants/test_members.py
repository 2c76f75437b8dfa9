"""Who acts for an organization."""

import pytest

from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def test_members_see_each_other(client_for, django_assert_num_queries):
    viewer = MembershipFactory(viewer=True)
    MembershipFactory.create_batch(3, organization=viewer.organization)
    MembershipFactory()

    with django_assert_num_queries(2):  # the organization, its members
        answer = client_for(viewer.user).get(f"/api/v1/tenants/{viewer.organization_id}/members/")

    assert len(answer.json()["results"]) == 4
    assert answer.json()["results"][-1] | {"created_at": 0} == {
        "id": str(viewer.pk),
        "user_id": str(viewer.user_id),
        "name": viewer.user.name,
        "email": viewer.user.email,
        "role": "viewer",
        "created_at": 0,
    }


def test_others_do_not_see_them(client_for):
    membership = MembershipFactory()
    path = f"/api/v1/tenants/{membership.organization_id}/members/"
    people = [MembershipFactory().user, UserFactory(), UserFactory(staff=True), None]

    statuses = [client_for(person).get(path).status_code for person in people]

    assert statuses == [404, 404, 404, 401]
