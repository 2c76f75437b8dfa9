"""Skills, languages and licences, for Europass."""

from apps.candidates.enums import LicenceKind
from apps.resumes.models.content import Language, SkillsContent
from apps.resumes.services.formats.europass.namespaces import CANDIDATE, EURES, HR, SKILLS
from apps.resumes.services.formats.europass.tree import Element, add, add_own
from apps.resumes.services.formats.names import name_language_long, name_licence

DRIVING = "driving_"


def write_skills(profile: Element, content: SkillsContent) -> None:
    """Write them; driving licences by their category, all others as certificates."""
    licences = add(profile, EURES, "Licenses")
    certifications = add(profile, CANDIDATE, "Certifications")
    for place, each in enumerate(content.licences):
        if each.kind.startswith(DRIVING):
            written = add(licences, EURES, "License")
            add(written, HR, "LicenseTypeCode", each.kind.removeprefix(DRIVING).upper())
        else:
            written = add(certifications, CANDIDATE, "Certification")
            add(written, HR, "CertificationName", each.name or name_licence(LicenceKind(each.kind), "en"))
        add_own(written, place=place, **each.model_dump(mode="json"))
    qualifications = add(profile, CANDIDATE, "PersonQualifications")
    for language in content.languages:
        _write_language(qualifications, language)
    skills = add(add(profile, CANDIDATE, "Skills"), CANDIDATE, "SkillsGroup")
    for skill in content.skills:
        competency = add(skills, CANDIDATE, "PersonCompetency")
        add(competency, HR, "TaxonomyID", "Other_Skill")
        add(competency, HR, "CompetencyName", skill.name)


def _write_language(qualifications: Element, language: Language) -> None:
    """Write the one level that we know as the level of all five skills."""
    competency = add(qualifications, CANDIDATE, "PersonCompetency")
    add(competency, CANDIDATE, "CompetencyID", name_language_long(language.language), schemeName="NORMAL")
    add(competency, HR, "TaxonomyID", "language")
    for skill in SKILLS:
        dimension = add(competency, EURES, "CompetencyDimension")
        add(dimension, HR, "CompetencyDimensionTypeCode", skill)
        add(add(dimension, EURES, "Score"), HR, "ScoreText", language.level.value)
