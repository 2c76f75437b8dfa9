"""The chain over the audit (ADR 0021), and the operational log."""

import apps.core.models.base
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ("tenants", "0004_tokens_of_members"),
    ]

    operations = [
        migrations.CreateModel(
            name="Anchor",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.models.base.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("number", models.BigIntegerField(help_text="of the last link", unique=True)),
                ("head", models.CharField(max_length=64)),
                ("signature", models.CharField(max_length=128)),
            ],
        ),
        migrations.CreateModel(
            name="Link",
            fields=[
                (
                    "number",
                    models.BigIntegerField(
                        help_text="1, 2, 3 … without a gap", primary_key=True, serialize=False
                    ),
                ),
                ("entry_id", models.UUIDField(unique=True)),
                ("digest", models.CharField(help_text="SHA-256 of the entry", max_length=64)),
                (
                    "head",
                    models.CharField(help_text="SHA-256 of the head before and this digest", max_length=64),
                ),
                ("sealed_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="LogLine",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.models.base.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("info", "Information"),
                            ("warning", "Warning"),
                            ("error", "Error"),
                            ("critical", "Critical"),
                        ],
                        max_length=8,
                    ),
                ),
                ("event", models.CharField(max_length=80)),
                ("logger", models.CharField(max_length=80)),
                ("logged_at", models.DateTimeField()),
                ("request_id", models.CharField(blank=True, max_length=64)),
                ("facts", models.JSONField(default=dict, help_text="codes, counts and ids")),
            ],
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.models.base.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("checked", models.PositiveBigIntegerField(help_text="links")),
                ("head", models.CharField(blank=True, max_length=64)),
                ("is_sound", models.BooleanField()),
                ("findings", models.JSONField(default=list)),
                ("seconds", models.FloatField()),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="anchor",
            trigger=pgtrigger.compiler.Trigger(
                name="only_grows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="52a72ee16b94d2eb5c13a757cb1c9f05e385a8a0",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_only_grows_441a2",
                    table="audit_anchor",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="link",
            trigger=pgtrigger.compiler.Trigger(
                name="only_grows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="239411d93fd5b5b3f3742125cba6acbb1ef8c1ec",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_only_grows_f88d6",
                    table="audit_link",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddField(
            model_name="logline",
            name="tenant",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="log_lines",
                to="tenants.organization",
            ),
        ),
        migrations.AddIndex(
            model_name="logline",
            index=models.Index(fields=["tenant", "-id"], name="audit_log_by_tenant"),
        ),
        migrations.AddIndex(
            model_name="logline",
            index=models.Index(fields=["logged_at"], name="audit_log_by_time"),
        ),
    ]
