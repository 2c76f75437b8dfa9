"""One application, as the organization that got it sees it."""

import pytest

from apps.applications.models import Application
from apps.tenants.models import Membership
from tests.factories.applications import ApplicationFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db


def address(application: Application) -> str:
    return f"/applications/{application.pk}/"


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def test_nobody_knows_who_it_is_before_the_invitation(client, application, recruiter):
    page = text(client.get(address(application)))

    assert f"Applicant {application.pk.hex[-4:].upper()}" in page
    assert "scanning" in page
    assert "Polish" in page
    assert "Forklift truck" in page
    assert "24 to 40 hours a week" in page
    assert "Monday: morning" in page
    assert "I can start on Monday." in page
    for hidden in ("Ania", "Nowak", "ania@example.test", "Order picker</", "1012"):
        assert hidden not in page


def test_yes_and_no_are_words_of_the_readers_language(client, application, recruiter):
    answers = [{"question": "Do you drive?", "kind": "yes_no", "answer": "no"}]
    Application.objects.update(answers=answers)

    page = text(client.get(f"{address(application)}?lang=pl", follow=True))

    assert "<dt>Do you drive?</dt><dd>Nie</dd>" in page


def test_name_and_address_are_there_while_the_person_is_invited(client, application, recruiter):
    client.post(address(application), {"status": "invited", "reason": "Can you come on Monday?"})
    page = text(client.get(address(application)))

    assert "Ania Nowak" in page
    assert "ania@example.test" in page
    assert "Can you come on Monday?" in page

    client.post(address(application), {"status": "rejected", "reason": "Somebody else was quicker."})

    assert "ania@example.test" not in text(client.get(address(application)))


def test_rejection_without_a_reason_is_mended_at_its_field(client, application, recruiter):
    answer = client.post(address(application), {"status": "rejected", "reason": "  "})

    application.refresh_from_db()
    assert answer.status_code == 400
    assert "Please give a reason." in text(answer)
    assert application.status == "submitted"


def test_only_steps_that_are_allowed_now_are_offered(client, application, recruiter):
    Application.objects.update(status="offered")

    page = text(client.get(address(application)))

    assert 'value="rejected"' in page
    assert 'value="invited"' not in page


def test_viewer_looks_and_decides_nothing(client, application):
    client.force_login(MembershipFactory(organization=application.tenant, viewer=True).user)

    assert "Save this step" not in text(client.get(address(application)))
    assert client.post(address(application), {"status": "invited"}).status_code == 403
    application.refresh_from_db()
    assert application.status == "submitted"


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("who", ["another", "former", "nobody"])
def test_other_organizations_and_former_members_do_not_find_it(client, application, recruiter, who, method):
    if who == "another":
        client.force_login(MembershipFactory(recruiter=True).user)
    elif who == "former":
        Membership.objects.filter(user=recruiter).delete()
    else:
        client.force_login(UserFactory(employer=True))

    answer = getattr(client, method)(address(application), {"status": "viewed"})

    assert answer.status_code == 404
    application.refresh_from_db()
    assert application.status == "submitted"


def test_owner_without_a_second_factor_is_led_to_where_it_is_added(client, application):
    owner = MembershipFactory(organization=application.tenant, guarded=False).user
    client.force_login(owner)

    answer = client.get(address(application), follow=True)

    assert answer.redirect_chain == [("/account/security/", 302)]
    assert "second way to confirm your sign-in" in text(answer)
    assert client.post(address(application), {"status": "viewed"})["Location"] == "/account/security/"


def test_member_of_several_organizations_finds_each_ones(client, application, recruiter):
    other = ApplicationFactory()
    MembershipFactory(organization=other.tenant, user=recruiter, viewer=True)

    assert client.get(address(application)).status_code == 200
    assert "Save this step" not in text(client.get(address(other)))


def test_erased_person_leaves_the_steps(client, application, recruiter):
    Application.objects.update(candidate=None, applicant=None, letter="", status="withdrawn")

    page = text(client.get(address(application)))

    assert "This person erased their account." in page
    assert "Erased person" in page
