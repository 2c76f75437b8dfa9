"""kill -9 for the worker while it sends; afterwards every mail has arrived, once."""

import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from itertools import product

from safe_job_client.api.applications import apply_to_job
from safe_job_client.api.jobs import duplicate_job, publish_job
from safe_job_client.models import ApplyInputRequest, JobOutput, PublishJobInputRequest

from demo import worker
from demo.narration import expect, require, say
from demo.people import Person, World

APPLICANTS = [
    ("ion", "Ion Popescu", "ro"), ("maria", "Maria Ivanova", "bg"), ("olena", "Olena Bondar", "uk"),
]  # fmt: skip
COPIES = 3
# A dead worker is noticed after 8 s without a heartbeat, looked for every 10 s; then its jobs are done again.
REPETITIONS_SEEN_AFTER = 25.0


def tell(world: World) -> None:
    """Applications in two waves: the worker dies in the first and is dead in the second."""
    people = [world.join(*applicant[:2], "candidate", applicant[2]) for applicant in APPLICANTS]
    world.applicants = people
    world.jobs += [publish_copy(world) for _ in range(COPIES)]
    say(f"{len(people)} more candidates and {COPIES} more jobs are there.")
    before = world.mailbox.arrived(*addresses(world, people))
    # One after the other, so that applications are still coming in and mails going out when the kill arrives.
    with ThreadPoolExecutor(max_workers=1) as pool:
        first = submit(world, pool, people, world.jobs[:-1])
        wait(first, return_when=FIRST_COMPLETED)
        worker.kill()
        arrived = world.mailbox.arrived(*addresses(world, people)) - before
        second = submit(world, pool, people, world.jobs[-1:])
    sent = [future.result() for future in [*first, *second]]
    say(
        f"They send {len(sent)} applications; kill -9 hits the worker after {arrived} of {2 * len(sent)} mails."
    )
    come_back(world, people, before)


def come_back(world: World, people: list[Person], before: int) -> None:
    """Start the worker again and count."""
    time.sleep(1)
    waiting = sum(world.mailbox.owed.values()) - world.mailbox.arrived(*world.mailbox.owed)
    require(waiting > 0, "mails that wait for a worker")
    say(f"Nobody sends now, the API goes on taking applications, and {waiting} mails wait in PostgreSQL.")
    worker.start()
    began = time.monotonic()
    world.mailbox.settle(seconds=90)
    say(f"The worker is started again; {time.monotonic() - began:.0f} s later every mail is there.")
    world.mailbox.watch(REPETITIONS_SEEN_AFTER - (time.monotonic() - began))
    arrived = world.mailbox.arrived(*addresses(world, people)) - before
    repeated = world.mailbox.repeated()
    if repeated:
        # The one moment that SMTP leaves open. It is rare, it is marked, and mail programs fold it.
        say(f"All {arrived} mails of these applications arrived: none lost, none doubled unmarked;")
        say(
            f"… {repeated} came again with the same Message-ID and X-Possible-Duplicate (docs/adr/0009-mail-once.md)."
        )
    else:
        say(f"All {arrived} mails of these applications arrived exactly once: none lost, none doubled.")


def addresses(world: World, people: list[Person]) -> list[str]:
    """List who gets mail about these applications."""
    return [world.employer.email, *(person.email for person in people)]


def publish_copy(world: World) -> JobOutput:
    """Copy the first job and publish the copy."""
    client = world.employer.client
    copy = expect(duplicate_job.sync_detailed(world.jobs[0].id, client=client), 201)
    job: JobOutput = expect(
        publish_job.sync_detailed(copy.id, client=client, body=PublishJobInputRequest()), 200
    )
    return job


def submit(
    world: World, pool: ThreadPoolExecutor, people: list[Person], jobs: list[JobOutput]
) -> list[Future[object]]:
    """Let everybody apply to all these jobs, in the background; both sides are owed a mail each time."""
    for person, _ in (pairs := list(product(people, jobs))):
        world.mailbox.owe(person.email)
        world.mailbox.owe(world.employer.email)
    return [pool.submit(apply, person, job) for person, job in pairs]


def apply(person: Person, job: JobOutput) -> object:
    """Apply once."""
    body = ApplyInputRequest(letter=f"My name does not matter yet. I want to work in {job.place_name}.")
    return expect(apply_to_job.sync_detailed(job.id, client=person.client, body=body), 201)
