"""Fields that hold a content of a section."""

from typing import Any

from drf_spectacular.extensions import OpenApiSerializerFieldExtension
from drf_spectacular.openapi import AutoSchema
from pydantic import BaseModel
from rest_framework import serializers

from apps.resumes.api.schemas import refer
from apps.resumes.models.content import CONTENTS


class ContentField(serializers.JSONField):
    """A value of one of these classes; the service checks it, because it knows the section's type."""

    def __init__(self, *classes: type[BaseModel], **kwargs: Any) -> None:
        self.classes = classes or tuple(CONTENTS.values())
        super().__init__(**kwargs)


class ContentFieldExtension(OpenApiSerializerFieldExtension):  # type: ignore[no-untyped-call]  # it has no annotations
    """Describes the field by the JSON Schema of its classes."""

    target_class = ContentField

    def map_serializer_field(self, auto_schema: AutoSchema, direction: Any) -> dict[str, Any]:
        """Refer to the one class, or to all of them."""
        refs = [refer(auto_schema, each) for each in self.target.classes]
        return refs[0] if len(refs) == 1 else {"oneOf": refs}
