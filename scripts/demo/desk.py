"""What moderators do: find a case, claim it, decide it with reasons."""

from collections.abc import Callable
from uuid import UUID

from safe_job_client.api.moderation import claim_case, decide_case, get_case, list_cases
from safe_job_client.models import CaseOutput, DecideCaseInputRequest, ListCasesKind, OpenedCaseOutput

from demo.narration import eventually, expect, require
from demo.people import Person, World

# Two of the demo accounts that `make dev` prints (backend/apps/jobs/services/seeding/demo.py).
MODERATORS = (("moderator", "Mila Demo"), ("staff", "Sam Demo"))
PASSWORD = "try-it-out-2026"  # nosec B105  printed for everybody


def staff(world: World) -> list[Person]:
    """Let two moderators sign in, who are not the same person."""
    if not world.moderators:
        world.moderators = [_sign_in(world, handle, name) for handle, name in MODERATORS]
    return world.moderators


def _sign_in(world: World, handle: str, name: str) -> Person:
    email = f"{handle}@demo.example"
    person = Person(name=name, email=email, user_type="admin", language="en", password=PASSWORD)
    person.client = world.client_of(world.sign_in(person).access)
    return person


def case_about(person: Person, kind: str, target_id: UUID) -> CaseOutput:
    """Wait for the case about this; a worker opens most of them."""
    return _wait_for(person, kind, lambda case: case.target_id == target_id)


def case_of_company(person: Person, slug: str) -> CaseOutput:
    """Wait for the case about a company; its frozen copy says which one that is."""

    def is_wanted(case: CaseOutput) -> bool:
        opened = expect(get_case.sync_detailed(case.id, client=person.client), 200)
        return any(copy.content.get("slug") == slug for copy in opened.evidence)

    return _wait_for(person, "new_employer", is_wanted)


def _wait_for(person: Person, kind: str, is_wanted: Callable[[CaseOutput], bool]) -> CaseOutput:
    def look() -> CaseOutput | None:
        page = expect(list_cases.sync_detailed(client=person.client, kind=ListCasesKind(kind)), 200)
        waiting = (case for case in page.results if case.state != "decided")
        return next(filter(is_wanted, waiting), None)

    return eventually(look, expected=f"a case of the kind {kind}")


def claim(person: Person, case: CaseOutput) -> None:
    """Take a case; for half an hour nobody else can."""
    claimed = expect(claim_case.sync_detailed(case.id, client=person.client), 200)
    require(claimed.state == "claimed", "the state claimed")


def decide(person: Person, case: CaseOutput, action: str, facts: str, article: str = "") -> OpenedCaseOutput:
    """Decide a claimed case."""
    answer = decide_case.sync_detailed(case.id, client=person.client, body=order(action, facts, article))
    decided: OpenedCaseOutput = expect(answer, 200)
    require(decided.state == "decided", "the state decided")
    return decided


def order(action: str, facts: str, article: str = "") -> DecideCaseInputRequest:
    """Say what to do, and why; with an article of the law if something is taken away."""
    ground = "law" if article else "terms"
    return DecideCaseInputRequest.from_dict(
        {"action": action, "facts": facts, "ground": ground, "article": article}
    )
