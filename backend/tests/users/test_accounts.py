"""The own account, and those of others."""

import pytest

from apps.core.api.etag import etag_of
from apps.users import services
from apps.users.enums import UserType
from apps.users.models import User
from tests.factories.users import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
PATHS = ["auth/me", "auth/user", "profile/me"]
SHOWN = {
    "id", "email", "name", "user_type", "language", "email_verified_at", "is_staff", "created_at", "updated_at",
}  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_own_account_is_shown(client_for, path):
    user = UserFactory()

    answer = client_for(user).get(f"/api/v1/{path}/")

    assert answer.status_code == 200
    assert answer.json().keys() == SHOWN
    assert answer.json()["email"] == user.email


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["get", "patch"])
def test_stranger_has_no_account(client_for, path, method):
    assert getattr(client_for(None), method)(f"/api/v1/{path}/").status_code == 401


def test_name_and_language_change(client_for):
    user = UserFactory(language="pl")

    answer = client_for(user).patch("/api/v1/auth/me/", {"name": "Ania", "language": "bg"}, format="json")

    user.refresh_from_db()
    assert answer.status_code == 200
    assert (user.name, user.language) == ("Ania", "bg")
    assert answer.headers["ETag"] == etag_of(user)


def test_one_field_changes_alone(client_for):
    user = UserFactory(name="Ania", language="pl")

    client_for(user).patch("/api/v1/auth/me/", {"language": "en"}, format="json")

    user.refresh_from_db()
    assert (user.name, user.language) == ("Ania", "en")


@pytest.mark.parametrize(
    "field",
    ["email", "user_type", "is_staff", "is_superuser", "is_active", "email_verified_at", "password", "id"],
)
def test_nothing_else_changes(client_for, field):
    user = UserFactory(unverified=True)
    before = User.objects.values().get()

    client_for(user).patch("/api/v1/auth/me/", {field: True}, format="json")

    assert User.objects.values().get() | {"updated_at": 0} == before | {"updated_at": 0}


@pytest.mark.parametrize("change", [{"language": "de"}, {"name": "x" * 121}, {"name": None}])
def test_wrong_value_is_refused(client_for, change):
    assert client_for(UserFactory()).patch("/api/v1/auth/me/", change, format="json").status_code == 400


def test_old_version_is_not_overwritten(client_for):
    user = UserFactory(name="Ania")
    old = etag_of(user)
    services.update_profile(user=user, name="Anna")

    answer = client_for(user).patch(
        "/api/v1/auth/me/", {"name": "Annie"}, format="json", headers={"If-Match": old}
    )

    assert (answer.status_code, answer.json()["code"]) == (412, "changed_meanwhile")
    assert User.objects.get().name == "Anna"


def test_staff_list_all_accounts(client_for, django_assert_num_queries):
    UserFactory.create_batch(25)
    staff = UserFactory(superuser=True)

    with django_assert_num_queries(1):
        answer = client_for(staff).get("/api/v1/users/?page_size=10")

    assert len(answer.json()["results"]) == 10
    assert answer.json()["results"][0].keys() == SHOWN
    assert answer.json()["results"][0]["email"] == staff.email
    following = client_for(staff).get(answer.json()["next"]).json()["results"]
    assert not {row["id"] for row in following} & {row["id"] for row in answer.json()["results"]}


@pytest.mark.parametrize("trait", [{}, {"employer": True}, {"user_type": UserType.ADMIN}, {"staff": True}])
def test_only_staff_list_accounts(client_for, trait):
    assert client_for(UserFactory(**trait)).get("/api/v1/users/").status_code == 403


def test_stranger_lists_nothing(client_for):
    assert client_for(None).get("/api/v1/users/").status_code == 401


def test_staff_with_the_permission_lists_accounts(client_for):
    staff = UserFactory(staff=True)
    services.join_group(user=staff, name="Readers", permissions=["users.view_user"])

    assert client_for(staff).get("/api/v1/users/").status_code == 200


def test_account_is_shown_to_its_owner_and_to_staff_only(client_for):
    ania, other, staff = UserFactory(), UserFactory(), UserFactory(superuser=True)
    path = f"/api/v1/users/{ania.pk}/"

    statuses = [client_for(user).get(path).status_code for user in (ania, staff, other, None)]

    assert statuses == [200, 200, 404, 401]


def test_ready_made_account_signs_in(post):
    for _ in range(2):
        user = services.create_verified_user(
            email="Demo@Example.com", password=PASSWORD, user_type=UserType.EMPLOYER, name="Demo"
        )

    assert User.objects.get() == user
    assert user.is_email_verified
    assert post("login", {"email": "demo@example.com", "password": PASSWORD}).status_code == 200


def test_ready_made_account_gets_the_password_it_is_given():
    facts = {"email": "demo@example.com", "user_type": UserType.CANDIDATE}
    services.create_verified_user(password="the old password", **facts)

    services.create_verified_user(password=PASSWORD, **facts)

    assert User.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize(
    "query", ["page_size=0", "page_size=101", "page_size=x", "page_size=", "cursor=%C2%B3", "q=x"]
)
def test_wrong_paging_is_refused(client_for, query):
    answer = client_for(UserFactory(superuser=True)).get(f"/api/v1/users/?{query}")

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["pointer"] == f"/{query.split('=')[0]}"
