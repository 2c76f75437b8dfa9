"""Europass files of other programs: both families, and what an attacker makes of XML."""

import time
from typing import Any

import pytest

from apps.candidates.enums import LicenceKind
from apps.resumes.enums import ResumeLanguage, SectionType
from apps.resumes.models.content import ResumeData
from apps.resumes.services.formats import FileUnreadable, WhyUnread, from_europass

CANDIDATE = b"""<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"
  xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0">
 <CandidatePerson>
  <PersonName><oa:GivenName>Ioana Maria</oa:GivenName><hr:FamilyName>Pop</hr:FamilyName></PersonName>
  <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>40</CountryDialing>
   <oa:DialNumber>0712345678</oa:DialNumber></Communication>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>ioana@example.org</oa:URI></Communication>
  <Communication><UseCode>home</UseCode><Address><oa:CityName>Cluj</oa:CityName>
   <CountryCode>ro</CountryCode></Address></Communication>
  <NationalityCode>ro</NationalityCode><hr:BirthDate>1990-01-01</hr:BirthDate>
  <GenderCode>female</GenderCode><PrimaryLanguageCode name="NORMAL">ron</PrimaryLanguageCode>
 </CandidatePerson>
 <CandidateProfile languageCode="ro">
  <hr:ExecutiveSummary>&lt;p&gt;Muncesc &amp;amp; \xc3\xaenv\xc4\x83\xc8\x9b.&lt;/p&gt;</hr:ExecutiveSummary>
  <EmploymentHistory><EmployerHistory><hr:OrganizationName>Depozit</hr:OrganizationName>
   <PositionHistory><PositionTitle typeCode="FREETEXT">Stivuitorist</PositionTitle>
    <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2021-03-15</hr:FormattedDateTime></eures:StartDate>
     <hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
    <oa:Description>&lt;p&gt;La depozit.&lt;/p&gt;
     &lt;ol&gt;&lt;li&gt;&lt;p&gt;Paleti&lt;/p&gt;&lt;/li&gt;&lt;li&gt;Camioane&lt;/li&gt;&lt;/ol&gt;&lt;script&gt;x&lt;/script&gt;</oa:Description>
    <City>Cluj</City></PositionHistory></EmployerHistory></EmploymentHistory>
  <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>Liceu</hr:OrganizationName>
   <AttendancePeriod><StartDate><hr:FormattedDateTime>2005</hr:FormattedDateTime></StartDate>
    <EndDate><hr:FormattedDateTime>soon</hr:FormattedDateTime></EndDate><Ongoing>false</Ongoing></AttendancePeriod>
   <EducationDegree><hr:DegreeName>Bacalaureat</hr:DegreeName></EducationDegree>
  </EducationOrganizationAttendance></EducationHistory>
  <eures:Licenses><eures:License><hr:LicenseTypeCode>CE</hr:LicenseTypeCode></eures:License>
   <eures:License><hr:LicenseTypeCode>Tb</hr:LicenseTypeCode></eures:License></eures:Licenses>
  <PersonQualifications>
   <PersonCompetency><CompetencyID>eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
    <eures:CompetencyDimension><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
    <eures:CompetencyDimension><eures:Score><hr:ScoreText>B1</hr:ScoreText></eures:Score></eures:CompetencyDimension>
   </PersonCompetency>
   <PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>Excel</hr:CompetencyName></PersonCompetency>
  </PersonQualifications>
  <EmploymentReferences><Reference>Ion Ion</Reference></EmploymentReferences>
  <HobbiesAndInterests><HobbyOrInterest><Title>Fotbal</Title></HobbyOrInterest></HobbiesAndInterests>
  <eures:Attachment><oa:EmbeddedData>AAAA</oa:EmbeddedData></eures:Attachment>
 </CandidateProfile>
</Candidate>"""
PASSPORT = b"""<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="pl">
 <LearnerInfo>
  <Identification>
   <PersonName><FirstName>Jan</FirstName><Surname>Nowak</Surname></PersonName>
   <ContactInfo>
    <Address><Contact><AddressLine>Polna 1</AddressLine><Municipality>Gdynia</Municipality>
     <Country><Code>PL</Code></Country></Contact></Address>
    <Email><Contact>jan@example.org</Contact></Email>
    <TelephoneList><Telephone><Contact>512 345 678</Contact></Telephone></TelephoneList>
    <WebsiteList><Website><Contact>https://jan.example.org</Contact></Website></WebsiteList>
   </ContactInfo>
   <Demographics><Birthdate year="1980" month="--02" day="---03"/><Gender><Label>Male</Label></Gender></Demographics>
   <Photo><Data>AAAA</Data></Photo>
  </Identification>
  <Headline><Description><Label>Spawacz</Label></Description></Headline>
  <WorkExperienceList><WorkExperience>
   <Period><From year="2010" month="--05"/><To year="2014"/><Current>false</Current></Period>
   <Position><Label>Spawacz</Label></Position><Activities>Statki</Activities>
   <Employer><Name>Stocznia</Name><ContactInfo><Address><Contact><Municipality>Gdynia</Municipality></Contact></Address></ContactInfo></Employer>
  </WorkExperience></WorkExperienceList>
  <EducationList><Education><Period><From year="1996"/><To year="1999"/></Period>
   <Title>Technik</Title><Organisation><Name>Technikum</Name></Organisation></Education></EducationList>
  <Skills>
   <Linguistic>
    <MotherTongueList><MotherTongue><Description><Code>pl</Code></Description></MotherTongue></MotherTongueList>
    <ForeignLanguageList><ForeignLanguage><Description><Code>de</Code></Description>
     <ProficiencyLevel><Listening>B2</Listening><Writing>A2</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList>
   </Linguistic>
   <JobRelated><Description>&lt;ul&gt;&lt;li&gt;TIG&lt;/li&gt;&lt;li&gt;MIG&lt;/li&gt;&lt;/ul&gt;</Description></JobRelated>
   <Driving><Description><Licence>B</Licence></Description></Driving>
  </Skills>
  <AchievementList>
   <Achievement><Title><Code>references</Code></Title><Description>Adam</Description></Achievement>
   <Achievement><Title><Label>Kursy</Label></Title><Description>BHP</Description></Achievement>
  </AchievementList>
 </LearnerInfo>
</SkillsPassport>"""


