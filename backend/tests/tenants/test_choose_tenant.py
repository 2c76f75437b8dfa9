"""Which organization a request acts for."""

import pytest
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory, force_authenticate
from rest_framework.views import APIView

from apps.tenants.permissions import IsMember
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def ask(user, tenant=None):
    class WhoView(APIView):
        permission_classes = [IsMember]

        def get(self, request):
            return Response({"tenant": request.tenant.slug, "role": request.role})

    request = APIRequestFactory().get("/", headers={"X-Tenant": tenant} if tenant is not None else {})
    request.session = {}
    force_authenticate(request, user)
    return WhoView.as_view()(request)


def test_only_membership_is_taken_without_a_header(django_assert_num_queries):
    membership = MembershipFactory()

    with django_assert_num_queries(1):
        answer = ask(membership.user)

    assert answer.data == {"tenant": membership.organization.slug, "role": "owner"}


def test_header_chooses_among_several(django_assert_num_queries):
    user = UserFactory(employer=True)
    _, second = MembershipFactory(user=user), MembershipFactory(user=user, viewer=True)

    with django_assert_num_queries(1):
        answer = ask(user, tenant=second.organization.slug)

    assert answer.data == {"tenant": second.organization.slug, "role": "viewer"}


def test_several_without_a_header_are_refused():
    user = UserFactory(employer=True)
    MembershipFactory.create_batch(2, user=user)

    answer = ask(user)

    assert (answer.status_code, answer.data["code"]) == (400, "tenant_needed")


@pytest.mark.parametrize("slug", ["someone-elses", "does-not-exist", "", "x" * 5000, "ü', --"])
def test_foreign_and_unknown_organizations_get_the_same_answer(slug):
    MembershipFactory(organization__slug="someone-elses")
    user = MembershipFactory().user

    answer = ask(user, tenant=slug)

    assert (answer.status_code, answer.data["code"]) == (403, "permission_denied")


def test_person_without_organization_is_refused():
    assert ask(UserFactory()).status_code == 403


def test_stranger_is_asked_to_sign_in():
    assert ask(None).status_code == 401


def test_person_whose_account_is_closed_is_refused():
    membership = MembershipFactory(user__inactive=True)

    assert ask(membership.user).status_code == 403


def test_person_who_was_removed_is_refused_on_the_next_request():
    membership = MembershipFactory()
    assert ask(membership.user).status_code == 200

    membership.delete()

    assert ask(membership.user).status_code == 403
    assert ask(membership.user, tenant=membership.organization.slug).status_code == 403
