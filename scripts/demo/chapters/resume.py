"""The candidate writes a resume, shares it, gets it back out of its own PDF, and applies. A virus is refused."""

import io
from typing import Any

from safe_job_client.api.documents import get_document, upload_document
from safe_job_client.api.resumes import (
    add_section,
    create_resume,
    get_resume,
    get_resume_import,
    get_resume_pdf,
    get_shared_resume,
    revoke_resume_share,
    share_resume,
    translate_resume,
)
from safe_job_client.models import (
    CreateResumeInputRequest,
    DocumentOutput,
    ExperienceAddSectionInput,
    ImportOutput,
    ResumeDetailOutput,
    ShareInputRequest,
    TranslateResumeLanguage,
    UploadInputRequest,
)
from safe_job_client.types import File

from demo.chapters.candidate import apply
from demo.narration import eventually, expect, require, say
from demo.people import World

IMPORTS = "/api/v1/resumes/imports/"
PASSWORD = "only for you"  # nosec B105  # of a link that this story revokes again
JOB = {
    "type": "experience",
    "content": {
        "items": [
            {
                "position": "Order picker",
                "organization": "Magazijn Venlo",
                "city": "Venlo",
                "start": "2021-03",
                "is_current": True,
                "highlights": ["120 orders an hour", "Reach truck"],
            }
        ]
    },
}
# In two pieces, or the scanners of developers would take this file away.
EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*"


def tell(world: World) -> None:
    """From the profile to paper, and back."""
    write(world)
    share(world)
    print_it(world)
    read_back(world)
    refuse_virus(world)
    apply(world)


def write(world: World) -> None:
    """Begin with the profile, add a job, and make the same in Dutch."""
    client = world.candidate.client
    body = CreateResumeInputRequest.from_dict(
        {"title": "Warehouse work", "language": "pl", "from_profile": True}
    )
    resume = expect(create_resume.sync_detailed(client=client, body=body), 201)
    world.resume_id = resume.id
    types = ", ".join(section.type_ for section in resume.sections)
    expect(
        add_section.sync_detailed(resume.id, client=client, body=ExperienceAddSectionInput.from_dict(JOB)),
        201,
    )
    say(f"A resume begins with what her profile says ({types}); she adds the job in Venlo.")
    sibling = expect(
        translate_resume.sync_detailed(resume.id, TranslateResumeLanguage.NL, client=client), 201
    )
    say(
        f"The same resume in Dutch is {sibling.id}: its headings and dates are Dutch, her words are hers to translate."
    )


def share(world: World) -> None:
    """Make a link with a password, open it as a stranger, take it back."""
    client, stranger = world.candidate.client, world.stranger
    link = expect(
        share_resume.sync_detailed(world.resume_id, client=client, body=ShareInputRequest(password=PASSWORD)),
        201,
    )
    slug = link.slug
    expect(get_shared_resume.sync_detailed(slug, client=stranger), 404, "link_dead")
    shown = get_shared_resume.sync_detailed(slug, client=stranger, x_share_password=PASSWORD)
    expect(shown, 200)
    require(world.candidate.email.encode() not in shown.content, "no e-mail address in what a stranger sees")
    say(
        "She shares it by a link with a password. A stranger without it gets 404; with it, the resume,"
        " but not her address."
    )
    expect(revoke_resume_share.sync_detailed(world.resume_id, client=client), 204)
    gone = get_shared_resume.sync_detailed(slug, client=stranger, x_share_password=PASSWORD)
    refused = expect(gone, 404, "link_dead")
    say(f"She takes the link back: 404 {refused.code}, with the right password, too.")


def expect_pdf(world: World) -> bytes:
    """Get the resume as PDF."""
    answer = get_resume_pdf.sync_detailed(world.resume_id, client=world.candidate.client)
    expect(answer, 200)
    content: bytes = answer.content
    return content


def print_it(world: World) -> None:
    """Set it as PDF, twice the same."""
    pdf = expect_pdf(world)
    require(pdf == expect_pdf(world), "the same resume as the same bytes")
    say(f"As PDF it is {len(pdf) / 1000:.0f} kB, and the same bytes each time.")


def read_back(world: World) -> None:
    """Send the PDF back, wait for scanner and worker, look, and confirm."""
    client = world.candidate.client
    body = UploadInputRequest(file=File(io.BytesIO(expect_pdf(world)), "resume.pdf", "application/pdf"))
    sent = expect(upload_document.sync_detailed(client=client, body=body), 201)
    # By hand: the generated function would send both of the two bodies that this door takes.
    http = client.get_httpx_client()
    answer = http.post("/api/v1/resumes/import/", json={"document": str(sent.id)})
    require(answer.status_code == 202, f"the status 202, not {answer.status_code}")
    begun = ImportOutput.from_dict(answer.json())

    def look() -> ImportOutput | None:
        seen = expect(get_resume_import.sync_detailed(begun.id, client=client), 200)
        return None if seen.state == "waiting" else seen

    read = eventually(look, expected="the PDF to be read")
    require(read.state == "ready", f"a PDF that can be read, not {read.state}")
    say(
        f"She sends the PDF back: scanned, and read into {len(read.fields)} fields, each with the words it comes from."
    )
    require(all(field.confidence == 1 for field in read.fields), "our own paper to be read with certainty")
    # By hand, too: the generated classes do not know which content belongs to which type of section.
    data = http.get(f"{IMPORTS}{begun.id}/").json()["data"]
    answer = http.post(f"{IMPORTS}{begun.id}/confirm/", json={"data": data})
    require(answer.status_code == 201, f"the status 201, not {answer.status_code}")
    resume = ResumeDetailOutput.from_dict(answer.json())
    own = expect(get_resume.sync_detailed(world.resume_id, client=client), 200)
    require(_contents(resume) == _contents(own), "every field as she wrote it")
    say(f"Only when she confirms it, it is a resume: {resume.id}, equal in every field.")


def _contents(resume: ResumeDetailOutput) -> list[Any]:
    return [(section["type"], section["content"]) for section in resume.to_dict()["sections"]]


def refuse_virus(world: World) -> None:
    """Hide the harmless test virus in a PDF; the scanner finds it."""
    client = world.candidate.client
    pdf = expect_pdf(world) + b"\n%" + EICAR.encode() + b"\n%%EOF\n"
    body = UploadInputRequest(file=File(io.BytesIO(pdf), "certificate.pdf", "application/pdf"))
    sent = expect(upload_document.sync_detailed(client=client, body=body), 201)

    def look() -> DocumentOutput | None:
        seen = expect(get_document.sync_detailed(sent.id, client=client), 200)
        return None if seen.status == "quarantined" else seen

    seen = eventually(look, expected="an answer of the virus scanner")
    require(seen.status == "refused" and seen.refusal == "virus", f"a virus to be refused, not {seen.status}")
    world.mailbox.owe(world.candidate.email)
    say(f"A certificate with the test virus EICAR in it is refused: “{seen.refusal_message}”")
