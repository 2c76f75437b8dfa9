"""The minimum wage, a job that a rule blocks, and one that a rule holds until a person looked at it."""

from datetime import UTC, datetime, timedelta

from safe_job_client.api.compliance import get_minimum_wage
from safe_job_client.api.jobs import change_job, create_job, get_job, list_job_checks, publish_job
from safe_job_client.models import (
    CreateJobInputRequest,
    JobOutput,
    PatchedChangeJobInputRequest,
    PublishJobInputRequest,
)

from demo import desk
from demo.narration import euros, expect, require, say
from demo.people import World

HOURS, CHEAP = 36, 1100
SHORT = "You sort parcels at night. Questions? Call 06 12345678."


def tell(world: World) -> None:
    """What the law says, what a rule stops, what a person lets go."""
    least = wage(world)
    draft = block(world, least)
    hold(world, draft, least)
    world.reported = release(world, draft)


def wage(world: World) -> int:
    """Ask for the minimum wage; returns cents an hour."""
    found = expect(get_minimum_wage.sync_detailed(client=world.stranger, hours=HOURS), 200)
    least: int = found.hourly_cents
    say(
        f"Everybody can ask for the minimum wage: at {HOURS} hours a week {euros(found.weekly_cents)},"
        f" {euros(least)} an hour since {found.effective_from}; {found.source}, read on {found.checked_on}."
    )
    return least


def block(world: World, least: int) -> JobOutput:
    """Try to publish below it."""
    client = world.employer.client
    facts = {
        "title": "Parcel sorter at night",
        "description": SHORT,
        "text_language": "en",
        "occupation": "order-picker",
        "contract_type": "direct",
        "cao": "Beroepsgoederenvervoer",
        "minimum_age": 21,  # the minimum wage of the youngest who may apply counts
        "pay_min_cents": CHEAP,
        "pay_max_cents": least,
        "holiday_allowance_included": False,
        "guaranteed_hours": 24,
        "max_hours": HOURS,
        "shifts": ["evening"],
        "starts_on": (datetime.now(UTC) + timedelta(days=10)).date().isoformat(),
        "transport": "reimbursed",
        "languages_needed": [{"language": "en", "level": "A2"}],
        "postcode": "5928",
    }
    draft: JobOutput = expect(
        create_job.sync_detailed(client=client, body=CreateJobInputRequest.from_dict(facts)), 201
    )
    body = PublishJobInputRequest()
    refused = expect(publish_job.sync_detailed(draft.id, client=client, body=body), 409, "job_blocked")
    errors = "; ".join(f"{error.pointer}: {error.code}, “{error.detail}”" for error in refused.errors)
    require("below_wml" in errors, f"the rule about the minimum wage; it is {errors}")
    say(f"{euros(CHEAP)} an hour is blocked, and nobody can let it pass: 409 {refused.code}; {errors}")
    return draft


def hold(world: World, draft: JobOutput, least: int) -> None:
    """Pay what is due; then only the telephone number is left, which a person has to look at."""
    client = world.employer.client
    paid = PatchedChangeJobInputRequest(pay_min_cents=least + 100, pay_max_cents=least + 200)
    expect(change_job.sync_detailed(draft.id, client=client, body=paid), 200)
    body = PublishJobInputRequest()
    held = expect(publish_job.sync_detailed(draft.id, client=client, body=body), 200)
    require(held.status == "in_review", f"the status in_review; it is {held.status}")
    expect(get_job.sync_detailed(draft.id, client=world.stranger), 404)
    world.mailbox.owe(world.employer.email)
    mail = world.mailbox.newest(world.employer.email)
    say(f"With {euros(least + 100)} it is held, nobody else sees it, and a mail says “{mail['subject']}”.")
    checks = expect(list_job_checks.sync_detailed(draft.id, client=client), 200).results
    rules = checks[0].to_dict()["rules"]
    rule = next(rule for rule in rules if rule["code"] == "off_platform")
    words = rule["spans"][0]["text"]
    say(f"The employer reads which rule spoke and why: {rule['code']}, “{rule['message']}”, about “{words}”.")
    outcomes = [str(check.outcome) for check in checks]
    require(outcomes == ["hold", "block"], f"both looks of the rules to be kept; there are {outcomes}")


def release(world: World, draft: JobOutput) -> JobOutput:
    """Let a moderator decide."""
    moderator = desk.staff(world)[0]
    case = desk.case_about(moderator, "held_job", draft.id)
    desk.claim(moderator, case)
    desk.decide(moderator, case, "release", "The number is that of the reception, and on the company's site.")
    world.mailbox.owe(world.employer.email)
    job: JobOutput = expect(get_job.sync_detailed(draft.id, client=world.stranger), 200)
    mail = world.mailbox.newest(world.employer.email)
    say(f"{moderator.name} looks and lets it go: it is live, and a mail says “{mail['subject']}”.")
    return job
