"""Keeps the translations of the messages in step with the code."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from apps.core.management import catalogs


class Command(BaseCommand):
    """Extract, compile or check; needs no GNU gettext."""

    help = "Update backend/locale from the code, compile it, or check that no translation is missing."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take one of the three."""
        what = parser.add_mutually_exclusive_group(required=True)
        what.add_argument("--extract", action="store_true", help="write the .po files anew from the code")
        what.add_argument(
            "--compile", action="store_true", help="write the .mo files that are not up to date"
        )
        what.add_argument("--check", action="store_true", help="fail where a translation is missing or wrong")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do what was asked for every language."""
        if options["extract"]:
            self._extract()
        elif options["compile"]:
            self._compile(options["verbosity"])
        else:
            self._check()

    def _extract(self) -> None:
        template = catalogs.extract_messages()
        for language in catalogs.list_languages():
            catalogs.update_catalog(language, template)
        self.stdout.write(f"{len(template)} messages.")

    def _compile(self, verbosity: int) -> None:
        written = [language for language in catalogs.list_languages() if catalogs.compile_catalog(language)]
        if written and verbosity:
            self.stdout.write(f"Compiled: {', '.join(written)}.")

    def _check(self) -> None:
        template = catalogs.extract_messages()
        mistakes = [
            mistake
            for language in catalogs.list_languages()
            for mistake in catalogs.find_mistakes(language, template)
        ]
        if mistakes:
            raise CommandError("\n".join(mistakes))
        self.stdout.write(f"{len(template)} messages are complete in every language.")
