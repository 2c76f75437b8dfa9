"""What is written down is written once, about the right company, and never while a transaction waits."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction

from apps.employers import services, tasks
from apps.employers.clients import register
from apps.employers.enums import CheckKind, CheckReason
from apps.employers.models import Check, Employer
from apps.employers.selectors import is_verified
from tests.employers.conftest import ScriptedRegister, profile
from tests.factories.employers import CheckFactory, EmployerFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("act", [
    lambda check: Check.objects.filter(pk=check.pk).update(result="pass"),
    lambda check: Check.objects.filter(pk=check.pk).delete(),
    lambda check: check.save(),
])  # fmt: skip
def test_checks_are_only_ever_added(act: Callable[[Check], object], donald: Employer) -> None:
    check = CheckFactory(employer=donald, failed=True)

    with pytest.raises(Exception, match=r"Cannot (update|delete)"), transaction.atomic():
        act(check)


def test_answer_about_an_old_identity_is_not_written(
    donald: Employer, register_says: ScriptedRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    register_says.says(profile())
    lookup = register.lookup_with_branch

    def changed_meanwhile(*args: Any, **options: Any) -> register.RegisterEntry:
        Employer.objects.filter(pk=donald.pk).update(legal_name="Randstad")
        return lookup(*args, **options)

    monkeypatch.setattr(register, "lookup_with_branch", changed_meanwhile)

    services.run_register_checks(employer_id=donald.pk)

    assert Check.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_register_is_never_asked_inside_a_transaction(register_says: ScriptedRegister) -> None:
    employer = EmployerFactory(donald=True)

    with transaction.atomic(), pytest.raises(RuntimeError):
        services.run_register_checks(employer_id=employer.pk)
    with transaction.atomic(), pytest.raises(RuntimeError):
        services.look_up_company(tenant=employer.tenant, kvk_number="68750110")

    assert register_says.asked == 0


@pytest.mark.django_db(transaction=True)
def test_no_transaction_is_open_while_the_register_thinks(
    register_says: ScriptedRegister, monkeypatch: pytest.MonkeyPatch
) -> None:
    employer = EmployerFactory(donald=True, approved=True)
    register_says.says(profile())
    seen: list[bool] = []
    lookup = register.lookup_with_branch
    monkeypatch.setattr(
        register,
        "lookup_with_branch",
        lambda *args, **options: (seen.append(connection.in_atomic_block), lookup(*args, **options))[1],
    )

    tasks.run_register_checks(employer_id=str(employer.pk))

    assert seen == [False]
    assert is_verified(employer=employer)


@pytest.mark.django_db(transaction=True)
def test_two_employers_with_one_number_do_not_both_pass(
    register_says: ScriptedRegister, at_once: Callable[..., list[Any]]
) -> None:
    register_says.says(profile())
    employers = [EmployerFactory(donald=True) for _ in range(4)]

    errors = at_once(lambda index: services.run_register_checks(employer_id=employers[index].pk), 4)

    assert errors == [False] * 4
    reasons = sorted(Check.objects.filter(kind=CheckKind.KVK).values_list("detail__reason", flat=True))
    assert reasons == [CheckReason.IN_REGISTER] + [CheckReason.KVK_HELD_BY_OTHER] * 3
