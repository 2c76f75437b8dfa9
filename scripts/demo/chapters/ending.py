"""The candidate withdraws, the jobs close, and the company's name is free again."""

from safe_job_client.api.applications import apply_to_job, withdraw_application
from safe_job_client.api.employers import change_own_employer, get_employer, get_own_verification
from safe_job_client.api.jobs import close_job, get_job
from safe_job_client.models import (
    ApplyInputRequest,
    CloseJobInputRequest,
    PatchedSaveEmployerInputRequest,
    StepInputRequest,
)

from demo.narration import expect, require, say
from demo.people import World


def tell(world: World) -> None:
    """Tidy up, so that the story can be told again."""
    withdraw(world)
    close(world)
    rename(world)


def withdraw(world: World) -> None:
    """Take the application back."""
    body = StepInputRequest(reason="I found another job.")
    step = withdraw_application.sync_detailed(world.application_id, client=world.candidate.client, body=body)
    require(expect(step, 200).status == "withdrawn", "the status withdrawn")
    world.mailbox.owe(world.employer.email)
    mail = world.mailbox.newest(world.employer.email)
    say(f"{world.candidate.name} withdraws; the employer reads “{mail['subject']}”.")


def close(world: World) -> None:
    """Close every job; whoever still waits is told, and the employer how many these were."""
    for number, job in enumerate(world.jobs):
        body = CloseJobInputRequest.from_dict({"outcome": "closed" if number else "filled"})
        expect(close_job.sync_detailed(job.id, client=world.employer.client, body=body), 200)
    for person in world.applicants:
        world.mailbox.owe(person.email, len(world.jobs))
    world.mailbox.owe(world.employer.email, len(world.jobs))
    world.mailbox.settle(seconds=60)
    world.mailbox.watch(1)
    say(
        f"The employer closes the {len(world.jobs)} jobs; everybody who still waited for an answer got a mail, once,"
        " and the employer one for each job."
    )
    expect(get_job.sync_detailed(world.jobs[0].id, client=world.stranger), 410, "job_gone")
    late = apply_to_job.sync_detailed(
        world.jobs[0].id, client=world.candidate.client, body=ApplyInputRequest()
    )
    expect(late, 409, "job_closed")
    say("The first job now answers 410 job_gone, and applying to it 409 job_closed.")


def rename(world: World) -> None:
    """Another name ends the verification."""
    client = world.employer.client
    body = PatchedSaveEmployerInputRequest(trade_name=f"Demo {world.run}")
    slug = expect(change_own_employer.sync_detailed(client=client, body=body), 200).slug
    state = expect(get_own_verification.sync_detailed(client=client), 200)
    require(not state.is_verified, "a new name to end the verification")
    expect(get_employer.sync_detailed(slug, client=world.stranger), 404)
    say(
        f"A new trade name ends the verification: employers/{slug}/ answers 404, and the KvK number is free again."
    )
    total = sum(world.mailbox.owed.values())
    say(
        f"In all, the {total} mails that were due arrived at {len(world.mailbox.owed)} addresses, and no other."
    )
