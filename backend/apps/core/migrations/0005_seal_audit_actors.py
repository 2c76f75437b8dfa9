"""Seal who did what, and let PostgreSQL itself forget an actor whose account goes (ADR 0021).

The rows there are get their seals here, although schema and data otherwise stand apart: between the old triggers and
the new ones is the only moment at which anybody may change them.
"""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

SEAL = """
    UPDATE core_auditentry e SET actor_salt = salted.salt,
        actor_seal = encode(sha256(convert_to(salted.salt || e.actor_id::text, 'UTF8')), 'hex')
    FROM (SELECT id, gen_random_uuid()::text AS salt FROM core_auditentry WHERE actor_id IS NOT NULL) salted
    WHERE salted.id = e.id
"""


class Migration(migrations.Migration):

    dependencies = [
        ("core", "0004_audit_only_grows"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="auditentry",
            name="never_deleted",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="auditentry",
            name="only_grows",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="auditentry",
            name="no_other_actor",
        ),
        migrations.AddField(
            model_name="auditentry",
            name="actor_salt",
            field=models.CharField(blank=True, default="", editable=False, max_length=36),
        ),
        migrations.AddField(
            model_name="auditentry",
            name="actor_seal",
            field=models.CharField(
                blank=True, default="", editable=False, help_text="SHA-256 of salt and actor", max_length=64
            ),
        ),
        migrations.AlterField(
            model_name="auditentry",
            name="actor",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.DB_SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.RunSQL(SEAL, migrations.RunSQL.noop),
        pgtrigger.migrations.AddTrigger(
            model_name="auditentry",
            trigger=pgtrigger.compiler.Trigger(
                name="seal_actor",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF NEW.actor_id IS NULL THEN NEW.actor_salt := ''; NEW.actor_seal := ''; RETURN NEW; END IF;\n    NEW.actor_salt := gen_random_uuid()::text;\n    NEW.actor_seal := encode(sha256(convert_to(NEW.actor_salt || NEW.actor_id::text, 'UTF8')), 'hex');\n    RETURN NEW;\n",
                    hash="4d0b61a4c7f049e5c16e4fefb0c3f9323ce63439",
                    operation="INSERT",
                    pgid="pgtrigger_seal_actor_061f2",
                    table="core_auditentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="auditentry",
            trigger=pgtrigger.compiler.Trigger(
                name="only_grows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF TG_OP = 'UPDATE' AND NEW.actor_id IS NULL AND OLD.actor_id IS NOT NULL AND\n        to_jsonb(NEW) - ARRAY['actor_id', 'actor_salt'] = to_jsonb(OLD) - ARRAY['actor_id', 'actor_salt']\n    THEN NEW.actor_salt := ''; RETURN NEW; END IF;\n    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;\n",
                    hash="b4be548ef5c1ae120a31d0f24c810ced21ee5a1f",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_only_grows_43cbe",
                    table="core_auditentry",
                    when="BEFORE",
                ),
            ),
        ),
    ]
