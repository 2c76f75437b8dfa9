"""Who may come in, by what a person is."""

import pytest
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory, force_authenticate
from rest_framework.views import APIView

from apps.users.api.authentication import JwtAuthentication
from apps.users.permissions import IsCandidate, IsEmployer, IsSignedIn, IsStaff
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PEOPLE = {
    "candidate": {},
    "employer": {"employer": True},
    "staff": {"staff": True},
    "closed candidate": {"inactive": True},
    "closed employer": {"employer": True, "inactive": True},
    "closed staff": {"staff": True, "inactive": True},
}
MAY = {
    IsSignedIn: {"candidate", "employer", "staff"},
    IsCandidate: {"candidate"},
    IsEmployer: {"employer"},
    IsStaff: {"staff"},
}


def ask(user, permission):
    class AnyView(APIView):
        authentication_classes = [JwtAuthentication]
        permission_classes = [permission]

        def get(self, request):
            return Response()

    request = APIRequestFactory().get("/")
    force_authenticate(request, user)
    return AnyView.as_view()(request).status_code


@pytest.mark.parametrize("permission", MAY)
@pytest.mark.parametrize("person", PEOPLE)
def test_door_opens_for_the_right_person_only(permission, person):
    expected = 200 if person in MAY[permission] else 403

    assert ask(UserFactory(**PEOPLE[person]), permission) == expected


@pytest.mark.parametrize("permission", MAY)
def test_stranger_is_asked_to_sign_in(permission):
    assert ask(None, permission) == 401
