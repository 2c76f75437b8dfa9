"""A draft, a refusal, the checks, and a live job."""

from datetime import UTC, datetime, timedelta

from safe_job_client.api.employers import get_own_verification, request_verification
from safe_job_client.api.jobs import create_job, get_job, publish_job
from safe_job_client.models import CreateJobInputRequest, EmployerVerificationOutput, PublishJobInputRequest
from safe_job_client.types import UNSET

from demo.narration import euros, eventually, expect, require, say
from demo.people import World

CHECKS = {"kvk", "name_match"}


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
    """Start the register checks and wait for both."""
    client = world.employer.client
    expect(request_verification.sync_detailed(client=client), 202)
    say("The employer asks to be verified; a worker asks the trade register.")

    def look() -> EmployerVerificationOutput | None:
        state = expect(get_own_verification.sync_detailed(client=client), 200)
        is_complete = {check.kind for check in state.checks} >= CHECKS
        has_failed = any(check.result != "pass" for check in state.checks)
        return state if is_complete and (state.is_verified or has_failed) else None

    state = eventually(look, expected="the checks kvk and name_match, and a verified employer")
    for check in state.checks:
        require(check.result == "pass", f"{check.kind} to pass; it is {check.result}: {check.explanation}")
        until = f"until {check.expires_at:%Y-%m-%d}" if check.expires_at not in (None, UNSET) else "for good"
        say(f"The check {check.kind} passed ({check.source}), valid {until}.")
