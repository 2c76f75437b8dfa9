"""Whom somebody reported hears nothing of it, by no door, until a decision that they are told of."""

import json

import pytest

from apps.core.services import acting_as_system
from apps.moderation.enums import Action, TargetKind
from apps.moderation.services import Reasons, decide_case
from apps.privacy.selectors.export import collect_everything
from tests.factories.candidates import CandidateFactory
from tests.factories.moderation import CaseFactory, ReportFactory
from tests.moderation.conftest import LAW, claimed

pytestmark = pytest.mark.django_db
FACTS = Reasons(facts="He asks women for pictures.", article="Terms 3")


def exported(user) -> str:
    with acting_as_system(reason="privacy.build_export"):
        return json.dumps(collect_everything(user=user), default=str)


def test_export_holds_only_decisions_that_the_person_was_told_of(senior, moderator):
    candidate = CandidateFactory()
    about = {"about": None, "target_kind": TargetKind.CANDIDATE, "target_id": candidate.pk}
    grave = CaseFactory(senior=True, **about)
    decide_case(actor=senior, case=claimed(grave, senior), action=Action.SUSPEND, reasons=FACTS)
    assert FACTS.facts not in exported(candidate.user)

    usual = CaseFactory(**about)
    decide_case(actor=moderator, case=claimed(usual, moderator), action=Action.SUSPEND, reasons=LAW)

    assert LAW.facts in exported(candidate.user)
    assert FACTS.facts not in exported(candidate.user)


def test_report_that_changed_nothing_does_not_show_to_whom_it_was_about(client_for, moderator, shop):
    case = ReportFactory(case__about=shop.job).case

    decision = decide_case(actor=moderator, case=claimed(case, moderator), action=Action.NONE, reasons=LAW)

    owner = client_for(shop.owner)
    assert owner.get("/api/v1/decisions/").data["results"] == []
    assert owner.get(f"/api/v1/decisions/{decision.pk}/").status_code == 404