def get_content(data: ResumeData, kind: SectionType) -> Any:
    return next(section.content for section in data.sections if section.type == kind)


def test_the_family_of_europass_eu_is_read() -> None:
    data, unread = from_europass(CANDIDATE)
    contact, skills = get_content(data, SectionType.CONTACT), get_content(data, SectionType.SKILLS)
    (job,) = get_content(data, SectionType.EXPERIENCE).items

    assert data.language == ResumeLanguage.RO
    assert (contact.name, contact.phone, contact.country) == ("Ioana Maria Pop", "+40712345678", "RO")
    assert get_content(data, SectionType.SUMMARY).text == "Muncesc & învăț."
    assert (job.position, job.organization, job.city, job.start) == (
        "Stivuitorist",
        "Depozit",
        "Cluj",
        "2021-03",
    )
    assert (job.is_current, job.text, job.highlights) == (True, "La depozit.", ("Paleti", "Camioane"))
    assert get_content(data, SectionType.EDUCATION).items[0].end == ""
    assert [(each.language, each.level) for each in skills.languages] == [("en", "B1")]
    assert [skill.name for skill in skills.skills] == ["Excel"]
    assert [each.kind for each in skills.licences] == [LicenceKind.DRIVING_CE, LicenceKind.OTHER]
    assert {each.pointer.rpartition("/")[2]: each.why for each in unread} == {
        "EndDate": WhyUnread.NOT_UNDERSTOOD,
        "NationalityCode": WhyUnread.NOT_ASKED,
        "BirthDate": WhyUnread.NOT_ASKED,
        "GenderCode": WhyUnread.NOT_ASKED,
        "PrimaryLanguageCode": WhyUnread.NOT_UNDERSTOOD,
        "EmploymentReferences": WhyUnread.OTHER_PERSON,
        "Attachment": WhyUnread.NOT_ASKED,
    }


