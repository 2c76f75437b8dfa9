"""The database keeps papers and files with the application of the person themselves."""

from collections.abc import Callable

import pytest
from django.db import DatabaseError, transaction

from apps.applications.models import Application, Attachment, IdentityPaper, IdentityPaperRead
from apps.core.services import acting_for
from apps.tenants.models import Organization
from apps.users.models import User
from tests.applications.conftest import Story
from tests.factories.documents import DocumentFactory
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
Make = Callable[..., Story]


def own(application: Application) -> User:
    person: User | None = application.applicant
    assert person is not None
    return person


@pytest.mark.parametrize("model", [IdentityPaper, Attachment])
@pytest.mark.parametrize("wrong", ["application", "tenant"])
def test_nothing_hangs_on_an_application_of_somebody_else(story: Make, model: type, wrong: str) -> None:
    mine, other = story(accepted=True).application, story(accepted=True).application
    facts = {"application": mine, "tenant": mine.tenant, "applicant": own(mine)}
    facts["document"] = DocumentFactory(owner=own(mine))
    facts[wrong] = getattr(other, wrong, other)

    refused = pytest.raises(DatabaseError, match="row-level security")
    with behind_the_wall(), refused, transaction.atomic(), acting_for(user_id=own(mine).pk):
        model.objects.create(**facts)


def test_employer_writes_that_it_read_and_nothing_else(held: Make, story: Make) -> None:
    paper = IdentityPaper.objects.get(application=held().application)
    other = story(accepted=True).application.tenant

    assert write_read(paper, paper.tenant) == 1
    with pytest.raises(DatabaseError, match="row-level security"):
        write_read(paper, other)
    with behind_the_wall(), acting_for(user_id=None, tenant_id=paper.tenant_id):
        assert IdentityPaper.objects.filter(pk=paper.pk).update(document=None) == 0


def write_read(paper: IdentityPaper, tenant: Organization) -> int:
    with behind_the_wall(), transaction.atomic(), acting_for(user_id=None, tenant_id=tenant.pk):
        IdentityPaperRead.objects.create(paper=paper, role="recruiter", reason="identify")
        return IdentityPaperRead.objects.filter(paper=paper).count()
