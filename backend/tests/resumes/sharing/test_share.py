"""Sharing a resume by a link, and taking it back."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from apps.core.services import acting_as_system, acting_for
from apps.privacy.selectors.retention.rules import get_rule
from apps.resumes.enums import SectionType
from apps.resumes.models import ResumeShare, ResumeVersion, ShareViews
from apps.resumes.models.content import ContactContent
from apps.resumes.services import delete_resume, write_data
from apps.resumes.services.contents import read_data
from apps.resumes.services.sharing import (
    LinkDead,
    Shared,
    ShareTooLong,
    open_shared,
    read_slug,
    revoke_share,
    share_resume,
    sign_pass,
)
from apps.users.models import User
from tests.factories.resumes import make_resume_of
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
PLACE = "192.0.2.7"


def share(owner: User, **wishes: object) -> str:
    """Share a new resume; returns the slug."""
    with acting_for(user_id=owner.pk):
        made, _ = share_resume(resume=make_resume_of(owner), actor=owner, **wishes)  # type: ignore[arg-type]  # as the service takes them
        return read_slug(share=made)


def open_it(slug: str, **more: object) -> Shared:
    return open_shared(slug=slug, address=PLACE, **more)  # type: ignore[arg-type]  # as the service takes them


def get_contact(shared: Shared) -> ContactContent:
    section = next(each for each in shared.data.sections if each.type == SectionType.CONTACT)
    assert isinstance(section.content, ContactContent)
    return section.content


def test_a_link_shows_the_resume_to_whoever_has_it_but_not_how_to_reach_the_person() -> None:
    shared = open_it(share(UserFactory()))

    assert [section.type for section in shared.data.sections] == [
        "contact",
        "summary",
        "experience",
        "skills",
    ]
    assert get_contact(shared) == ContactContent(name="Ewa Nowak")
    assert shared.data.title == ""


def test_the_owner_may_choose_to_show_contact() -> None:
    assert get_contact(open_it(share(UserFactory(), shows_contact=True))).email == "ewa@example.org"


def test_the_database_holds_no_slug_and_each_is_128_random_bits() -> None:
    slugs = {share(UserFactory()) for _ in range(20)}

    with acting_as_system(reason="test"), connection.cursor() as cursor:
        cursor.execute("SELECT s::text FROM resumes_resumeshare s")
        rows = "".join(row for (row,) in cursor.fetchall())

    assert len(slugs) == 20
    assert {len(slug) for slug in slugs} == {22}
    assert not [slug for slug in slugs if slug in rows]


def test_what_is_changed_later_is_not_shown_until_it_is_shared_again() -> None:
    owner = UserFactory()
    with acting_for(user_id=owner.pk):
        resume = make_resume_of(owner)
        made, is_new = share_resume(resume=resume, actor=owner)
        slug = read_slug(share=made)
        data = read_data(resume=resume)
        write_data(resume=resume, data=data.model_copy(update={"sections": data.sections[:1]}), actor=owner)
    before = len(open_it(slug).data.sections)

    with acting_for(user_id=owner.pk):
        again, is_new_again = share_resume(resume=resume, actor=owner)

    assert (before, len(open_it(slug).data.sections)) == (4, 1)
    assert (is_new, is_new_again, again.pk) == (True, False, made.pk)


def test_sharing_again_keeps_the_password_unless_it_is_taken_off() -> None:
    owner = UserFactory()
    with acting_for(user_id=owner.pk):
        resume = make_resume_of(owner)
        made, _ = share_resume(resume=resume, actor=owner, password="wooden shoes")
        slug = read_slug(share=made)
        share_resume(resume=resume, actor=owner)
    with pytest.raises(LinkDead):
        open_it(slug)
    assert open_it(slug, password="wooden shoes")

    with acting_for(user_id=owner.pk):
        share_resume(resume=resume, actor=owner, password="")

    assert open_it(slug)


@pytest.mark.parametrize("days", [-1, 0, 366])
def test_a_link_ends_within_a_year(days: int) -> None:
    with pytest.raises(ShareTooLong):
        share(UserFactory(), expires_at=timezone.now() + timedelta(days=days))


def test_a_pass_opens_until_the_password_is_another() -> None:
    owner = UserFactory()
    with acting_for(user_id=owner.pk):
        resume = make_resume_of(owner)
        slug = read_slug(share=share_resume(resume=resume, actor=owner, password="wooden shoes")[0])
    key = sign_pass(shared=open_it(slug, password="wooden shoes"))
    assert open_it(slug, pass_token=key)

    with acting_for(user_id=owner.pk):
        share_resume(resume=resume, actor=owner, password="leather boots")

    with pytest.raises(LinkDead):
        open_it(slug, pass_token=key)


def test_a_pass_of_one_link_opens_no_other() -> None:
    first, second = (share(UserFactory(), password="wooden shoes") for _ in "12")
    key = sign_pass(shared=open_it(first, password="wooden shoes"))

    with pytest.raises(LinkDead):
        open_it(second, pass_token=key)


def test_openings_are_counted_but_not_the_owners() -> None:
    owner = UserFactory()
    slug = share(owner)

    open_it(slug)
    open_it(slug, reader_id=UserFactory().pk)
    open_it(slug, reader_id=owner.pk)

    with acting_for(user_id=owner.pk):
        views = ShareViews.objects.get()
    assert (views.count, views.last_on) == (2, timezone.localdate())


def test_a_link_that_was_taken_back_shows_nothing_and_leaves_no_row() -> None:
    owner = UserFactory()
    with acting_for(user_id=owner.pk):
        resume = make_resume_of(owner)
        slug = read_slug(share=share_resume(resume=resume, actor=owner)[0])
        assert revoke_share(resume=resume, actor=owner)
        assert not revoke_share(resume=resume, actor=owner)

    with pytest.raises(LinkDead):
        open_it(slug)
    with acting_as_system(reason="test"):
        assert not ResumeShare.objects.exists()


def test_deleting_a_resume_or_an_account_takes_the_link_along() -> None:
    owner, other = UserFactory(), UserFactory()
    slugs = [share(owner), share(other)]

    with acting_as_system(reason="test"):
        delete_resume(resume=owner.resumes.get(), actor=owner)
        other.delete()

    for slug in slugs:
        with pytest.raises(LinkDead):
            open_it(slug)


def test_the_wall_shows_a_link_by_its_slug_only_and_nothing_can_be_written_with_it() -> None:
    slug = share(UserFactory())
    with acting_as_system(reason="test"):
        slug_hash = ResumeShare.objects.get().slug_hash

    with acting_for(user_id=UserFactory().pk):
        assert not ResumeShare.objects.exists()
        assert not ResumeVersion.objects.exists()
    with acting_for(secret_hash=slug_hash):
        assert ResumeVersion.objects.count() == 1
        assert ResumeShare.objects.update(shows_contact=True) == 0
        assert ResumeShare.objects.all()._raw_delete("default") == 0

    assert get_contact(open_it(slug)).email == ""


def test_a_link_never_shows_the_version_of_another_resume() -> None:
    owner, other = UserFactory(), UserFactory()
    share(owner)
    share(other)

    with acting_as_system(reason="test"):
        foreign = ResumeVersion.objects.filter(owner=other).first()
        ResumeShare.objects.filter(resume__owner=owner).update(version=foreign)

        with pytest.raises(IntegrityError), transaction.atomic():
            connection.check_constraints()
        ResumeShare.objects.filter(resume__owner=owner).delete()


def test_a_link_that_ended_goes_after_thirty_days() -> None:
    share(UserFactory(), expires_at=timezone.now() + timedelta(days=1))
    due = get_rule("resume_shares").find_due

    with acting_as_system(reason="test"):
        assert not due(timezone.now() + timedelta(days=30, hours=23)).exists()
        assert due(timezone.now() + timedelta(days=31, minutes=1)).exists()
