"""What somebody may do on the page of the verification: each act is one service."""

from collections.abc import Callable, Mapping
from typing import Any

from apps.core.services import remembered_tries
from apps.employers import services
from apps.employers.models import Employer
from apps.users.models import User
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.verification import LetterForm, RepresentativeForm

Act = Callable[..., object]
FORMS: Mapping[str, type[HouseForm]] = {
    "check": HouseForm,
    "domain": HouseForm,
    "representative": RepresentativeForm,
    "letter": LetterForm,
}
ACTS: Mapping[str, Act] = {
    "check": services.request_verification,
    "domain": services.ask_domain_check,
    "representative": services.declare_representative,
    "letter": services.confirm_representative,
}


def take_act(name: str, *, actor: User, employer: Employer, said: Mapping[str, Any], scope: Any) -> None:
    """Do it in that scope. A refusal undoes what was written, but the tries stay counted.

    :raises DomainError: if a rule refuses it
    """
    with remembered_tries() as count_again:
        try:
            with scope:
                ACTS[name](actor=actor, employer=employer, **said)
        except Exception:
            count_again()
            raise
