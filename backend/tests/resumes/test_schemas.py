"""What we publish about contents is what we check."""

from random import Random
from typing import Any

import jsonschema
import pytest
from drf_spectacular.generators import SchemaGenerator

from apps.resumes.api.schemas import describe_by_type
from apps.resumes.enums import SectionType
from tests.resumes.strategies import make_resume


@pytest.mark.parametrize("seed", range(20))
def test_valid_resumes_fit_the_published_schema(seed: int) -> None:
    data = make_resume(Random(seed), is_plain=False).model_dump(mode="json")  # made-up data

    jsonschema.validate(data, describe_by_type()["resume"])
    for section in data["sections"]:
        jsonschema.validate(section["content"], describe_by_type()[section["type"]])


@pytest.mark.parametrize(
    ("type", "content"),
    [
        ("contact", {"name": "E", "birth_date": "1990-01-01"}),
        ("experience", {"items": [{"position": "P", "start": "May"}]}),
        ("skills", {"languages": [{"language": "nl", "level": "native"}]}),
        ("custom", {"points": ["x" * 401]}),
    ],
)
def test_wrong_contents_do_not_fit_it(type: str, content: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(content, describe_by_type()[type])


def test_openapi_tells_sections_apart_by_type() -> None:
    from apps.resumes.urls import urlpatterns

    schema = SchemaGenerator(patterns=urlpatterns).get_schema(request=None, public=True)  # type: ignore[no-untyped-call]  # it has no annotations
    components = schema["components"]["schemas"]

    for name in ("SectionOutput", "AddSectionInputRequest"):
        mapping = components[name]["discriminator"]["mapping"]
        assert set(mapping) == set(SectionType.values)
        for type, ref in mapping.items():
            own = components[ref.rpartition("/")[2]]
            content = own["properties"]["content"]["$ref"].rpartition("/")[2]
            assert own["properties"]["type"]["const"] == type
            assert components[content]["title"] == f"{type.title()}Content"
