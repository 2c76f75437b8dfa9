"""People."""

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory, Password

from apps.users.enums import UserType
from apps.users.models import User
from apps.users.services import Origin

PASSWORD = "correct horse battery staple"
ORIGIN = Origin(
    address="192.0.2.1", user_agent="Mozilla/5.0 (Android 15; Mobile; rv:149.0) Gecko/149.0 Firefox/149.0"
)


class UserFactory(DjangoModelFactory):
    """A candidate with a verified address and `PASSWORD`."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        employer = factory.Trait(user_type=UserType.EMPLOYER)
        staff = factory.Trait(user_type=UserType.ADMIN, is_staff=True)
        superuser = factory.Trait(user_type=UserType.ADMIN, is_staff=True, is_superuser=True)
        unverified = factory.Trait(email_verified_at=None)
        inactive = factory.Trait(is_active=False)
        guarded = factory.Trait(second_factor_at=factory.LazyFunction(timezone.now))

    email = factory.Sequence(lambda n: f"person{n}@example.test")
    name = factory.Sequence(lambda n: f"Person {n}")
    user_type = UserType.CANDIDATE
    language = "en"
    email_verified_at = factory.LazyFunction(timezone.now)
    password = Password(PASSWORD)
