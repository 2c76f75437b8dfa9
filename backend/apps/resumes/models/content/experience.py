"""Work that somebody did."""

from pydantic import Field, model_validator

from apps.resumes.models.content.person import Required
from apps.resumes.models.content.words import Bullet, Line, Month, Paragraphs, Value, is_in_order


class ExperienceItem(Value):
    """One job."""

    position: Required = Field(examples=["Order picker"])
    organization: Line = ""
    city: Line = ""
    start: Month = ""
    end: Month = Field(default="", description="empty while `is_current`")
    is_current: bool = False
    text: Paragraphs = ""
    highlights: tuple[Bullet, ...] = Field(default=(), max_length=12)

    @model_validator(mode="after")
    def _period_makes_sense(self) -> "ExperienceItem":
        if self.is_current and self.end:
            raise ValueError("current_has_no_end")
        if not is_in_order(self.start, self.end):
            raise ValueError("end_before_start")
        return self


class ExperienceContent(Value):
    """Jobs, in the order in which they are shown."""

    items: tuple[ExperienceItem, ...] = Field(default=(), max_length=30)
