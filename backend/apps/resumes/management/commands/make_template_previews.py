"""`manage.py make_template_previews`."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from apps.resumes.enums import Template
from apps.resumes.services.paper import draw_preview


class Command(BaseCommand):
    """Draws them for the repository; the tests say when they are out of date."""

    help = "Draw the preview pictures of the resume templates again; commit what changed."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write one picture for each template into the static files."""
        folder = Path(settings.STATICFILES_DIRS[0]) / "resumes" / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        for template in Template:
            (folder / f"{template.value}.png").write_bytes(draw_preview(template=template))
            self.stdout.write(template.value)
