"""What the sections of a resume hold, and a whole resume as one value: Pydantic checks, and gives the JSON Schema."""

from apps.resumes.models.content.data import ResumeData, SectionData, StyleData
from apps.resumes.models.content.education import EducationContent, EducationItem
from apps.resumes.models.content.experience import ExperienceContent, ExperienceItem
from apps.resumes.models.content.other import CustomContent, ProjectItem, ProjectsContent
from apps.resumes.models.content.person import ContactContent, Link, SummaryContent
from apps.resumes.models.content.skills import Language, Licence, Skill, SkillsContent
from apps.resumes.models.content.types import CONTENTS, Content

__all__ = [
    "CONTENTS",
    "ContactContent",
    "Content",
    "CustomContent",
    "EducationContent",
    "EducationItem",
    "ExperienceContent",
    "ExperienceItem",
    "Language",
    "Licence",
    "Link",
    "ProjectItem",
    "ProjectsContent",
    "ResumeData",
    "SectionData",
    "Skill",
    "SkillsContent",
    "StyleData",
    "SummaryContent",
]
