"""Names in the files of Europass."""

CANDIDATE = "http://www.europass.eu/1.0"
EURES = "http://www.europass_eures.eu/1.0"
HR = "http://www.hr-xml.org/3"
OA = "http://www.openapplications.org/oagis/9"
OWN = "urn:safe-job-platform:resume:1"
PREFIXES = {None: CANDIDATE, "hr": HR, "oa": OA, "eures": EURES, "sjp": OWN}
# The five skills that Europass asks a level of.
SKILLS = (
    "CEF-Understanding-Listening",
    "CEF-Understanding-Reading",
    "CEF-Speaking-Interaction",
    "CEF-Speaking-Production",
    "CEF-Writing-Production",
)
