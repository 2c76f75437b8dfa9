"""Reports, cases and decisions."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from apps.moderation.enums import Action, AppealSide, CaseKind, CaseState, Category, Ground, TargetKind
from apps.moderation.models import Appeal, Case, Decision, Evidence, Report, Statement, TrustedFlagger
from apps.moderation.services.receipts import new_receipt
from tests.factories.jobs import JobFactory
from tests.factories.users import UserFactory


class CaseFactory(DjangoModelFactory):
    """An open case of reports about a job; `about` is the job. `decided=True` was decided a moment ago."""

    class Meta:
        model = Case

    class Params:
        about = factory.SubFactory(JobFactory, published=True)
        decided = factory.Trait(state=CaseState.DECIDED, decided_at=factory.LazyFunction(timezone.now))
        senior = factory.Trait(is_senior=True, category=Category.THREATS)

    kind = CaseKind.REPORT
    target_kind = TargetKind.JOB
    target_id = factory.SelfAttribute("about.pk")
    category = Category.MONEY_ASKED
    priority = 80
    due_at = factory.LazyFunction(lambda: timezone.now() + timedelta(hours=4))


class TrustedFlaggerFactory(DjangoModelFactory):
    """Somebody of a body that watches over fair work."""

    class Meta:
        model = TrustedFlagger

    user = factory.SubFactory(UserFactory)
    body = "FairWork"


class ReportFactory(DjangoModelFactory):
    """A candidate's report of the job that its case is about."""

    class Meta:
        model = Report

    case = factory.SubFactory(CaseFactory)
    receipt = factory.LazyFunction(new_receipt)
    reporter = factory.SubFactory(UserFactory)
    target_kind = factory.SelfAttribute("case.target_kind")
    target_id = factory.SelfAttribute("case.target_id")
    category = Category.MONEY_ASKED
    text = "They want 150 euros first."
    is_in_good_faith = True
    language = "en"


class EvidenceFactory(DjangoModelFactory):
    """What the job said."""

    class Meta:
        model = Evidence

    case = factory.SubFactory(CaseFactory)
    content = factory.LazyFunction(lambda: {"title": "Order picker", "description": "Pay 150 euros first."})
    sha256 = factory.Sequence(lambda number: f"{number:064x}")


class DecisionFactory(DjangoModelFactory):
    """A job was removed; `tenant` is whom it is about."""

    class Meta:
        model = Decision

    class Params:
        about = factory.SubFactory(JobFactory, published=True)

    case = factory.SubFactory(CaseFactory, decided=True, about=factory.SelfAttribute("..about"))
    decided_by = factory.SubFactory(UserFactory, staff=True)
    action = Action.REMOVE
    target_kind = TargetKind.JOB
    target_id = factory.SelfAttribute("about.pk")
    tenant = factory.SelfAttribute("about.tenant")
    facts = "The text asks 150 euros before the first day."
    ground = Ground.LAW
    article = "Waadi 9"
    appeal_until = factory.LazyFunction(lambda: timezone.now() + timedelta(days=183))


class StatementFactory(DjangoModelFactory):
    """What one person was told of it."""

    class Meta:
        model = Statement

    decision = factory.SubFactory(DecisionFactory)
    recipient = factory.SubFactory(UserFactory, employer=True)
    language = "en"
    text = "What we decided: Removed for good."


class AppealFactory(DjangoModelFactory):
    """Whom the decision is about does not agree."""

    class Meta:
        model = Appeal

    decision = factory.SubFactory(DecisionFactory)
    case = factory.SubFactory(
        CaseFactory, kind=CaseKind.APPEAL, about=None, target_id=factory.SelfAttribute("..decision.target_id")
    )
    side = AppealSide.AFFECTED
    appellant = factory.SubFactory(UserFactory, employer=True)
    text = "The amount is for a training that is free by law."
