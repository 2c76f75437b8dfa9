"""The made-up resumes are valid, all parts of the model come, and the same seed gives the same person."""

from random import Random

from hypothesis import given, settings

from apps.resumes.enums import ResumeLanguage, SectionType, Template
from apps.resumes.models.content import ResumeData
from tests.resumes.strategies import make_resume, resumes


@settings(max_examples=20, deadline=None)
@given(resumes(is_plain=False))
def test_a_made_up_resume_comes_back_from_its_json(data: ResumeData) -> None:
    assert ResumeData.model_validate_json(data.model_dump_json()) == data


def test_the_same_seed_gives_the_same_person() -> None:
    assert make_resume(Random(7)) == make_resume(Random(7)) != make_resume(Random(8))


def test_many_of_them_hold_every_type_language_and_template() -> None:
    many = [make_resume(Random(seed)) for seed in range(100)]

    assert {each.language for each in many} == set(ResumeLanguage)
    assert {each.template for each in many} == set(Template)
    assert {section.type for each in many for section in each.sections} == set(SectionType)
    assert all(each.sections[0].type == SectionType.CONTACT for each in many)


def test_language_and_template_can_be_chosen() -> None:
    data = make_resume(Random(1), language=ResumeLanguage.BG, template=Template.SIDEBAR)

    assert (data.language, data.template) == (ResumeLanguage.BG, Template.SIDEBAR)
