"""A candidate signs in by mail and finds the job near home; after the next chapter she applies, once."""

from safe_job_client.api.applications import apply_to_job
from safe_job_client.api.candidates import replace_own_profile
from safe_job_client.api.jobs import get_job, search_jobs
from safe_job_client.api.users import get_me, request_magic_link, update_me, verify_magic_link
from safe_job_client.models import (
    ApplyInputRequest,
    PatchedUpdateMeInputRequest,
    RequestMagicLinkInputRequest,
    SaveProfileInputRequest,
    SearchJobsSort,
    VerifyMagicLinkInputRequest,
)

from demo.mailbox import code_in
from demo.narration import euros, expect, kilometers, require, say
from demo.people import World

HOME = "5911 AB"
RADIUS_KM = 15
PROFILE = {
    "headline": "Order picker with forklift licence",
    "home_postcode": HOME,
    "travel_radius_km": RADIUS_KM,
    "hours_min": 24,
    "hours_max": 40,
    "availability": {"monday": ["morning", "afternoon"], "tuesday": ["morning", "afternoon", "evening"]},
    "skills": ["order picking"],
    "languages": [{"language": "pl", "level": "C2"}, {"language": "en", "level": "B1"}],
    "licences": [{"kind": "forklift", "expires_on": "2030-05-31"}],
    "right_to_work": "yes",
}


def tell(world: World) -> None:
    """From the first mail to the page of the job."""
    candidate = world.candidate = world.register("ania", "Ania Kowalska", "candidate", "pl", password=False)
    world.mailbox.settle(candidate.email)
    say(f"{candidate.name} registers without a password, with the new address {candidate.email}.")
    sign_in(world)
    save_profile(world)
    search(world)
    read_job(world)


def sign_in(world: World) -> None:
    """Sign in with the code of the mail."""
    candidate, mailbox = world.candidate, world.mailbox
    asked = expect(
        request_magic_link.sync_detailed(
            client=world.stranger, body=RequestMagicLinkInputRequest(email=candidate.email)
        ),
        202,
    )
    mailbox.owe(candidate.email)
    mail = mailbox.newest(candidate.email)
    body = VerifyMagicLinkInputRequest(email=candidate.email, code=code_in(mail), nonce=asked.nonce)
    tokens = expect(verify_magic_link.sync_detailed(client=world.stranger, body=body), 200)
    candidate.client = world.client_of(tokens.access)
    me = expect(get_me.sync_detailed(client=candidate.client), 200)
    candidate.id = me.id
    require(me.email_verified_at is not None, "an address that the code has proven")
    # Whoever registers without a password proves nothing but the mailbox, so the name of that form is forgotten.
    named = PatchedUpdateMeInputRequest(name=candidate.name)
    expect(update_me.sync_detailed(client=candidate.client, body=named), 200)
    say(f"The code of the mail “{mail['subject']}” signs her in; the account is {me.id}.")
    expect(verify_magic_link.sync_detailed(client=world.stranger, body=body), 409, "challenge_refused")
    say("The same code a second time is refused: 409 challenge_refused.")


def save_profile(world: World) -> None:
    """Save a profile; of the postcode only four digits stay."""
    body = SaveProfileInputRequest.from_dict(PROFILE)
    profile = expect(replace_own_profile.sync_detailed(client=world.candidate.client, body=body), 200)
    require(profile.home_postcode == HOME[:4], f"only {HOME[:4]} to be kept of {HOME}")
    say(f"The profile is saved; of the postcode {HOME} only {profile.home_postcode} is kept.")


def search(world: World) -> None:
    """Find the job near home."""
    job = world.jobs[0]
    wishes = {"near": HOME[:4], "radius_km": RADIUS_KM, "q": "order picker", "sort": SearchJobsSort("newest")}
    page = expect(search_jobs.sync_detailed(client=world.stranger, **wishes), 200)
    cards = {card.id: card for card in page.results}
    require(job.id in cards, f"the job {job.id} among the newest within {RADIUS_KM} km of {HOME[:4]}")
    card = cards[job.id]
    require(
        0 < card.distance_m <= RADIUS_KM * 1000, f"a distance up to {RADIUS_KM} km, not {card.distance_m} m"
    )
    require(card.pay.min_cents == job.pay_min_cents, f"pay from {job.pay_min_cents} cents")
    where = f"{kilometers(card.distance_m)} from {HOME[:4]}, in {card.place}"
    say(
        f"A search within {RADIUS_KM} km of {HOME[:4]} finds {page.count} jobs, the new one among them: {where},"
    )
    say(f"… at {card.employer.name}, for {euros(card.pay.min_cents)} to {euros(card.pay.max_cents)} an hour.")


def read_job(world: World) -> None:
    """Open the job and read its legal facts."""
    job = expect(get_job.sync_detailed(world.jobs[0].id, client=world.stranger), 200)
    law = job.legal_facts
    checked = ", ".join(f"{check.kind} {check.result}" for check in law.employer.checks)
    say(
        f"The page of the job says who employs: {law.employer.legal_name}, KvK {law.employer.kvk_number} ({checked});"
    )
    week = (
        f"{euros(law.pay.guaranteed_week_min_cents)} a week for {law.pay.guaranteed_hours:g} guaranteed hours"
    )
    say(f"… and what is sure: {week}.")


def apply(world: World) -> None:
    """Apply, twice with one key and once without."""
    job, client = world.jobs[0], world.candidate.client
    letter = "I worked three years in a warehouse in Venlo. I can start at once."
    body = ApplyInputRequest(letter=letter, resume=world.resume_id)
    key = f"demo-{world.run}"
    first = apply_to_job.sync_detailed(job.id, client=client, body=body, idempotency_key=key)
    application = expect(first, 201)
    world.application_id = application.id
    world.mailbox.owe(world.candidate.email)
    world.mailbox.owe(world.employer.email)
    say(
        f"She applies with the resume and the Idempotency-Key {key}:"
        f" application {application.id}, {application.status}."
    )
    again = apply_to_job.sync_detailed(job.id, client=client, body=body, idempotency_key=key)
    expect(again, 201)
    require(again.content == first.content, "the first answer once more")
    require(again.headers.get("Idempotent-Replayed") == "true", "the header Idempotent-Replayed")
    say("The same request with the same key gets the same answer, and nothing happens twice.")
    refused = expect(apply_to_job.sync_detailed(job.id, client=client, body=body), 409, "already_applied")
    say(f"Without the key it is a second application: 409 {refused.code}, “{refused.detail}”")
