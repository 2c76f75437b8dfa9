"""manage.py seed"""

from functools import partial
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from apps.jobs.services.seeding import seed_demo, seed_jobs


class Command(BaseCommand):
    """Fill the database with plausible jobs and demo accounts."""

    help = (
        "Write N plausible temporary jobs of made-up employers, spread over the country as its people are. "
        "The same seed adds only what is missing; another seed adds other jobs."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the options."""
        parser.add_argument("--jobs", type=int, default=0, metavar="N", help="how many jobs (none)")
        parser.add_argument("--seed", type=int, default=1, metavar="S", help="which jobs (1)")
        parser.add_argument("--mixed", action="store_true", help="72 %% live, the rest in other statuses")
        parser.add_argument("--demo", action="store_true", help="demo accounts (printed) and 200 jobs")
        parser.add_argument("--yes", action="store_true", help="also in production")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write, and say what."""
        if settings.ENVIRONMENT == "production" and not options["yes"]:
            raise CommandError("This is production. Made-up jobs do not belong here; --yes if you mean it.")
        if options["jobs"] < 0 or not (options["jobs"] or options["demo"]):
            raise CommandError("Say how many jobs (--jobs N), or --demo.")
        if options["demo"]:
            self._demo()
        if options["jobs"]:
            bar = partial(tqdm, unit=" jobs", disable=None)
            changed = seed_jobs(
                count=options["jobs"], seed=options["seed"], mixed=options["mixed"], watch=bar
            )
            self.stdout.write(f"{changed} jobs are new or live again, of {options['jobs']}.")

    def _demo(self) -> None:
        self.stdout.write("Demo accounts:")
        for account in seed_demo():
            self.stdout.write(f"  {account.role:10} {account.email:26} {account.password}")
            if account.app_secret:
                self.stdout.write(f"{'':13}authenticator app: {account.app_secret}")
                self.stdout.write(
                    f"{'':13}its code now, good for one sign-in: "
                    f'make manage ARGS="totp_code {account.email}"'
                )
