"""Somebody reports a job; it is removed with a statement of reasons, and an appeal brings it back."""

from safe_job_client.api.jobs import close_job, get_job
from safe_job_client.api.moderation import (
    appeal_decision,
    claim_case,
    decide_case,
    get_decision,
    get_report,
    list_decisions,
    release_claim,
    report_job,
)
from safe_job_client.models import (
    AppealInputRequest,
    CloseJobInputRequest,
    ReportJobInputRequest,
    ShownDecisionOutput,
)

from demo import desk
from demo.narration import expect, require, say
from demo.people import World

SAID = "On the telephone they asked me for 150 euros before the first day."
SAW = "A worker was asked for 150 euros before the first day."
ARTICLE = "Waadi, art. 9"
WHY = "That was a caution for the locker, and we stopped asking for it. Nobody paid."
ANSWER = "The company showed that nobody paid and nobody is asked any more."


def tell(world: World) -> None:
    """From the report to the answer to the appeal."""
    receipt = report(world)
    remove(world)
    outcome(world, receipt)
    decision = read(world)
    appeal(world, decision)
    tidy(world)


def report(world: World) -> str:
    """Report the job; the receipt is all that it takes to follow it."""
    candidate = world.candidate
    body = ReportJobInputRequest.from_dict({"category": "money_asked", "text": SAID, "good_faith": True})
    made = expect(report_job.sync_detailed(world.reported.id, client=candidate.client, body=body), 201)
    world.mailbox.owe(candidate.email)
    mail = world.mailbox.newest(candidate.email)
    say(f"{candidate.name} reports the job, money_asked; the receipt is {made.receipt}. “{mail['subject']}”")
    stranger = expect(get_report.sync_detailed(made.receipt, client=world.stranger), 200)
    say(f"Whoever has the receipt reads, without an account: “{stranger.outcome_text}”")
    expect(get_report.sync_detailed("AAAA-AAAA-AAAA-AAAA", client=world.stranger), 404)
    receipt: str = made.receipt
    return receipt


def remove(world: World) -> None:
    """Claim the case, and remove the job."""
    first, second = desk.staff(world)
    case = desk.case_about(first, "report", world.reported.id)
    desk.claim(first, case)
    taken = expect(claim_case.sync_detailed(case.id, client=second.client), 409, "case_taken")
    say(f"{first.name} claims the case; {second.name} cannot: 409 {taken.code}.")
    bare = decide_case.sync_detailed(case.id, client=first.client, body=desk.order("remove", SAW))
    refused = expect(bare, 400, "article_needed")
    say(f"Nothing is taken away without saying by which article: 400 {refused.code}.")
    desk.decide(first, case, "remove", SAW, ARTICLE)
    expect(get_job.sync_detailed(world.reported.id, client=world.stranger), 410, "job_gone")
    say(f"{first.name} removes the job: it answers 410 job_gone.")
    world.mailbox.owe(world.candidate.email)
    world.mailbox.owe(world.employer.email)


def outcome(world: World, receipt: str) -> None:
    """Tell who reported."""
    seen = expect(get_report.sync_detailed(receipt, client=world.stranger), 200)
    require(seen.outcome == "upheld", "the outcome upheld")
    mail = world.mailbox.newest(world.candidate.email)
    say(f"The receipt now says “{seen.outcome_text}”, and {world.candidate.name} reads “{mail['subject']}”.")


def read(world: World) -> ShownDecisionOutput:
    """Tell whom it is about: what, why and what one can do; never who reported, or who decided."""
    client = world.employer.client
    newest = expect(list_decisions.sync_detailed(client=client), 200).results[0]
    answer = get_decision.sync_detailed(newest.id, client=client)
    shown: ShownDecisionOutput = expect(answer, 200)
    require(SAW in shown.statement and ARTICLE in shown.statement, "the facts and the article")
    names = [world.candidate.name, world.candidate.email, SAID, *(person.name for person in world.moderators)]
    for secret in names:
        require(secret.encode() not in answer.content, f"no {secret!r} in the statement of reasons")
    mail = world.mailbox.newest(world.employer.email)
    say(f"{world.employer.name} gets the statement of reasons: “{mail['subject']}”.")
    for paragraph in shown.statement.split("\n\n"):
        say(f"… {paragraph}")
    return shown


def appeal(world: World, decision: ShownDecisionOutput) -> None:
    """Appeal, which somebody else decides."""
    client = world.employer.client
    require(decision.may_appeal, "a decision that one may appeal against")
    body = AppealInputRequest(text=WHY)
    expect(appeal_decision.sync_detailed(decision.id, client=client, body=body), 201)
    again = expect(appeal_decision.sync_detailed(decision.id, client=client, body=body), 409)
    say(f"{world.employer.name} appeals, free of charge; a second time is refused: 409 {again.code}.")
    first, second = desk.staff(world)
    case = desk.case_about(second, "appeal", world.reported.id)
    desk.claim(first, case)
    own = decide_case.sync_detailed(case.id, client=first.client, body=desk.order("restore", ANSWER))
    refused = expect(own, 409, "same_decider")
    expect(release_claim.sync_detailed(case.id, client=first.client), 200)
    say(f"{first.name} may not decide about the own decision: 409 {refused.code}.")
    desk.claim(second, case)
    desk.decide(second, case, "restore", ANSWER)
    world.mailbox.owe(world.employer.email, 2)
    expect(get_job.sync_detailed(world.reported.id, client=world.stranger), 200)
    told = expect(get_decision.sync_detailed(decision.id, client=client), 200).appeal
    require(told.outcome == "upheld" and told.answer == ANSWER, "the answer to the appeal")
    say(f"{second.name} does, and the job is live again: “{told.outcome_text}” {told.answer}")


def tidy(world: World) -> None:
    """Close the job, so that the rest of the story is as it was."""
    body = CloseJobInputRequest.from_dict({"outcome": "closed"})
    expect(close_job.sync_detailed(world.reported.id, client=world.employer.client, body=body), 200)
    world.mailbox.settle()
    say("The employer closes that job; every mail about it arrived once.")
