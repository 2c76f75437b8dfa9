"""Says of each file where it lies and what is wrong with it there; of a doomed one, whether only a copy goes."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("documents", "0008_watermark"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="document",
            name="doom_file",
        ),
        migrations.AddField(
            model_name="document",
            name="checked_at",
            field=models.DateTimeField(
                blank=True,
                help_text="when its bytes were last compared with `sha256`, where they lie",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="fault",
            field=models.CharField(
                blank=True,
                choices=[
                    ("missing", "The file is not there"),
                    ("damaged", "The file is not what was uploaded"),
                ],
                db_default="",
                default="",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="document",
            name="stored_in",
            field=models.CharField(
                choices=[("local", "Our own folder"), ("s3", "S3")],
                db_default="local",
                default="local",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="doomedfile",
            name="place",
            field=models.CharField(
                blank=True,
                choices=[("local", "Our own folder"), ("s3", "S3")],
                db_default="",
                default="",
                help_text="where a copy is to go, while the file stays elsewhere; empty: everywhere",
                max_length=8,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="document",
            trigger=pgtrigger.compiler.Trigger(
                name="doom_file",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    INSERT INTO documents_doomedfile (storage_name, place, created_at) VALUES (OLD.storage_name, '', now())\n        ON CONFLICT (storage_name) DO UPDATE SET place = '';\n    RETURN OLD;\n",
                    hash="82aa878875b9823b7f9196d78cff7181a9ea2035",
                    operation="DELETE",
                    pgid="pgtrigger_doom_file_d5626",
                    table="documents_document",
                    when="AFTER",
                ),
            ),
        ),
    ]
