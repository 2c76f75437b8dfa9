"""What somebody learned."""

from pydantic import Field, model_validator

from apps.resumes.models.content.person import Required
from apps.resumes.models.content.words import Line, Month, Paragraphs, Value, is_in_order


class EducationItem(Value):
    """One school or course."""

    title: Required = Field(description="diploma or course", examples=["MBO 2 Logistics"])
    institution: Line = ""
    city: Line = ""
    start: Month = ""
    end: Month = ""
    is_finished: bool = True
    text: Paragraphs = ""

    @model_validator(mode="after")
    def _period_makes_sense(self) -> "EducationItem":
        if not is_in_order(self.start, self.end):
            raise ValueError("end_before_start")
        return self


class EducationContent(Value):
    """Schools and courses, in the order in which they are shown."""

    items: tuple[EducationItem, ...] = Field(default=(), max_length=20)
