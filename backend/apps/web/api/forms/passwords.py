"""Forms in which a password is chosen."""

from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.users.models import User
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PasswordField

ADVICE = _("At least 10 characters. Three or four words that do not belong together are good.")


class NewPasswordForm(HouseForm):
    """A new password; whose it is, so that it is not too much like name or address."""

    password = PasswordField(is_new=True, label=_("New password"), help_text=ADVICE)

    def __init__(self, *args: Any, person: User | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.person = person

    def clean(self) -> dict[str, Any]:
        """Let Django's validators look at it."""
        data = super().clean() or self.cleaned_data
        if password := data.get("password"):
            try:
                validate_password(password, self.person or self.said_person(data))
            except ValidationError as unfit:
                self.add_error("password", unfit)
        return data

    def said_person(self, data: dict[str, Any]) -> User | None:
        """Whom the form itself describes."""
        return None


class ChangePasswordForm(NewPasswordForm):
    """A new password for somebody who signed in; who has an old one shows it."""

    old_password = PasswordField(label=_("Your password now"))
    field_order = ("old_password", "password")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.person is None or not self.person.has_usable_password():
            del self.fields["old_password"]
