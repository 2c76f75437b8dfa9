"""Projects, and whatever fits nowhere else."""

from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from apps.resumes.models.content.person import Required
from apps.resumes.models.content.words import NO_ADDRESS, Bullet, Month, Paragraphs, Value, is_in_order


class ProjectItem(Value):
    """One project or voluntary work."""

    name: Required
    url: Annotated[str, StringConstraints(max_length=300, pattern=rf"^(https?://[^{NO_ADDRESS}]+)?$")] = ""
    start: Month = ""
    end: Month = ""
    text: Paragraphs = ""
    highlights: tuple[Bullet, ...] = Field(default=(), max_length=12)

    @model_validator(mode="after")
    def _period_makes_sense(self) -> "ProjectItem":
        if not is_in_order(self.start, self.end):
            raise ValueError("end_before_start")
        return self


class ProjectsContent(Value):
    """Projects, in the order in which they are shown."""

    items: tuple[ProjectItem, ...] = Field(default=(), max_length=20)


class CustomContent(Value):
    """Text and points under a heading of one's own."""

    text: Paragraphs = ""
    points: tuple[Bullet, ...] = Field(default=(), max_length=20)
