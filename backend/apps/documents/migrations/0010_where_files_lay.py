"""Says of the files that were there before where they lie: in the one storage that there was."""

from typing import Any

from django.conf import settings
from django.db import migrations


def name_the_place(apps: Any, schema_editor: Any) -> None:
    if settings.STORAGE_TYPE != "local":
        apps.get_model("documents", "Document").objects.update(stored_in=settings.STORAGE_TYPE)


class Migration(migrations.Migration):

    dependencies = [("documents", "0009_where_files_lie")]

    operations = [migrations.RunPython(name_the_place, migrations.RunPython.noop)]
