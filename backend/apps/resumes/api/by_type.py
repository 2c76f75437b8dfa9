"""Sections in the OpenAPI: one component per type, told apart by `type`."""

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerExtension
from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent
from rest_framework import serializers

from apps.resumes.api.schemas import REF, refer
from apps.resumes.enums import SectionType
from apps.resumes.models.content import CONTENTS


class ByType(serializers.Serializer[Any]):
    """A shape with a `type` of section, and its `content`."""


class ByTypeExtension(OpenApiSerializerExtension):  # type: ignore[no-untyped-call]  # it has no annotations
    """Describes such a shape once for each type."""

    target_class = ByType
    match_subclasses = True

    def map_serializer(self, auto_schema: AutoSchema, direction: Any) -> dict[str, Any]:
        """Say that it is one of them."""
        plain = auto_schema._map_serializer(self.target, direction, bypass_extensions=True)  # type: ignore[no-untyped-call]  # it has no annotations
        refs = {type.value: self._refer(auto_schema, type, plain) for type in SectionType}
        return {
            "oneOf": [{"$ref": ref} for ref in refs.values()],
            "discriminator": {"propertyName": "type", "mapping": refs},
            "description": plain.get("description", ""),
        }

    def _refer(self, auto_schema: AutoSchema, type: SectionType, plain: dict[str, Any]) -> str:
        own = {
            "type": {"type": "string", "const": type.value},
            "content": refer(auto_schema, CONTENTS[type]),
        }
        name = f"{type.value.title()}{self.target.__class__.__name__}"
        schema = {**plain, "properties": {**plain["properties"], **own}}
        auto_schema.registry.register_on_missing(
            ResolvedComponent(  # type: ignore[no-untyped-call]  # it has no annotations
                name=name, type=ResolvedComponent.SCHEMA, schema=schema, object=name
            )
        )
        return REF.format(model=name)
