"""The second step of signing in, between its two proofs."""

from django.db.models import F, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.users.enums import SecondFactor, SignInMethod
from apps.users.models import SecondStep
from apps.users.services.lock import lock_user
from apps.users.services.origin import Origin
from apps.users.services.secrets import hash_token
from apps.users.services.sessions import TokenPair, start_session

MOST_TRIES = 5


class SecondStepOver(DomainError):
    """The token of the second step is unknown, used, too old or was tried too often."""

    code = "second_step_over"
    message = _("This took too long, or there were too many tries. Please sign in again.")


def find_open_step(*, token: str) -> SecondStep:
    """Find the step that waits for its second proof, with the person.

    :raises SecondStepOver: if there is none
    """
    steps = SecondStep.objects.filter(token_hash=hash_token(token), user__is_active=True)
    step = steps.select_related("user").first()
    if step is None or not step.is_open:
        raise SecondStepOver
    return step


def count_try(*, step: SecondStep) -> None:
    """Count a try with a code; five a step. Call it outside of a transaction.

    :raises SecondStepOver: if this is one too many, or the step is over
    """
    if not _open(step).filter(tries__lt=MOST_TRIES).update(tries=F("tries") + 1):
        raise SecondStepOver


def finish_step(*, step: SecondStep, factor: SecondFactor, origin: Origin | None) -> TokenPair:
    """Use the step up and start the session; call it in the transaction that used up the proof.

    :raises SecondStepOver: if another request was faster, or it is too late
    """
    # What ends a person's sessions uses up open steps as well: so it comes before or after this, never in between.
    lock_user(step.user)
    if not _open(step).update(used_at=timezone.now()):
        raise SecondStepOver
    return start_session(
        user=step.user, method=SignInMethod(step.method), origin=origin, second_factor=factor
    )


def _open(step: SecondStep) -> QuerySet[SecondStep]:
    # No join: a filter over two tables becomes a subquery, which an UPDATE that waited does not look at again.
    return SecondStep.objects.filter(pk=step.pk, used_at__isnull=True, expires_at__gt=timezone.now())
