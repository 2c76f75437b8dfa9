"""An employer registers, proves the address and says which company it is."""

from urllib.parse import parse_qs, urlsplit

from safe_job_client.api.employers import change_own_employer, list_employers, look_up_company
from safe_job_client.api.tenants import create_organization
from safe_job_client.api.users import sign_in
from safe_job_client.models import (
    CompanyOutput,
    CreateOrganizationInputRequest,
    LoginInputRequest,
    PatchedSaveEmployerInputRequest,
)
from safe_job_client.types import UNSET, Unset

from demo.narration import StoryBroken, expect, require, say
from demo.people import World

# Companies of the fake trade register (backend/fakes): its own, and the test numbers that the real register publishes;
# none that lends out workers, which would need a permit.
KVK_NUMBERS = (
    "00009003", "00009002", "00009005", "00009010", "00009011", "00009013", "68750110", "90001354", "68727720",
    "90004760", "69599068", "90006623", "90000102", "90002520",
)  # fmt: skip


def tell(world: World) -> None:
    """From the first mail to a saved profile."""
    employer = world.employer = world.register("joris", "Joris de Vries", "employer", "nl")
    say(f"{employer.name} registers as an employer with the new address {employer.email}.")
    user = world.verify(employer)
    require(user.email_verified_at is not None, "a proven address")
    say(f"The link of the mail proves the address; the account is {user.id}.")
    tokens = world.sign_in(employer)
    employer.client = world.client_of(tokens.access)
    say(f"The password gives an access token for {tokens.expires_in // 60} minutes.")
    protect(world)
    found(world)
    company = look_up(world)
    save(world, company)


def protect(world: World) -> None:
    """Add a second factor, which owners need, and sign in with it."""
    employer = world.employer
    codes = world.add_phone(employer)
    require(len(codes) == 10, f"ten recovery codes, not {len(codes)}")
    say(
        f"{employer.name} adds an authenticator app, which owners must have, and gets {len(codes)} recovery codes."
    )
    body = LoginInputRequest(email=employer.email, password=employer.password)
    step = expect(sign_in.sync_detailed(client=world.stranger, body=body), 202).second_step
    employer.client = world.client_of(world.second_step(employer.phone, step.token).access)
    say("From now on the password alone gives 202 and no token; the code of the app does the rest.")


def found(world: World) -> None:
    """Make the organization."""
    body = CreateOrganizationInputRequest(name=f"Demo {world.run}")
    world.organization = organization = expect(
        create_organization.sync_detailed(client=world.employer.client, body=body), 201
    )
    require(organization.role == "owner", "the founder to be the owner")
    say(
        f"The organization {organization.slug} ({organization.id}) is made, and {world.employer.name} owns it."
    )


def look_up(world: World) -> CompanyOutput:
    """Ask the trade register about a company that no verified employer here is yet, and that was not tried before."""
    taken = verified_numbers(world) | world.numbers
    free = [number for number in KVK_NUMBERS if number not in taken]
    if not free:
        raise StoryBroken(
            "expected a company of the fake register that nobody uses; begin anew with: make reset"
        )
    company: CompanyOutput = expect(
        look_up_company.sync_detailed(client=world.employer.client, kvk=free[0]), 200
    )
    world.numbers.add(company.kvk_number)
    say(f"The trade register knows {company.kvk_number} as {company.legal_name} ({company.legal_form}).")
    expect(
        look_up_company.sync_detailed(client=world.employer.client, kvk="12345678"), 404, "company_not_found"
    )
    say("It does not know 12345678: 404 company_not_found.")
    return company


def verified_numbers(world: World) -> set[str]:
    """Walk through the list of verified employers, page by page."""
    numbers: set[str] = set()
    cursor: str | Unset | None = UNSET
    while cursor is not None:
        page = expect(list_employers.sync_detailed(client=world.stranger, page_size=100, cursor=cursor), 200)
        numbers |= {card.kvk_number for card in page.results}
        cursor = parse_qs(urlsplit(page.next_).query)["cursor"][0] if page.next_ else None
    return numbers


def save(world: World, company: CompanyOutput) -> None:
    """Save the profile with what the register said."""
    facts = {
        "legal_name": company.legal_name,
        "kvk_number": company.kvk_number,
        "sector": "logistics",
        "website": "https://demo.example",
        "is_labour_supplier": False,
    }
    body = PatchedSaveEmployerInputRequest.from_dict(facts)
    saved = expect(change_own_employer.sync_detailed(client=world.employer.client, body=body), 200)
    say(
        f"The profile of {saved.legal_name} is saved, at employers/{saved.slug}/ for everybody once it is verified."
    )
