"""Forms of signing in."""

from django.utils.translation import gettext_lazy as _

from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import CodeField, EmailAddressField, PasswordField


class MailForm(HouseForm):
    """Where the link goes to."""

    email = EmailAddressField()


class PasswordForm(HouseForm):
    """Sign-in with a password."""

    email = EmailAddressField()
    password = PasswordField()


class MailedCodeForm(HouseForm):
    """The code from the mail."""

    code = CodeField(label=_("Code from the e-mail"))
