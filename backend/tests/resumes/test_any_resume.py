"""Whatever a resume says, it is kept, compared, brought back and synced without a change."""

from random import Random

import pytest

from apps.resumes.enums import ResumeLanguage, VersionReason
from apps.resumes.models import ResumeVersion
from apps.resumes.models.content import ResumeData
from apps.resumes.services import (
    compare_versions,
    create_resume,
    freeze_resume,
    read_data,
    restore_version,
    sync_facts,
    translate_resume,
    write_data,
)
from tests.factories.users import UserFactory
from tests.resumes.strategies import make_resume

SEEDS = range(12)


def draw(seed: int, **wanted: ResumeLanguage) -> ResumeData:
    return make_resume(Random(seed), is_plain=False, **wanted)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_it_is_kept_and_comes_back(seed: int) -> None:
    first, second = draw(seed), draw(seed + 1000)
    resume = create_resume(owner=UserFactory(), data=first)
    begun = ResumeVersion.objects.get()
    assert read_data(resume=resume) == first

    resume = write_data(resume=resume, data=second, actor=resume.owner)
    assert read_data(resume=resume) == second.model_copy(update={"title": second.title or first.title})
    frozen = freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.APPLIED)
    assert ResumeData.model_validate(frozen.data) == second.model_copy(update={"title": ""})

    resume = restore_version(resume=resume, version=begun, actor=resume.owner)
    assert read_data(resume=resume) == first.model_copy(update={"title": first.title or second.title})


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_a_new_sibling_has_nothing_to_catch_up_on(seed: int) -> None:
    data = draw(seed, language=ResumeLanguage.RO)
    resume = create_resume(owner=UserFactory(), data=data)

    sibling = translate_resume(resume=resume, language=ResumeLanguage.BG, actor=resume.owner)

    assert read_data(resume=sibling) == data.model_copy(update={"language": ResumeLanguage.BG})
    assert sync_facts(resume=resume) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_only_what_differs_is_named(seed: int) -> None:
    first, second = draw(seed), draw(seed + 1000)

    assert compare_versions(before=first, after=first) == []
    assert all(each.before != each.after for each in compare_versions(before=first, after=second))
    renamed = first.model_copy(update={"title": "Another", "sections": first.sections[:-1]})
    named = [each.pointer for each in compare_versions(before=first, after=renamed)]
    assert named[:2] == ["/title", "/order"]
    assert len(named) == 3
    assert named[2].startswith("/sections")
