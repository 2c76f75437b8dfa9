"""Who somebody is."""

from typing import Any, ClassVar

import pghistory
from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower

from apps.core.models import BaseModel
from apps.core.models.privacy import Privacy
from apps.users.enums import UserType


class UserAccounts(BaseUserManager["User"]):
    """Makes accounts; `manage.py createsuperuser` needs the second."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make an account; without a password it signs in by magic link only."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Make an account that may do everything in the admin."""
        fields |= {"user_type": UserType.ADMIN, "is_staff": True, "is_superuser": True}
        return self.create_user(email, password, **fields)


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    pghistory.DeleteEvent(),
    exclude=["password", "last_login"],
)
class User(BaseModel, AbstractBaseUser, PermissionsMixin):
    """A person with an account; the e-mail address is the name."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=120, blank=True)
    user_type = models.CharField(max_length=16, choices=UserType)
    language = models.CharField(max_length=2, choices=settings.LANGUAGES, default="en")
    email_verified_at = models.DateTimeField(null=True, blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    second_factor_at = models.DateTimeField(
        null=True, blank=True, help_text="since when there is a passkey or an authenticator app; empty: none"
    )
    erase_at = models.DateTimeField(
        null=True, blank=True, help_text="the owner asked to be erased, and may change their mind until then"
    )

    privacy = Privacy(
        owners=("pk",),
        address="email",
        personal={
            "email": "to sign in, to write to you",
            "name": "what others call you",
            "user_type": "which doors open",
            "language": "to write to you in it",
            "email_verified_at": "only a proven address may apply or publish",
            "last_login": "empty: sessions say it",
            "second_factor_at": "whether signing in takes a second proof",
            "erase_at": "you asked to be erased",
        },
        secret={"password": "to sign in, as an Argon2 hash"},  # nosec B105  # a purpose, no password
        plain=("is_active", "is_staff", "is_superuser", "groups", "user_permissions"),
        kept="unproven_accounts",
        seen_by="you; staff; the members of your organization; an employer only while your application to it is "
        "invited, offered or accepted",
    )

    objects: ClassVar[UserAccounts] = UserAccounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")), name="users_email_is_lower_case"
            ),
        ]

    def __str__(self) -> str:
        return self.email

    @property
    def has_second_factor(self) -> bool:
        """Whether signing in takes a passkey or an authenticator app."""
        return self.second_factor_at is not None

    @property
    def is_email_verified(self) -> bool:
        """Whether the owner of the account proved that the address is theirs."""
        return self.email_verified_at is not None

    @property
    def may_act_as_staff(self) -> bool:
        """Whether they are staff, with a second factor where the setting STAFF_SECOND_FACTOR asks for one."""
        is_safe = self.has_second_factor or not settings.STAFF_SECOND_FACTOR
        return self.is_active and self.is_staff and is_safe
