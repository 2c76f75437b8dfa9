"""A person agrees, or takes it back."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.privacy.enums import CONSENTS
from apps.users import services
from apps.users.enums import ConsentPurpose
from apps.users.models import Consent, User


class TextChanged(DomainError):
    """The person agreed to words that are not those of today."""

    code = "text_changed"
    message = _("The text has changed. Please read it again before you agree.")


def give_consent(*, user: User, purpose: ConsentPurpose, text_version: str) -> Consent:
    """Agree to the words of this version.

    :raises TextChanged: if these are not the words of today
    """
    if text_version != CONSENTS[purpose].version:
        raise TextChanged(field="text_version")
    return services.answer_consent(user=user, purpose=purpose, is_given=True, text_version=text_version)


def withdraw_consent(*, user: User, purpose: ConsentPurpose) -> Consent:
    """Take it back; that takes no words."""
    return services.answer_consent(
        user=user, purpose=purpose, is_given=False, text_version=CONSENTS[purpose].version
    )
