"""Which content a section of each type has."""

from collections.abc import Mapping

from apps.resumes.enums import SectionType
from apps.resumes.models.content.education import EducationContent
from apps.resumes.models.content.experience import ExperienceContent
from apps.resumes.models.content.other import CustomContent, ProjectsContent
from apps.resumes.models.content.person import ContactContent, SummaryContent
from apps.resumes.models.content.skills import SkillsContent

Content = (
    ContactContent
    | SummaryContent
    | ExperienceContent
    | EducationContent
    | SkillsContent
    | ProjectsContent
    | CustomContent
)
CONTENTS: Mapping[SectionType, type[Content]] = {
    SectionType.CONTACT: ContactContent,
    SectionType.SUMMARY: SummaryContent,
    SectionType.EXPERIENCE: ExperienceContent,
    SectionType.EDUCATION: EducationContent,
    SectionType.SKILLS: SkillsContent,
    SectionType.PROJECTS: ProjectsContent,
    SectionType.CUSTOM: CustomContent,
}
