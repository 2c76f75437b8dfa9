"""Whose account a decision closed reads the reasons and appeals by the link of the mail."""

import re

import pytest

from apps.core.services import acting_as_system
from apps.moderation.enums import Action, CaseKind, TargetKind
from apps.moderation.models import Appeal, Decision, Statement
from apps.moderation.services import Reasons, claim_case, decide_case, make_statement_key, open_case
from apps.users.enums import StaffGroup
from apps.users.services import join_staff_group, make_staff_groups
from tests.factories.candidates import CandidateFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
WHY = Reasons(facts="The profile offered jobs against money.", ground="law", article="Waadi 3")


@pytest.fixture
def suspended():
    """A candidate whose account was closed a moment ago."""
    make_staff_groups()
    moderator, candidate = UserFactory(staff=True, guarded=True), CandidateFactory(visible=True)
    join_staff_group(user=moderator, group=StaffGroup.MODERATORS)
    case = open_case(kind=CaseKind.REPORT, target_kind=TargetKind.CANDIDATE, target_id=candidate.pk)
    claim_case(actor=moderator, case=case)
    case.refresh_from_db()
    decide_case(actor=moderator, case=case, action=Action.SUSPEND, reasons=WHY)
    candidate.user.refresh_from_db()
    return candidate.user


@pytest.fixture
def link(suspended, run_jobs, mailoutbox):
    """The link of the mail."""
    run_jobs()
    (mail,) = [mail for mail in mailoutbox if mail.to == [suspended.email]]
    return re.search(r"/decisions/by-mail/[^\s/]+/", mail.body)[0]


def test_mail_leads_to_the_reasons_without_signing_in(client, suspended, link):
    assert not suspended.is_active

    answer = client.get(link)

    assert answer.status_code == 200
    assert WHY.facts in answer.content.decode()


def test_appeal_is_taken_once(client, suspended, link):
    answers = [client.post(link, {"text": "Somebody else used my account."}).status_code for _ in range(2)]

    with acting_as_system(reason="tests.look"):
        appeal = Appeal.objects.get()
    assert answers == [302, 409]
    assert (appeal.appellant, appeal.decision) == (suspended, Decision.objects.get())


@pytest.mark.parametrize("spoil", [lambda key: key + "A", lambda key: key.split(".")[0], lambda _: "7"])
def test_link_that_is_none_of_ours_opens_nothing(client, suspended, spoil):
    key = make_statement_key(statement=Statement.objects.get(recipient=suspended))
    spoiled = spoil(key)

    assert client.get(f"/decisions/by-mail/{spoiled}/").status_code == 404
    assert client.post(f"/decisions/by-mail/{spoiled}/", {"text": "Let me in."}).status_code == 404
