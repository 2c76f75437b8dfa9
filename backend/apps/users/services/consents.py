"""What a person agrees to."""

from django.db import transaction

from apps.core.events import publish
from apps.users.enums import ConsentPurpose
from apps.users.events import ConsentAnswered
from apps.users.models import Consent, User


@transaction.atomic
def answer_consent(*, user: User, purpose: ConsentPurpose, is_given: bool, text_version: str) -> Consent:
    """Write down the answer; the same answer to the same words a second time changes nothing.

    :param text_version: of the words that the person saw
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)  # two answers at once have an order
    newest = Consent.objects.filter(user=user, purpose=purpose).order_by("-created_at", "-id").first()
    if newest and (newest.is_given, newest.text_version) == (is_given, text_version):
        return newest
    answer = Consent.objects.create(user=user, purpose=purpose, is_given=is_given, text_version=text_version)
    publish(ConsentAnswered(user_id=user.pk, purpose=purpose.value, answer_id=answer.pk))
    return answer