def test_the_family_of_cedefop_is_read() -> None:
    data, unread = from_europass(PASSPORT)
    contact, skills = get_content(data, SectionType.CONTACT), get_content(data, SectionType.SKILLS)
    (job,) = get_content(data, SectionType.EXPERIENCE).items

    assert (data.language, contact.name, contact.phone) == (ResumeLanguage.PL, "Jan Nowak", "+48512345678")
    assert contact.links[0].url == "https://jan.example.org"
    assert get_content(data, SectionType.SUMMARY).headline == "Spawacz"
    assert (job.position, job.organization, job.start, job.end) == ("Spawacz", "Stocznia", "2010-05", "2014")
    assert get_content(data, SectionType.EDUCATION).items[0].institution == "Technikum"
    assert [(each.language, each.level) for each in skills.languages] == [("de", "A2")]
    assert [skill.name for skill in skills.skills] == ["TIG", "MIG"]
    assert skills.licences[0].kind == LicenceKind.DRIVING_B
    assert [section.title for section in data.sections if section.type == SectionType.CUSTOM] == ["Kursy"]
    assert {each.pointer.rpartition("/")[2]: each.why for each in unread} == {
        "Demographics": WhyUnread.NOT_ASKED,
        "Photo": WhyUnread.NOT_ASKED,
        "Address": WhyUnread.NO_PLACE,
        "MotherTongueList": WhyUnread.NOT_UNDERSTOOD,
        "AchievementList": WhyUnread.OTHER_PERSON,
    }


def test_nothing_that_may_not_be_asked_is_in_the_resume() -> None:
    dumps = "".join(from_europass(raw)[0].model_dump_json() for raw in (CANDIDATE, PASSPORT))

    assert not [
        word for word in ("1990", "1980", "female", "Male", "AAAA", "Ion Ion", "Adam") if word in dumps
    ]


LOL = b'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
HOSTILE = {
    "empty": b"",
    "not xml": b"hello",
    "html": b"<html><body>x</body></html>",
    "truncated": CANDIDATE[:500],
    "entities": LOL + b"<Candidate>&b;</Candidate>",
    "file": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Candidate>&x;</Candidate>',
    "network": b'<!DOCTYPE Candidate SYSTEM "http://127.0.0.1:9/x.dtd"><Candidate/>',
    "in utf-16": ('<?xml version="1.0" encoding="UTF-16"?>' + LOL.decode() + "<Candidate/>").encode("utf-16"),
    "in utf-7": b'<?xml version="1.0" encoding="UTF-7"?>'
    + (LOL.decode() + "<Candidate>&b;</Candidate>").encode("utf-7"),
    "deep": b"<Candidate>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</Candidate>",
    "wide": b"<Candidate>" + b"<a/>" * 30_000 + b"</Candidate>",
    "large": b"<Candidate>" + b"x" * 3_000_001 + b"</Candidate>",
    "text node": b"<Candidate><b>" + b"x" * 2_900_000 + b"</b>" * 2,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_xml_is_refused_at_once(name: str) -> None:
    started = time.monotonic()

    with pytest.raises(FileUnreadable):
        from_europass(HOSTILE[name])

    assert time.monotonic() - started < 2


@pytest.mark.parametrize(
    "raw",
    [
        b"<Candidate/>",
        b"<Candidate><CandidateProfile/></Candidate>",
        b'<Candidate xmlns:s="urn:safe-job-platform:resume:1"><s:more>[1]</s:more></Candidate>',
        b'<Candidate xmlns:s="urn:safe-job-platform:resume:1"><s:more>{"sections": [{"type": []}]}</s:more>'
        b"</Candidate>",
        b"<Candidate><CandidateProfile><EmploymentHistory><EmployerHistory><PositionHistory/></EmployerHistory>"
        b"</EmploymentHistory></CandidateProfile></Candidate>",
        b"<SkillsPassport/>",
    ],
)
def test_a_file_that_says_little_gives_a_resume_that_says_little(raw: bytes) -> None:
    data, _ = from_europass(raw)

    assert ResumeData.model_validate_json(data.model_dump_json()) == data
