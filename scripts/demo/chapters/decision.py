"""The employer sees what somebody can do, invites, and then sees who it is. Both get their mails."""

from safe_job_client.api.applications import (
    get_application,
    get_sent_resume,
    invite_application,
    list_job_applications,
    list_my_applications,
    shortlist_application,
)
from safe_job_client.models import StepInputRequest

from demo.narration import expect, require, say
from demo.people import World

WORDS = "Can you come on Monday at 10:00?"


def tell(world: World) -> None:
    """Shortlist and invite."""
    look(world)
    decide(world)
    candidate, employer = world.candidate, world.employer
    world.mailbox.settle()
    subjects = ", ".join(f"“{mail['subject']}”" for mail in world.mailbox.messages(candidate.email)[2:])
    say(f"{candidate.name} got {subjects}; each once.")
    say(f"{employer.name} got “{world.mailbox.messages(employer.email)[-1]['subject']}”; once.")
    timeline(world)


def look(world: World) -> None:
    """See the application without the name."""
    board = list_job_applications.sync_detailed(world.jobs[0].id, client=world.employer.client)
    shown = expect(board, 200)
    require(len(shown.results) == 1, f"one application, not {len(shown.results)}")
    seen = shown.results[0]
    require(seen.contact is None, "no contact before inviting")
    for secret in (world.candidate.name, world.candidate.email, "5911"):
        require(secret.encode() not in board.content, f"no {secret!r} in what the employer sees")
    resume = get_sent_resume.sync_detailed(seen.id, client=world.employer.client)
    expect(resume, 200)
    require(b"Magazijn Venlo" in resume.content, "her job in the resume")
    require(world.candidate.name.encode() not in resume.content, "no name in the resume before inviting")
    languages = ", ".join(f"{language.language} {language.level}" for language in seen.applicant.languages)
    near = f"at most {seen.applicant.distance_km_band} km away"
    say(
        f"The employer sees application {seen.id}: {languages}, {near}; no name, no address, no postcode,"
        " in the resume neither."
    )


def decide(world: World) -> None:
    """Shortlist, then invite with a message."""
    client, application_id = world.employer.client, world.application_id
    step = shortlist_application.sync_detailed(application_id, client=client, body=StepInputRequest())
    require(expect(step, 200).status == "shortlisted", "the status shortlisted")
    world.mailbox.owe(world.candidate.email)
    say("The employer puts it on the short list.")
    body = StepInputRequest(reason=WORDS)
    invited = expect(invite_application.sync_detailed(application_id, client=client, body=body), 200)
    require(invited.contact is not None and invited.contact.email == world.candidate.email, "name and e-mail")
    world.mailbox.owe(world.candidate.email)
    say(f"It invites with the words “{WORDS}”, and only now sees the name: {invited.contact.name}.")
    resume = get_sent_resume.sync_detailed(application_id, client=client)
    expect(resume, 200)
    require(world.candidate.name.encode() in resume.content, "the name in the resume after inviting")
    again = invite_application.sync_detailed(application_id, client=client, body=body)
    refused = expect(again, 409, "step_not_allowed")
    say(f"Inviting twice is refused: 409 {refused.code}.")
    mail = world.mailbox.newest(world.candidate.email)
    require(WORDS in mail["text"], "the employer's words in the mail")


def timeline(world: World) -> None:
    """Both see the same steps."""
    mine = expect(list_my_applications.sync_detailed(client=world.candidate.client), 200).results[0]
    steps = [entry.to_status.value for entry in mine.timeline]
    require(steps == ["submitted", "shortlisted", "invited"], f"three steps, not {steps}")
    theirs = expect(get_application.sync_detailed(world.application_id, client=world.employer.client), 200)
    require(
        [entry.id for entry in theirs.timeline] == [entry.id for entry in mine.timeline], "the same timeline"
    )
    say(f"Both see the same timeline: {', '.join(steps)}.")
