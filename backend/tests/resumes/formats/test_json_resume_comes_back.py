"""Our own JSON Resume file comes back equal, and is one."""

import json
from random import Random

from hypothesis import given, settings
from jsonschema import Draft7Validator

from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats import from_json_resume, to_json_resume
from tests.resumes.formats.standard import JSON_RESUME
from tests.resumes.strategies import make_resume, resumes


@settings(max_examples=100, deadline=None)
@given(resumes(is_plain=False))
def test_any_resume_comes_back_equal(data: ResumeData) -> None:
    file = json.dumps(to_json_resume(data))

    assert from_json_resume(file) == (data, [])


def test_the_file_is_json_resume() -> None:
    checker = Draft7Validator(JSON_RESUME)

    for seed in range(50):
        checker.validate(to_json_resume(make_resume(Random(seed), is_plain=False)))


def test_a_file_without_our_members_still_reads() -> None:
    data = make_resume(Random(3))
    file = json.loads(json.dumps(to_json_resume(data)), object_hook=_without_own)

    taken, _ = from_json_resume(file, language=data.language)

    assert {section.type for section in taken.sections} >= {"contact", "experience", "education", "skills"}


def _without_own(part: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in part.items() if name != "x-safe-job"}
