"""New steps of a posting, what the law asks of it, and what the rules said each time they looked."""

import apps.core.models.base
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("employers", "0008_response_records"),
        ("jobs", "0018_questions"),
        ("tenants", "0004_tokens_of_members"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="JobCheck",
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
                    "cause",
                    models.CharField(
                        choices=[
                            ("publish", "It was to be published."),
                            ("edit", "It was changed."),
                            ("import", "It came from another site."),
                            ("reference_change", "The law, or an amount in it, changed."),
                            ("by_hand", "Somebody of our staff wanted to know."),
                            ("release", "Somebody of our staff let it go live."),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("publish", "It can be published."),
                            ("hold", "A person looks at it first."),
                            ("block", "It cannot be published like this."),
                        ],
                        max_length=8,
                    ),
                ),
                ("score", models.PositiveIntegerField()),
                (
                    "findings",
                    models.JSONField(
                        default=list, help_text="[{code, effect, weight, field, params, spans, rewrite}]"
                    ),
                ),
                ("lexicon_version", models.CharField(blank=True, max_length=40)),
                ("reference_version", models.CharField(blank=True, max_length=40)),
            ],
            options={
                "ordering": ["-id"],
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="keep_live_rows_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="keep_live_rows_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="keep_live_rows_delete",
        ),
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
        migrations.RemoveConstraint(
            model_name="job",
            name="jobs_status_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="job",
            name="jobs_contract_type_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="job",
            name="jobs_guaranteed_hours_fit_a_week",
        ),
        migrations.RemoveConstraint(
            model_name="job",
            name="jobs_max_hours_fit_a_week",
        ),
        migrations.AddField(
            model_name="job",
            name="health_week_cents",
            field=models.PositiveIntegerField(blank=True, help_text="kept from the wage", null=True),
        ),
        migrations.AddField(
            model_name="job",
            name="hirer_hidden_reason",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="job",
            name="hirer_name",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="where the work is done, if another company employs",
                max_length=160,
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_certificate",
            field=models.CharField(
                blank=True,
                choices=[("snf", "SNF"), ("akf", "AKF (farms)"), ("other", "Another certificate")],
                db_default="",
                default="",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_certificate_number",
            field=models.CharField(blank=True, db_default="", default="", max_length=40),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_deducted",
            field=models.BooleanField(db_default=False, default=False, help_text="from the wage"),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_deposit_cents",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_notice_days",
            field=models.PositiveSmallIntegerField(
                blank=True, help_text="to leave after the job ends", null=True
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_persons_per_room",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_registration",
            field=models.BooleanField(blank=True, help_text="in the BRP, at this address", null=True),
        ),
        migrations.AddField(
            model_name="job",
            name="housing_square_meters",
            field=models.DecimalField(
                blank=True, decimal_places=1, help_text="for each person", max_digits=5, null=True
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="legal_employer_kvk",
            field=models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
        migrations.AddField(
            model_name="job",
            name="legal_employer_name",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="who signs the contract; empty: who posts",
                max_length=160,
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="longest_shift_hours",
            field=models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True),
        ),
        migrations.AddField(
            model_name="job",
            name="needs_release",
            field=models.BooleanField(
                db_default=False,
                default=False,
                editable=False,
                help_text="our staff hid or refused it: only our staff brings it back",
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="pay_basis",
            field=models.CharField(
                choices=[("hour", "On the hours"), ("piece", "On how much gets done")],
                db_default="hour",
                default="hour",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="phase",
            field=models.CharField(
                blank=True,
                choices=[("A", "Phase A"), ("B", "Phase B"), ("C", "Phase C")],
                db_default="",
                default="",
                max_length=1,
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="shortest_rest_hours",
            field=models.DecimalField(
                blank=True, decimal_places=1, help_text="between two shifts", max_digits=4, null=True
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="transport_week_cents",
            field=models.PositiveIntegerField(blank=True, help_text="kept from the wage", null=True),
        ),
        migrations.AddField(
            model_name="job",
            name="warnings",
            field=models.JSONField(
                db_default=[],
                default=list,
                editable=False,
                help_text="for readers, from its last check: [{code, field, params}]",
            ),
        ),
        migrations.AddField(
            model_name="job",
            name="worker_pays_cents",
            field=models.PositiveIntegerField(
                blank=True, help_text="once, for being hired, trained or registered", null=True
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="health_week_cents",
            field=models.PositiveIntegerField(blank=True, help_text="kept from the wage", null=True),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="hirer_hidden_reason",
            field=models.CharField(blank=True, db_default="", default="", max_length=300),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="hirer_name",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="where the work is done, if another company employs",
                max_length=160,
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_certificate",
            field=models.CharField(
                blank=True,
                choices=[("snf", "SNF"), ("akf", "AKF (farms)"), ("other", "Another certificate")],
                db_default="",
                default="",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_certificate_number",
            field=models.CharField(blank=True, db_default="", default="", max_length=40),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_deducted",
            field=models.BooleanField(db_default=False, default=False, help_text="from the wage"),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_deposit_cents",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_notice_days",
            field=models.PositiveSmallIntegerField(
                blank=True, help_text="to leave after the job ends", null=True
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_persons_per_room",
            field=models.PositiveSmallIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_registration",
            field=models.BooleanField(blank=True, help_text="in the BRP, at this address", null=True),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="housing_square_meters",
            field=models.DecimalField(
                blank=True, decimal_places=1, help_text="for each person", max_digits=5, null=True
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="legal_employer_kvk",
            field=models.CharField(blank=True, db_default="", default="", max_length=8),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="legal_employer_name",
            field=models.CharField(
                blank=True,
                db_default="",
                default="",
                help_text="who signs the contract; empty: who posts",
                max_length=160,
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="longest_shift_hours",
            field=models.DecimalField(blank=True, decimal_places=1, max_digits=4, null=True),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="needs_release",
            field=models.BooleanField(
                db_default=False,
                default=False,
                editable=False,
                help_text="our staff hid or refused it: only our staff brings it back",
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="pay_basis",
            field=models.CharField(
                choices=[("hour", "On the hours"), ("piece", "On how much gets done")],
                db_default="hour",
                default="hour",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="phase",
            field=models.CharField(
                blank=True,
                choices=[("A", "Phase A"), ("B", "Phase B"), ("C", "Phase C")],
                db_default="",
                default="",
                max_length=1,
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="shortest_rest_hours",
            field=models.DecimalField(
                blank=True, decimal_places=1, help_text="between two shifts", max_digits=4, null=True
            ),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="transport_week_cents",
            field=models.PositiveIntegerField(blank=True, help_text="kept from the wage", null=True),
        ),
        migrations.AddField(
            model_name="jobevent",
            name="worker_pays_cents",
            field=models.PositiveIntegerField(
                blank=True, help_text="once, for being hired, trained or registered", null=True
            ),
        ),
        migrations.AlterField(
            model_name="job",
            name="contract_type",
            field=models.CharField(
                blank=True,
                choices=[
                    ("direct", "Employed by the company itself"),
                    ("agency", "Employed by a temporary work agency"),
                    ("payroll", "Employed by a payroll company"),
                    ("secondment", "Employed by a secondment company"),
                    ("self_employed", "Not employed: self-employed (zzp)"),
                ],
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="job",
            name="status",
            field=models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("in_review", "We look at it"),
                    ("published", "Published"),
                    ("paused", "Paused"),
                    ("filled", "Filled"),
                    ("closed", "Closed"),
                    ("expired", "Expired"),
                    ("removed", "Removed by us"),
                ],
                default="draft",
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="jobevent",
            name="contract_type",
            field=models.CharField(
                blank=True,
                choices=[
                    ("direct", "Employed by the company itself"),
                    ("agency", "Employed by a temporary work agency"),
                    ("payroll", "Employed by a payroll company"),
                    ("secondment", "Employed by a secondment company"),
                    ("self_employed", "Not employed: self-employed (zzp)"),
                ],
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="jobevent",
            name="status",
            field=models.CharField(
                choices=[
                    ("draft", "Draft"),
                    ("in_review", "We look at it"),
                    ("published", "Published"),
                    ("paused", "Paused"),
                    ("filled", "Filled"),
                    ("closed", "Closed"),
                    ("expired", "Expired"),
                    ("removed", "Removed by us"),
                ],
                default="draft",
                max_length=16,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_live_rows_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE changed uuid[]; wanted uuid[]; held bigint[];",
                    func='\n    SELECT array_agg(n.id), array_agg(n.id) INTO changed, wanted FROM new_rows n WHERE n.status = \'published\';\nIF changed IS NULL THEN RETURN NULL; END IF;\n    WITH change (hash, delta) AS (\n        SELECT l.vacancy, -1 FROM jobs_livejob l WHERE l.job_id = ANY(changed)\n        UNION ALL SELECT jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE \'2000-01-01\', n.ends_on - DATE \'2000-01-01\')::text || coalesce(nullif(ROW(n.legal_employer_name, n.legal_employer_kvk, n.hirer_name, n.hirer_hidden_reason, n.phase, n.pay_basis, n.worker_pays_cents, n.health_week_cents, n.transport_week_cents, n.longest_shift_hours, n.shortest_rest_hours, n.housing_deducted, n.housing_certificate, n.housing_certificate_number, n.housing_square_meters, n.housing_persons_per_room, n.housing_notice_days, n.housing_deposit_cents, n.housing_registration)::text, \'("","","","","",hour,,,,,,f,"","",,,,,)\'), \'\')), 1 FROM new_rows n WHERE n.id = ANY(wanted)\n    ), kept AS (\n        INSERT INTO jobs_vacancy AS v (hash, postings)\n        SELECT hash, sum(delta) FROM change GROUP BY hash ORDER BY hash\n        ON CONFLICT (hash) DO UPDATE SET postings = v.postings + excluded.postings\n        RETURNING hash\n    )\n    SELECT array_agg(hash) INTO held FROM kept;\n\n    DELETE FROM jobs_livejob WHERE job_id = ANY(changed) AND NOT job_id = ANY(wanted);\n\n    INSERT INTO jobs_livejob (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n    SELECT n.id, n.employer_id, n.contract_type, n.pay_min_cents, n.pay_max_cents, n.guaranteed_hours, n.shifts, n.days, n.housing_offered, n.transport, n.starts_on, n.published_at, n.expires_at, n.language_codes, n.point_rd, coalesce(n.occupation_id, \'\'), n.source_name <> \'\', n.x, n.y, (jobs_squares(n.x, n.y))[1], jobs_squares(n.x, n.y), jobs_search_words(n.title, o.vector, n.description), n.vacancy, (SELECT v.postings > 1 FROM jobs_vacancy v WHERE v.hash = n.vacancy)\n    FROM (\n        SELECT n.*, ST_X(n.point_rd) AS x, ST_Y(n.point_rd) AS y, jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE \'2000-01-01\', n.ends_on - DATE \'2000-01-01\')::text || coalesce(nullif(ROW(n.legal_employer_name, n.legal_employer_kvk, n.hirer_name, n.hirer_hidden_reason, n.phase, n.pay_basis, n.worker_pays_cents, n.health_week_cents, n.transport_week_cents, n.longest_shift_hours, n.shortest_rest_hours, n.housing_deducted, n.housing_certificate, n.housing_certificate_number, n.housing_square_meters, n.housing_persons_per_room, n.housing_notice_days, n.housing_deposit_cents, n.housing_registration)::text, \'("","","","","",hour,,,,,,f,"","",,,,,)\'), \'\')) AS vacancy\n        FROM new_rows n WHERE n.id = ANY(wanted) OFFSET 0\n    ) n LEFT JOIN jobs_occupation o ON o.slug = n.occupation_id\n    ON CONFLICT (job_id) DO UPDATE SET (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n        = (excluded.job_id, excluded.employer_id, excluded.contract_type, excluded.pay_min_cents, excluded.pay_max_cents, excluded.guaranteed_hours, excluded.shifts, excluded.days, excluded.housing_offered, excluded.transport, excluded.starts_on, excluded.published_at, excluded.expires_at, excluded.language_codes, excluded.point_rd, excluded.occupation_id, excluded.is_imported, excluded.x, excluded.y, excluded.square, excluded.squares, excluded.words, excluded.vacancy, excluded.is_repeated);\n\n    UPDATE jobs_livejob l SET is_repeated = v.postings > 1 FROM jobs_vacancy v\n    WHERE v.hash = ANY(held) AND l.vacancy = v.hash AND l.is_repeated <> (v.postings > 1);\n    DELETE FROM jobs_vacancy WHERE hash = ANY(held) AND postings = 0;\n    RETURN NULL;\n',
                    hash="ec07cc2ab26d976f6e4425eaab852fdcd4919506",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_keep_live_rows_insert_2bcd6",
                    referencing="REFERENCING NEW TABLE AS new_rows ",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_live_rows_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE changed uuid[]; wanted uuid[]; held bigint[];",
                    func='\n    SELECT array_agg(n.id), coalesce(array_agg(n.id) FILTER (WHERE n.status = \'published\'), \'{}\')\n    INTO changed, wanted FROM new_rows n JOIN old_rows o ON o.id = n.id\n    WHERE \'published\' IN (n.status, o.status)\n        AND (n.status, n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on, n.ends_on, n.legal_employer_name, n.legal_employer_kvk, n.hirer_name, n.hirer_hidden_reason, n.phase, n.pay_basis, n.worker_pays_cents, n.health_week_cents, n.transport_week_cents, n.longest_shift_hours, n.shortest_rest_hours, n.housing_deducted, n.housing_certificate, n.housing_certificate_number, n.housing_square_meters, n.housing_persons_per_room, n.housing_notice_days, n.housing_deposit_cents, n.housing_registration, n.published_at, n.expires_at, n.language_codes, n.point_rd) IS DISTINCT FROM (o.status, o.employer_id, o.title, o.description, o.text_language, o.occupation_id, o.contract_type, o.agency_clause, o.cao, o.pay_min_cents, o.pay_max_cents, o.holiday_allowance_included, o.guaranteed_hours, o.max_hours, o.shifts, o.days, o.housing_offered, o.housing_week_cents, o.transport, o.languages_needed, o.minimum_age, o.source_name, o.starts_on, o.ends_on, o.legal_employer_name, o.legal_employer_kvk, o.hirer_name, o.hirer_hidden_reason, o.phase, o.pay_basis, o.worker_pays_cents, o.health_week_cents, o.transport_week_cents, o.longest_shift_hours, o.shortest_rest_hours, o.housing_deducted, o.housing_certificate, o.housing_certificate_number, o.housing_square_meters, o.housing_persons_per_room, o.housing_notice_days, o.housing_deposit_cents, o.housing_registration, o.published_at, o.expires_at, o.language_codes, o.point_rd);\nIF changed IS NULL THEN RETURN NULL; END IF;\n    WITH change (hash, delta) AS (\n        SELECT l.vacancy, -1 FROM jobs_livejob l WHERE l.job_id = ANY(changed)\n        UNION ALL SELECT jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE \'2000-01-01\', n.ends_on - DATE \'2000-01-01\')::text || coalesce(nullif(ROW(n.legal_employer_name, n.legal_employer_kvk, n.hirer_name, n.hirer_hidden_reason, n.phase, n.pay_basis, n.worker_pays_cents, n.health_week_cents, n.transport_week_cents, n.longest_shift_hours, n.shortest_rest_hours, n.housing_deducted, n.housing_certificate, n.housing_certificate_number, n.housing_square_meters, n.housing_persons_per_room, n.housing_notice_days, n.housing_deposit_cents, n.housing_registration)::text, \'("","","","","",hour,,,,,,f,"","",,,,,)\'), \'\')), 1 FROM new_rows n WHERE n.id = ANY(wanted)\n    ), kept AS (\n        INSERT INTO jobs_vacancy AS v (hash, postings)\n        SELECT hash, sum(delta) FROM change GROUP BY hash ORDER BY hash\n        ON CONFLICT (hash) DO UPDATE SET postings = v.postings + excluded.postings\n        RETURNING hash\n    )\n    SELECT array_agg(hash) INTO held FROM kept;\n\n    DELETE FROM jobs_livejob WHERE job_id = ANY(changed) AND NOT job_id = ANY(wanted);\n\n    INSERT INTO jobs_livejob (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n    SELECT n.id, n.employer_id, n.contract_type, n.pay_min_cents, n.pay_max_cents, n.guaranteed_hours, n.shifts, n.days, n.housing_offered, n.transport, n.starts_on, n.published_at, n.expires_at, n.language_codes, n.point_rd, coalesce(n.occupation_id, \'\'), n.source_name <> \'\', n.x, n.y, (jobs_squares(n.x, n.y))[1], jobs_squares(n.x, n.y), jobs_search_words(n.title, o.vector, n.description), n.vacancy, (SELECT v.postings > 1 FROM jobs_vacancy v WHERE v.hash = n.vacancy)\n    FROM (\n        SELECT n.*, ST_X(n.point_rd) AS x, ST_Y(n.point_rd) AS y, jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE \'2000-01-01\', n.ends_on - DATE \'2000-01-01\')::text || coalesce(nullif(ROW(n.legal_employer_name, n.legal_employer_kvk, n.hirer_name, n.hirer_hidden_reason, n.phase, n.pay_basis, n.worker_pays_cents, n.health_week_cents, n.transport_week_cents, n.longest_shift_hours, n.shortest_rest_hours, n.housing_deducted, n.housing_certificate, n.housing_certificate_number, n.housing_square_meters, n.housing_persons_per_room, n.housing_notice_days, n.housing_deposit_cents, n.housing_registration)::text, \'("","","","","",hour,,,,,,f,"","",,,,,)\'), \'\')) AS vacancy\n        FROM new_rows n WHERE n.id = ANY(wanted) OFFSET 0\n    ) n LEFT JOIN jobs_occupation o ON o.slug = n.occupation_id\n    ON CONFLICT (job_id) DO UPDATE SET (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words, vacancy, is_repeated)\n        = (excluded.job_id, excluded.employer_id, excluded.contract_type, excluded.pay_min_cents, excluded.pay_max_cents, excluded.guaranteed_hours, excluded.shifts, excluded.days, excluded.housing_offered, excluded.transport, excluded.starts_on, excluded.published_at, excluded.expires_at, excluded.language_codes, excluded.point_rd, excluded.occupation_id, excluded.is_imported, excluded.x, excluded.y, excluded.square, excluded.squares, excluded.words, excluded.vacancy, excluded.is_repeated);\n\n    UPDATE jobs_livejob l SET is_repeated = v.postings > 1 FROM jobs_vacancy v\n    WHERE v.hash = ANY(held) AND l.vacancy = v.hash AND l.is_repeated <> (v.postings > 1);\n    DELETE FROM jobs_vacancy WHERE hash = ANY(held) AND postings = 0;\n    RETURN NULL;\n',
                    hash="6dfdbb7a86ddcd636e08054e95b0bbc69f3bb304",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_live_rows_update_6ee38",
                    referencing="REFERENCING OLD TABLE AS old_rows  NEW TABLE AS new_rows ",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_live_rows_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE changed uuid[]; wanted uuid[]; held bigint[];",
                    func='\n    SELECT array_agg(o.id), \'{}\' INTO changed, wanted FROM old_rows o WHERE o.status = \'published\';\nIF changed IS NULL THEN RETURN NULL; END IF;\n    WITH change (hash, delta) AS (\n        SELECT l.vacancy, -1 FROM jobs_livejob l WHERE l.job_id = ANY(changed)\n        UNION ALL SELECT jobs_vacancy_number(ROW(n.employer_id, n.title, n.description, n.text_language, n.occupation_id, n.contract_type, n.agency_clause, n.cao, n.pay_min_cents, n.pay_max_cents, n.holiday_allowance_included, n.guaranteed_hours, n.max_hours, n.shifts, n.days, n.housing_offered, n.housing_week_cents, n.transport, n.languages_needed, n.minimum_age, n.source_name, n.starts_on - DATE \'2000-01-01\', n.ends_on - DATE \'2000-01-01\')::text || coalesce(nullif(ROW(n.legal_employer_name, n.legal_employer_kvk, n.hirer_name, n.hirer_hidden_reason, n.phase, n.pay_basis, n.worker_pays_cents, n.health_week_cents, n.transport_week_cents, n.longest_shift_hours, n.shortest_rest_hours, n.housing_deducted, n.housing_certificate, n.housing_certificate_number, n.housing_square_meters, n.housing_persons_per_room, n.housing_notice_days, n.housing_deposit_cents, n.housing_registration)::text, \'("","","","","",hour,,,,,,f,"","",,,,,)\'), \'\')), 1 FROM old_rows n WHERE n.id = ANY(wanted)\n    ), kept AS (\n        INSERT INTO jobs_vacancy AS v (hash, postings)\n        SELECT hash, sum(delta) FROM change GROUP BY hash ORDER BY hash\n        ON CONFLICT (hash) DO UPDATE SET postings = v.postings + excluded.postings\n        RETURNING hash\n    )\n    SELECT array_agg(hash) INTO held FROM kept;\n\n    DELETE FROM jobs_livejob WHERE job_id = ANY(changed) AND NOT job_id = ANY(wanted);\n\n    UPDATE jobs_livejob l SET is_repeated = v.postings > 1 FROM jobs_vacancy v\n    WHERE v.hash = ANY(held) AND l.vacancy = v.hash AND l.is_repeated <> (v.postings > 1);\n    DELETE FROM jobs_vacancy WHERE hash = ANY(held) AND postings = 0;\n    RETURN NULL;\n',
                    hash="a574786465e4268e0b89dad9efb37134cfae36f9",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_keep_live_rows_delete_4912a",
                    referencing="REFERENCING OLD TABLE AS old_rows ",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "jobs_jobevent" ("agency_clause", "cao", "content_hash", "contract_type", "created_at", "created_by_id", "days", "description", "employer_id", "ends_on", "expires_at", "external_id", "external_source", "guaranteed_hours", "health_week_cents", "hirer_hidden_reason", "hirer_name", "holiday_allowance_included", "housing_certificate", "housing_certificate_number", "housing_deducted", "housing_deposit_cents", "housing_notice_days", "housing_offered", "housing_persons_per_room", "housing_registration", "housing_square_meters", "housing_week_cents", "id", "languages_needed", "legal_employer_kvk", "legal_employer_name", "longest_shift_hours", "max_hours", "minimum_age", "municipality", "needs_release", "occupation_id", "pay_basis", "pay_max_cents", "pay_min_cents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "place_name", "places", "postcode", "published_at", "questions", "reviewed_at", "reviewed_by_id", "shifts", "shortest_rest_hours", "source_name", "source_url", "starts_on", "status", "tenant_id", "text_language", "title", "transport", "transport_week_cents", "updated_at", "updated_by_id", "worker_pays_cents") VALUES (NEW."agency_clause", NEW."cao", NEW."content_hash", NEW."contract_type", NEW."created_at", NEW."created_by_id", NEW."days", NEW."description", NEW."employer_id", NEW."ends_on", NEW."expires_at", NEW."external_id", NEW."external_source", NEW."guaranteed_hours", NEW."health_week_cents", NEW."hirer_hidden_reason", NEW."hirer_name", NEW."holiday_allowance_included", NEW."housing_certificate", NEW."housing_certificate_number", NEW."housing_deducted", NEW."housing_deposit_cents", NEW."housing_notice_days", NEW."housing_offered", NEW."housing_persons_per_room", NEW."housing_registration", NEW."housing_square_meters", NEW."housing_week_cents", NEW."id", NEW."languages_needed", NEW."legal_employer_kvk", NEW."legal_employer_name", NEW."longest_shift_hours", NEW."max_hours", NEW."minimum_age", NEW."municipality", NEW."needs_release", NEW."occupation_id", NEW."pay_basis", NEW."pay_max_cents", NEW."pay_min_cents", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase", NEW."place_name", NEW."places", NEW."postcode", NEW."published_at", NEW."questions", NEW."reviewed_at", NEW."reviewed_by_id", NEW."shifts", NEW."shortest_rest_hours", NEW."source_name", NEW."source_url", NEW."starts_on", NEW."status", NEW."tenant_id", NEW."text_language", NEW."title", NEW."transport", NEW."transport_week_cents", NEW."updated_at", NEW."updated_by_id", NEW."worker_pays_cents"); RETURN NULL;',
                    hash="1ae562970221c1f56989a0fffef26f8fc3bfb6cd",
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
                    condition='WHEN (OLD."agency_clause" IS DISTINCT FROM (NEW."agency_clause") OR OLD."cao" IS DISTINCT FROM (NEW."cao") OR OLD."content_hash" IS DISTINCT FROM (NEW."content_hash") OR OLD."contract_type" IS DISTINCT FROM (NEW."contract_type") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_by_id" IS DISTINCT FROM (NEW."created_by_id") OR OLD."days" IS DISTINCT FROM (NEW."days") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."employer_id" IS DISTINCT FROM (NEW."employer_id") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."external_id" IS DISTINCT FROM (NEW."external_id") OR OLD."external_source" IS DISTINCT FROM (NEW."external_source") OR OLD."guaranteed_hours" IS DISTINCT FROM (NEW."guaranteed_hours") OR OLD."health_week_cents" IS DISTINCT FROM (NEW."health_week_cents") OR OLD."hirer_hidden_reason" IS DISTINCT FROM (NEW."hirer_hidden_reason") OR OLD."hirer_name" IS DISTINCT FROM (NEW."hirer_name") OR OLD."holiday_allowance_included" IS DISTINCT FROM (NEW."holiday_allowance_included") OR OLD."housing_certificate" IS DISTINCT FROM (NEW."housing_certificate") OR OLD."housing_certificate_number" IS DISTINCT FROM (NEW."housing_certificate_number") OR OLD."housing_deducted" IS DISTINCT FROM (NEW."housing_deducted") OR OLD."housing_deposit_cents" IS DISTINCT FROM (NEW."housing_deposit_cents") OR OLD."housing_notice_days" IS DISTINCT FROM (NEW."housing_notice_days") OR OLD."housing_offered" IS DISTINCT FROM (NEW."housing_offered") OR OLD."housing_persons_per_room" IS DISTINCT FROM (NEW."housing_persons_per_room") OR OLD."housing_registration" IS DISTINCT FROM (NEW."housing_registration") OR OLD."housing_square_meters" IS DISTINCT FROM (NEW."housing_square_meters") OR OLD."housing_week_cents" IS DISTINCT FROM (NEW."housing_week_cents") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."languages_needed" IS DISTINCT FROM (NEW."languages_needed") OR OLD."legal_employer_kvk" IS DISTINCT FROM (NEW."legal_employer_kvk") OR OLD."legal_employer_name" IS DISTINCT FROM (NEW."legal_employer_name") OR OLD."longest_shift_hours" IS DISTINCT FROM (NEW."longest_shift_hours") OR OLD."max_hours" IS DISTINCT FROM (NEW."max_hours") OR OLD."minimum_age" IS DISTINCT FROM (NEW."minimum_age") OR OLD."municipality" IS DISTINCT FROM (NEW."municipality") OR OLD."needs_release" IS DISTINCT FROM (NEW."needs_release") OR OLD."occupation_id" IS DISTINCT FROM (NEW."occupation_id") OR OLD."pay_basis" IS DISTINCT FROM (NEW."pay_basis") OR OLD."pay_max_cents" IS DISTINCT FROM (NEW."pay_max_cents") OR OLD."pay_min_cents" IS DISTINCT FROM (NEW."pay_min_cents") OR OLD."phase" IS DISTINCT FROM (NEW."phase") OR OLD."place_name" IS DISTINCT FROM (NEW."place_name") OR OLD."places" IS DISTINCT FROM (NEW."places") OR OLD."postcode" IS DISTINCT FROM (NEW."postcode") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."questions" IS DISTINCT FROM (NEW."questions") OR OLD."reviewed_at" IS DISTINCT FROM (NEW."reviewed_at") OR OLD."reviewed_by_id" IS DISTINCT FROM (NEW."reviewed_by_id") OR OLD."shifts" IS DISTINCT FROM (NEW."shifts") OR OLD."shortest_rest_hours" IS DISTINCT FROM (NEW."shortest_rest_hours") OR OLD."source_name" IS DISTINCT FROM (NEW."source_name") OR OLD."source_url" IS DISTINCT FROM (NEW."source_url") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."tenant_id" IS DISTINCT FROM (NEW."tenant_id") OR OLD."text_language" IS DISTINCT FROM (NEW."text_language") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."transport" IS DISTINCT FROM (NEW."transport") OR OLD."transport_week_cents" IS DISTINCT FROM (NEW."transport_week_cents") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."updated_by_id" IS DISTINCT FROM (NEW."updated_by_id") OR OLD."worker_pays_cents" IS DISTINCT FROM (NEW."worker_pays_cents"))',
                    func='INSERT INTO "jobs_jobevent" ("agency_clause", "cao", "content_hash", "contract_type", "created_at", "created_by_id", "days", "description", "employer_id", "ends_on", "expires_at", "external_id", "external_source", "guaranteed_hours", "health_week_cents", "hirer_hidden_reason", "hirer_name", "holiday_allowance_included", "housing_certificate", "housing_certificate_number", "housing_deducted", "housing_deposit_cents", "housing_notice_days", "housing_offered", "housing_persons_per_room", "housing_registration", "housing_square_meters", "housing_week_cents", "id", "languages_needed", "legal_employer_kvk", "legal_employer_name", "longest_shift_hours", "max_hours", "minimum_age", "municipality", "needs_release", "occupation_id", "pay_basis", "pay_max_cents", "pay_min_cents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "place_name", "places", "postcode", "published_at", "questions", "reviewed_at", "reviewed_by_id", "shifts", "shortest_rest_hours", "source_name", "source_url", "starts_on", "status", "tenant_id", "text_language", "title", "transport", "transport_week_cents", "updated_at", "updated_by_id", "worker_pays_cents") VALUES (NEW."agency_clause", NEW."cao", NEW."content_hash", NEW."contract_type", NEW."created_at", NEW."created_by_id", NEW."days", NEW."description", NEW."employer_id", NEW."ends_on", NEW."expires_at", NEW."external_id", NEW."external_source", NEW."guaranteed_hours", NEW."health_week_cents", NEW."hirer_hidden_reason", NEW."hirer_name", NEW."holiday_allowance_included", NEW."housing_certificate", NEW."housing_certificate_number", NEW."housing_deducted", NEW."housing_deposit_cents", NEW."housing_notice_days", NEW."housing_offered", NEW."housing_persons_per_room", NEW."housing_registration", NEW."housing_square_meters", NEW."housing_week_cents", NEW."id", NEW."languages_needed", NEW."legal_employer_kvk", NEW."legal_employer_name", NEW."longest_shift_hours", NEW."max_hours", NEW."minimum_age", NEW."municipality", NEW."needs_release", NEW."occupation_id", NEW."pay_basis", NEW."pay_max_cents", NEW."pay_min_cents", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase", NEW."place_name", NEW."places", NEW."postcode", NEW."published_at", NEW."questions", NEW."reviewed_at", NEW."reviewed_by_id", NEW."shifts", NEW."shortest_rest_hours", NEW."source_name", NEW."source_url", NEW."starts_on", NEW."status", NEW."tenant_id", NEW."text_language", NEW."title", NEW."transport", NEW."transport_week_cents", NEW."updated_at", NEW."updated_by_id", NEW."worker_pays_cents"); RETURN NULL;',
                    hash="ca39cbec38c255680e0058d6c9e4f6a599f04f0e",
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
                    func='INSERT INTO "jobs_jobevent" ("agency_clause", "cao", "content_hash", "contract_type", "created_at", "created_by_id", "days", "description", "employer_id", "ends_on", "expires_at", "external_id", "external_source", "guaranteed_hours", "health_week_cents", "hirer_hidden_reason", "hirer_name", "holiday_allowance_included", "housing_certificate", "housing_certificate_number", "housing_deducted", "housing_deposit_cents", "housing_notice_days", "housing_offered", "housing_persons_per_room", "housing_registration", "housing_square_meters", "housing_week_cents", "id", "languages_needed", "legal_employer_kvk", "legal_employer_name", "longest_shift_hours", "max_hours", "minimum_age", "municipality", "needs_release", "occupation_id", "pay_basis", "pay_max_cents", "pay_min_cents", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "place_name", "places", "postcode", "published_at", "questions", "reviewed_at", "reviewed_by_id", "shifts", "shortest_rest_hours", "source_name", "source_url", "starts_on", "status", "tenant_id", "text_language", "title", "transport", "transport_week_cents", "updated_at", "updated_by_id", "worker_pays_cents") VALUES (OLD."agency_clause", OLD."cao", OLD."content_hash", OLD."contract_type", OLD."created_at", OLD."created_by_id", OLD."days", OLD."description", OLD."employer_id", OLD."ends_on", OLD."expires_at", OLD."external_id", OLD."external_source", OLD."guaranteed_hours", OLD."health_week_cents", OLD."hirer_hidden_reason", OLD."hirer_name", OLD."holiday_allowance_included", OLD."housing_certificate", OLD."housing_certificate_number", OLD."housing_deducted", OLD."housing_deposit_cents", OLD."housing_notice_days", OLD."housing_offered", OLD."housing_persons_per_room", OLD."housing_registration", OLD."housing_square_meters", OLD."housing_week_cents", OLD."id", OLD."languages_needed", OLD."legal_employer_kvk", OLD."legal_employer_name", OLD."longest_shift_hours", OLD."max_hours", OLD."minimum_age", OLD."municipality", OLD."needs_release", OLD."occupation_id", OLD."pay_basis", OLD."pay_max_cents", OLD."pay_min_cents", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase", OLD."place_name", OLD."places", OLD."postcode", OLD."published_at", OLD."questions", OLD."reviewed_at", OLD."reviewed_by_id", OLD."shifts", OLD."shortest_rest_hours", OLD."source_name", OLD."source_url", OLD."starts_on", OLD."status", OLD."tenant_id", OLD."text_language", OLD."title", OLD."transport", OLD."transport_week_cents", OLD."updated_at", OLD."updated_by_id", OLD."worker_pays_cents"); RETURN NULL;',
                    hash="216abb00c61c61dacd97eb0e9cc479967a7074e3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_dd1d0",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "draft",
                            "in_review",
                            "published",
                            "paused",
                            "filled",
                            "closed",
                            "expired",
                            "removed",
                        ],
                    )
                ),
                name="jobs_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("contract_type__in", ["", "direct", "agency", "payroll", "secondment", "self_employed"])
                ),
                name="jobs_contract_type_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("phase__in", ["", "A", "B", "C"])), name="jobs_phase_is_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("pay_basis__in", ["hour", "piece"])), name="jobs_pay_basis_is_known"
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("housing_certificate__in", ["", "snf", "akf", "other"])),
                name="jobs_housing_certificate_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("legal_employer_kvk__regex", "^([0-9]{8})?$")),
                name="jobs_legal_employer_kvk_is_a_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("longest_shift_hours__range", (0, 168))),
                name="jobs_longest_shift_fits_a_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("shortest_rest_hours__range", (0, 168))),
                name="jobs_shortest_rest_fits_a_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("guaranteed_hours__range", (0, 168))),
                name="jobs_guaranteed_hours_fit_a_week",
            ),
        ),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(
                condition=models.Q(("max_hours__range", (0, 168))), name="jobs_max_hours_fit_a_week"
            ),
        ),
        migrations.AddField(
            model_name="jobcheck",
            name="job",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="checks",
                to="jobs.job",
            ),
        ),
        migrations.AddField(
            model_name="jobcheck",
            name="tenant",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="tenants.organization",
            ),
        ),
        migrations.AddIndex(
            model_name="jobcheck",
            index=models.Index(fields=["job", "-id"], name="jobs_checks_newest"),
        ),
        migrations.AddIndex(
            model_name="jobcheck",
            index=models.Index(fields=["created_at"], name="jobs_checks_by_age"),
        ),
        migrations.AddConstraint(
            model_name="jobcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(("outcome__in", ["publish", "hold", "block"])),
                name="jobs_check_outcome_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="jobcheck",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("cause__in", ["publish", "edit", "import", "reference_change", "by_hand", "release"])
                ),
                name="jobs_check_cause_is_known",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="jobcheck",
            trigger=pgtrigger.compiler.Trigger(
                name="only_grows",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF TG_OP = 'DELETE' AND coalesce(current_setting('safejob.forgetting', true), '') = 'on' THEN RETURN OLD; END IF; RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="9b1505dff95819305a000cc4d9c4096a37dff4e4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_only_grows_b68a8",
                    table="jobs_jobcheck",
                    when="BEFORE",
                ),
            ),
        ),
    ]
