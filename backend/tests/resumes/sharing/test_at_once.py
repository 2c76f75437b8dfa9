"""Two tabs share the same resume at once: one link comes of it."""

from collections.abc import Callable
from typing import Any

import pytest

from apps.core.services import acting_as_system, acting_for
from apps.resumes.models import ResumeShare, ShareViews
from apps.resumes.services.sharing import share_resume
from tests.factories.resumes import make_resume_of
from tests.factories.users import UserFactory


@pytest.mark.django_db(transaction=True)
def test_two_tabs_make_one_link(at_once: Callable[..., list[Any]]) -> None:
    owner = UserFactory()
    with acting_for(user_id=owner.pk):
        resume = make_resume_of(owner)

    def share(_: int) -> bool:
        with acting_for(user_id=owner.pk):
            return share_resume(resume=resume, actor=owner)[1]

    assert sorted(at_once(share, 4)) == [False, False, False, True]
    with acting_as_system(reason="test"):
        assert (ResumeShare.objects.count(), ShareViews.objects.count()) == (1, 1)
