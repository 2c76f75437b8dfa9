"""The contents of sections, as JSON Schema says them: one source for us, the OpenAPI and clients."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from apps.resumes.models.content import CONTENTS, ResumeData

PREFIX = "Resume"  # components of the OpenAPI share one set of names
REF = "#/components/schemas/{model}"


@cache
def describe_contents(ref_template: str = "#/$defs/{model}") -> dict[str, Any]:
    """Return one JSON Schema (2020-12) per class that a resume is made of, by name."""
    classes: list[type[BaseModel]] = [ResumeData, *CONTENTS.values()]
    _, described = models_json_schema([(each, "validation") for each in classes], ref_template=ref_template)
    return dict(described["$defs"])


def name_component(model: str) -> str:
    """Say what the class is called in the OpenAPI: `Language` is one that somebody speaks, and no choice of one."""
    is_choice = "enum" in describe_contents()[model]
    return f"{PREFIX}{model.removeprefix(PREFIX)}{'Choice' if is_choice else ''}"


def refer(auto_schema: AutoSchema, model: type[BaseModel]) -> dict[str, Any]:
    """Put the class, and what it is made of, into the OpenAPI's components; return a reference to it."""
    for component in _make_components():
        auto_schema.registry.register_on_missing(component)
    return {"$ref": REF.format(model=name_component(model.__name__))}


def _make_components() -> Iterator[ResolvedComponent]:
    for name, schema in describe_contents(REF).items():
        yield ResolvedComponent(  # type: ignore[no-untyped-call]  # it has no annotations
            name=name_component(name), type=ResolvedComponent.SCHEMA, schema=_rename(schema), object=name
        )


def _rename(schema: Any) -> Any:
    """Give references the names that components have here."""
    if isinstance(schema, list):
        return [_rename(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    renamed = {key: _rename(value) for key, value in schema.items() if key != "$ref"}
    if isinstance(ref := schema.get("$ref"), str):
        renamed["$ref"] = REF.format(model=name_component(ref.rpartition("/")[2]))
    return renamed


@cache
def describe_by_type() -> dict[str, Any]:
    """Return a JSON Schema that stands alone for each type of section, and for `resume`: a whole one."""
    whole = {"resume": ResumeData.model_json_schema()}
    return whole | {type.value: content.model_json_schema() for type, content in CONTENTS.items()}
