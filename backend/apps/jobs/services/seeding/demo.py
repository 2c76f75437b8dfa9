"""What `make dev` shows: accounts to sign in with and some jobs."""

from dataclasses import dataclass

from apps.candidates.services import ensure_candidate
from apps.core.services import acting_as_system
from apps.employers.models import Employer
from apps.jobs.services.seeding.desk import NAMES, join_groups
from apps.jobs.services.seeding.employers import Company, seed_employer, seed_employers, seed_staff
from apps.jobs.services.seeding.jobs import seed_jobs
from apps.jobs.services.seeding.terms import SeedEmployer
from apps.users.enums import UserType
from apps.users.models import User
from apps.users.services import create_verified_user, give_known_authenticator

DEMO_JOBS, DEMO_SEED = 200, 2026
PASSWORD = "try-it-out-2026"  # nosec B105  printed for everybody; `manage.py seed` refuses in production
APP_SECRET = "SAFEJOBPLATFORMDEMOSECRETFORALLX"  # nosec B105  the same: printed for everybody
COMPANY = Company("Demo Werk", "00000009", "staffing", True)


@dataclass(frozen=True)
class DemoAccount:
    """Somebody to sign in as."""

    role: str
    email: str
    password: str
    app_secret: str = ""


def seed_demo() -> list[DemoAccount]:
    """Make the demo accounts and jobs, or bring them back to how they were; twice does no harm."""
    accounts = {
        "candidate": _account("candidate@demo.example", UserType.CANDIDATE, "Ola Demo", language="pl"),
        "employer": _account("employer@demo.example", UserType.EMPLOYER, "Eva Demo", language="nl"),
        **{role: _account(f"{role}@demo.example", UserType.ADMIN, name) for role, (name, _) in NAMES.items()},
    }
    join_groups(accounts)
    give_known_authenticator(user=accounts["employer"], secret=APP_SECRET)  # owners need a second factor
    with acting_as_system(reason="jobs.seed_demo"):
        ensure_candidate(user=accounts["candidate"])
        demo = seed_employer(
            COMPANY, owner=accounts["employer"], staff=[accounts["staff"], *seed_staff()[:1]]
        )
    seed_jobs(count=DEMO_JOBS, seed=DEMO_SEED, employers=[_describe(demo), *seed_employers()])
    secrets = {"employer": APP_SECRET}
    return [DemoAccount(role, user.email, PASSWORD, secrets.get(role, "")) for role, user in accounts.items()]


def _account(email: str, user_type: UserType, name: str, language: str = "en") -> User:
    return create_verified_user(
        email=email,
        password=PASSWORD,
        user_type=user_type,
        name=name,
        language=language,
        is_staff=user_type == UserType.ADMIN,
    )


def _describe(employer: Employer) -> SeedEmployer:
    return SeedEmployer(employer.pk, employer.tenant_id, employer.supplies_labour)
