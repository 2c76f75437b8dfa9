"""What is thrown away, and what is not yet."""

import pytest

from apps.users import services
from apps.users.enums import SignInMethod
from apps.users.models import Challenge, RefreshToken, Session
from apps.users.tasks import sweep
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
DAY = 24 * 3600


def test_old_proofs_go_and_young_ones_stay(clock):
    user = UserFactory()
    services.request_magic_link(email=user.email, address="192.0.2.1")
    services.start_session(user=user, method=SignInMethod.PASSWORD)
    clock.shift(8 * DAY + 1)
    services.request_magic_link(email=user.email, address="192.0.2.1")
    services.start_session(user=user, method=SignInMethod.PASSWORD)

    sweep(timestamp=0)

    assert [model.objects.count() for model in (Challenge, RefreshToken, Session)] == [1, 1, 1]


def test_used_token_stays_as_long_as_its_second_use_must_be_noticed(clock, post):
    pair = services.start_session(user=UserFactory(), method=SignInMethod.PASSWORD)
    services.rotate_refresh_token(token=pair.refresh)
    clock.shift(6 * DAY)

    sweep(timestamp=0)
    post("token/refresh", {"refresh": pair.refresh})

    assert Session.objects.get().revoked_reason == "token_reused"
