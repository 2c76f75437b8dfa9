"""Models from hand-written statements."""

import pytest
from django.db import connection

from apps.core.selectors import list_columns, make_instance
from apps.users.models import User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def read(user: User) -> tuple[object, ...]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {list_columns(User, 'u')} FROM users_user u WHERE id = %s", [user.pk])
        return tuple(cursor.fetchone())


def test_it_is_what_the_orm_makes():
    user = User.objects.get(pk=UserFactory().pk)

    made = make_instance(User, read(user))

    names = [field.attname for field in User._meta.concrete_fields]
    assert [getattr(made, name) for name in names] == [getattr(user, name) for name in names]
    assert not made._state.adding


def test_it_can_be_saved():
    made = make_instance(User, read(UserFactory()))

    made.name = "Ania"
    made.save(update_fields=["name"])

    assert User.objects.get().name == "Ania"


def test_text_has_no_length():
    assert "u.email::text" in list_columns(User, "u")
    assert "u.id::" not in list_columns(User, "u")
