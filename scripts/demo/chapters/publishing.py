"""A draft, a refusal, the register, two people who look, and a live job."""

from datetime import UTC, datetime, timedelta

from safe_job_client.api.employers import get_own_employer, get_own_verification, request_verification
from safe_job_client.api.jobs import create_job, get_job, publish_job
from safe_job_client.api.moderation import decide_case, release_claim
from safe_job_client.models import CreateJobInputRequest, EmployerVerificationOutput, PublishJobInputRequest
from safe_job_client.types import UNSET

from demo import desk
from demo.chapters.employer import look_up, save
from demo.narration import euros, eventually, expect, require, say
from demo.people import World

CHECKS = {"kvk", "name_match"}
SEEN = "Name, number and address are those of the trade register; the company answers its telephone."


def facts() -> dict[str, object]:
    """Say what the job is."""
    return {
        "title": "Order picker, day and evening",
        "description": "You pick orders with a scanner in a warehouse in Venlo. We give you safety shoes.",
        "text_language": "en",
        "occupation": "order-picker",
        "contract_type": "direct",
        "cao": "Beroepsgoederenvervoer",
        "pay_min_cents": 1545,
        "pay_max_cents": 1700,
        "holiday_allowance_included": False,
        "guaranteed_hours": 24,
        "max_hours": 40,
        "shifts": ["day", "evening"],
        "starts_on": (datetime.now(UTC) + timedelta(days=10)).date().isoformat(),
        "transport": "reimbursed",
        "languages_needed": [{"language": "en", "level": "A2"}],
        "postcode": "5928",
    }


def tell(world: World) -> None:
    """Publish as soon as it is allowed."""
    client = world.employer.client
    draft = expect(
        create_job.sync_detailed(client=client, body=CreateJobInputRequest.from_dict(facts())), 201
    )
    pay = f"{euros(draft.pay_min_cents)} to {euros(draft.pay_max_cents)} an hour"
    say(f"The draft {draft.id} is written: {draft.title} in {draft.place_name}, {pay}.")
    expect(get_job.sync_detailed(draft.id, client=world.stranger), 404)
    say("Nobody else can see a draft: 404.")
    refused = expect(publish_job.sync_detailed(draft.id, client=client), 409, "employer_not_verified")
    say(f"Publishing is refused: 409 {refused.code}, “{refused.detail}”")
    verify(world)
    body = PublishJobInputRequest(expires_at=datetime.now(UTC) + timedelta(days=21))
    job = expect(publish_job.sync_detailed(draft.id, client=client, body=body), 200)
    require(job.status == "published", "the status published")
    world.jobs.append(job)
    say(f"Now the job is published, until {job.expires_at:%Y-%m-%d}.")


def verify(world: World) -> None:
    """Let the register and two people look."""
    client = world.employer.client
    tell_checks(state := ask_register(world))
    require(not state.is_verified, "no employer verified by the register alone")
    approve(world)
    state = expect(get_own_verification.sync_detailed(client=client), 200)
    require(state.is_verified, "a verified employer")
    until = next(check.expires_at for check in state.checks if check.kind == "approval")
    world.mailbox.owe(world.employer.email)
    mail = world.mailbox.newest(world.employer.email)
    say(f"Now the check approval passed, valid until {until:%Y-%m-%d}, and a mail says “{mail['subject']}”.")


def ask_register(world: World) -> EmployerVerificationOutput:
    """Wait for both answers of the register, which do not verify anybody alone."""
    client = world.employer.client
    expect(request_verification.sync_detailed(client=client), 202)
    say("The employer asks to be verified; a worker asks the trade register.")

    def look() -> EmployerVerificationOutput | None:
        state = expect(get_own_verification.sync_detailed(client=client), 200)
        answered = {check.kind for check in state.checks if check.result != "expired"}
        return state if answered >= CHECKS else None

    state = eventually(look, expected="the checks kvk and name_match")
    if any(check.reason == "kvk_held_by_other" for check in state.checks):
        say(
            "Another employer here uses this number: a story that broke off left it. So it is another company."
        )
        save(world, look_up(world))
        return ask_register(world)
    return state


def tell_checks(state: EmployerVerificationOutput) -> None:
    """Say what the register said."""
    for check in state.checks:
        require(check.result == "pass", f"{check.kind} to pass; it is {check.result}: {check.explanation}")
        until = f"until {check.expires_at:%Y-%m-%d}" if check.expires_at not in (None, UNSET) else "for good"
        say(f"The check {check.kind} passed ({check.source}), valid {until}.")


def approve(world: World) -> None:
    """Let two moderators look, each alone: the second finds a case of their own."""
    slug = expect(get_own_employer.sync_detailed(client=world.employer.client), 200).slug
    first, second = desk.staff(world)
    desk.claim(first, case := desk.case_of_company(first, slug))
    desk.decide(first, case, "approve", SEEN)
    state = expect(get_own_verification.sync_detailed(client=world.employer.client), 200)
    require(not state.is_verified, "no employer verified by one person alone")
    say(f"{first.name}, a moderator, claims the case of the company and approves it; that is not enough.")
    again = desk.case_of_company(second, slug)
    desk.claim(first, again)
    same = decide_case.sync_detailed(again.id, client=first.client, body=desk.order("approve", SEEN))
    refused = expect(same, 409, "already_approved")
    expect(release_claim.sync_detailed(again.id, client=first.client), 200)
    say(f"The same moderator a second time is refused: 409 {refused.code}.")
    desk.claim(second, again)
    desk.decide(second, again, "approve", SEEN)
    say(f"{second.name} looks, too, and approves.")
