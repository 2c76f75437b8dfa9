"""What an employer asks who applies."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("jobs", "0017_places"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="job",
            name="questions",
            field=models.JSONField(
                blank=True,
                db_default=[],
                default=list,
                help_text="what the employer asks who applies: [{id, text, kind, choices, required}]",
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="questions",
            field=models.JSONField(
                blank=True,
                db_default=[],
                default=list,
                help_text="what the employer asks who applies: [{id, text, kind, choices, required}]",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jobs_jobevent" ("agency_clause", "cao", "content_hash", "contract_type", "created_at", "created_by_id", "days", "description", "employer_id", "ends_on", "expires_at", "external_id", "external_source", "guaranteed_hours", "holiday_allowance_included", "housing_offered", "housing_week_cents", "id", "languages_needed", "max_hours", "minimum_age", "municipality", "occupation_id", "pay_max_cents", "pay_min_cents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_name", "places", "postcode", "published_at", "questions", "reviewed_at", "reviewed_by_id", "shifts", "source_name", "source_url", "starts_on", "status", "tenant_id", "text_language", "title", "transport", "updated_at", "updated_by_id") VALUES (NEW."agency_clause", NEW."cao", NEW."content_hash", NEW."contract_type", NEW."created_at", NEW."created_by_id", NEW."days", NEW."description", NEW."employer_id", NEW."ends_on", NEW."expires_at", NEW."external_id", NEW."external_source", NEW."guaranteed_hours", NEW."holiday_allowance_included", NEW."housing_offered", NEW."housing_week_cents", NEW."id", NEW."languages_needed", NEW."max_hours", NEW."minimum_age", NEW."municipality", NEW."occupation_id", NEW."pay_max_cents", NEW."pay_min_cents", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_name", NEW."places", NEW."postcode", NEW."published_at", NEW."questions", NEW."reviewed_at", NEW."reviewed_by_id", NEW."shifts", NEW."source_name", NEW."source_url", NEW."starts_on", NEW."status", NEW."tenant_id", NEW."text_language", NEW."title", NEW."transport", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;',
                    hash="4e96843ff23c80d31193dd048f3b4d6f260a6f91",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8da9d",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."agency_clause" IS DISTINCT FROM (NEW."agency_clause") OR OLD."cao" IS DISTINCT FROM (NEW."cao") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash") OR OLD."contract_type" IS DISTINCT FROM (NEW."contract_type") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."days" IS DISTINCT FROM (NEW."days") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."employer_id" IS DISTINCT FROM (NEW."employer_id") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."external_id" IS DISTINCT FROM (NEW."external_id") OR OLD."external_source" IS DISTINCT FROM (NEW."external_source") OR OLD."guaranteed_hours" IS DISTINCT FROM (NEW."guaranteed_hours") OR OLD."holiday_allowance_included" IS DISTINCT FROM (NEW."holiday_allowance_included") OR OLD."housing_offered" IS DISTINCT FROM (NEW."housing_offered") OR OLD."housing_week_cents" IS DISTINCT FROM (NEW."housing_week_cents") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."languages_needed" IS DISTINCT FROM (NEW."languages_needed") OR OLD."max_hours" IS DISTINCT FROM (NEW."max_hours") OR OLD."minimum_age" IS DISTINCT FROM (NEW."minimum_age") OR OLD."municipality" IS DISTINCT FROM (NEW."municipality") OR OLD."occupation_id" IS DISTINCT FROM (NEW."occupation_id") OR OLD."pay_max_cents" IS DISTINCT FROM (NEW."pay_max_cents") OR OLD."pay_min_cents" IS DISTINCT FROM (NEW."pay_min_cents") OR OLD."place_name" IS DISTINCT FROM (NEW."place_name") OR OLD."places" IS DISTINCT FROM (NEW."places") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."questions" IS DISTINCT FROM (NEW."questions") OR OLD."reviewed_at" IS DISTINCT FROM (NEW."reviewed_at") OR OLD."reviewed_by_id" IS DISTINCT FROM (NEW."reviewed_by_id") OR OLD."shifts" IS DISTINCT FROM (NEW."shifts") OR OLD."source_name" IS DISTINCT FROM (NEW."source_name") OR OLD."source_url" IS DISTINCT FROM (NEW."source_url") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."tenant_id" IS DISTINCT FROM (NEW."tenant_id") OR OLD."text_language" IS DISTINCT FROM (NEW."text_language") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."transport" IS DISTINCT FROM (NEW."transport") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id"))',
                    func='INSERT INTO "jobs_jobevent" ("agency_clause", "cao", "content_hash", "contract_type", "created_at", "created_by_id", "days", "description", "employer_id", "ends_on", "expires_at", "external_id", "external_source", "guaranteed_hours", "holiday_allowance_included", "housing_offered", "housing_week_cents", "id", "languages_needed", "max_hours", "minimum_age", "municipality", "occupation_id", "pay_max_cents", "pay_min_cents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_name", "places", "postcode", "published_at", "questions", "reviewed_at", "reviewed_by_id", "shifts", "source_name", "source_url", "starts_on", "status", "tenant_id", "text_language", "title", "transport", "updated_at", "updated_by_id") VALUES (NEW."agency_clause", NEW."cao", NEW."content_hash", NEW."contract_type", NEW."created_at", NEW."created_by_id", NEW."days", NEW."description", NEW."employer_id", NEW."ends_on", NEW."expires_at", NEW."external_id", NEW."external_source", NEW."guaranteed_hours", NEW."holiday_allowance_included", NEW."housing_offered", NEW."housing_week_cents", NEW."id", NEW."languages_needed", NEW."max_hours", NEW."minimum_age", NEW."municipality", NEW."occupation_id", NEW."pay_max_cents", NEW."pay_min_cents", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_name", NEW."places", NEW."postcode", NEW."published_at", NEW."questions", NEW."reviewed_at", NEW."reviewed_by_id", NEW."shifts", NEW."source_name", NEW."source_url", NEW."starts_on", NEW."status", NEW."tenant_id", NEW."text_language", NEW."title", NEW."transport", NEW."updated_at", NEW."updated_by_id"); RETURN NULL;',
                    hash="6038b9bb00ffd9c5f9fa71f2148e8053ba04c3e4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_91845",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jobs_jobevent" ("agency_clause", "cao", "content_hash", "contract_type", "created_at", "created_by_id", "days", "description", "employer_id", "ends_on", "expires_at", "external_id", "external_source", "guaranteed_hours", "holiday_allowance_included", "housing_offered", "housing_week_cents", "id", "languages_needed", "max_hours", "minimum_age", "municipality", "occupation_id", "pay_max_cents", "pay_min_cents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_name", "places", "postcode", "published_at", "questions", "reviewed_at", "reviewed_by_id", "shifts", "source_name", "source_url", "starts_on", "status", "tenant_id", "text_language", "title", "transport", "updated_at", "updated_by_id") VALUES (OLD."agency_clause", OLD."cao", OLD."content_hash", OLD."contract_type", OLD."created_at", OLD."created_by_id", OLD."days", OLD."description", OLD."employer_id", OLD."ends_on", OLD."expires_at", OLD."external_id", OLD."external_source", OLD."guaranteed_hours", OLD."holiday_allowance_included", OLD."housing_offered", OLD."housing_week_cents", OLD."id", OLD."languages_needed", OLD."max_hours", OLD."minimum_age", OLD."municipality", OLD."occupation_id", OLD."pay_max_cents", OLD."pay_min_cents", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_name", OLD."places", OLD."postcode", OLD."published_at", OLD."questions", OLD."reviewed_at", OLD."reviewed_by_id", OLD."shifts", OLD."source_name", OLD."source_url", OLD."starts_on", OLD."status", OLD."tenant_id", OLD."text_language", OLD."title", OLD."transport", OLD."updated_at", OLD."updated_by_id"); RETURN NULL;',
                    hash="7dce85870b2bb38b40364b4eb9932c257f8d7722",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dd1d0",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
    ]
