"""Skills, in the person's words."""

import re

from apps.resumes.services.reading.foreign.draft import LIKELY, Draft, Found
from apps.resumes.services.reading.foreign.parts import Part

APART = re.compile(r"\n|\t|;|\s[|•·]\s|,(?=\s)(?![^(]*\))")
HEADED = re.compile(r"^[^:]{2,30}:\s+(?=\S)")
MOST, LONGEST = 40, 120


def read_skills(part: Part, draft: Draft) -> None:
    """Read each point, or each piece between commas."""
    skills = draft.contents.setdefault("skills", {}).setdefault("skills", [])
    known = {each["name"].value.casefold() for each in skills}
    for block in part.blocks:
        text = HEADED.sub("", block.text)
        for name in filter(None, (piece.strip(" .") for piece in APART.split(text))):
            if name.casefold() in known:
                continue
            if len(name) > LONGEST or len(skills) >= MOST:
                draft.leave(block, name, "too_many" if len(name) <= LONGEST else "too_long")
                continue
            known.add(name.casefold())
            skills.append({"name": Found(name, LIKELY, block)})
