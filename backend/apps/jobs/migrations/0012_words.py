"""What words mean to the search: compounds, synonyms, seven languages, and a query that never leaks."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import pgtrigger.compiler
import pgtrigger.migrations
from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations, models

# unaccent knows no Cyrillic letters with marks, but for one. Apostrophes go: м'ясо, foto's and fotos are alike.
FOLD = """
CREATE OR REPLACE FUNCTION jobs_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT translate(
        lower(public.unaccent('public.unaccent'::regdictionary, value)), 'йїґўѝѓќ''’ʼ‘`´', 'иігуигк')
$$;
"""
OLD_FOLD = """
CREATE OR REPLACE FUNCTION jobs_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;
"""
# Every sign parts words, as in what people type: "MIG/MAG" is two words, and no path of a file.
STEM = """
CREATE FUNCTION jobs_part(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT translate(public.jobs_fold(value), '-/._@+&|', '        ') $$;
CREATE FUNCTION jobs_stem(value text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE folded text := public.jobs_part(value);
BEGIN
    RETURN to_tsvector('dutch', folded) || to_tsvector('english', folded);
END $$;
"""
# What else a title is found by: the parts of its compounds, and what its words mean. Only Dutch stems are taken apart:
# in English "magazijnwerker" loses its end and would be one of "werk". One statement with a plan that is kept; an SQL
# function here would be planned again for every row.
MORE_WORDS = """
CREATE FUNCTION jobs_more_words(base tsvector, dutch tsvector) RETURNS tsvector
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    found text;
    apart text[] := tsvector_to_array(dutch);
BEGIN
    SELECT string_agg(DISTINCT quote_literal(more) || ':1', ' ') INTO found
    FROM unnest(tsvector_to_array(base)) AS said, LATERAL (
        SELECT CASE known.kind
            WHEN 'word' THEN CASE WHEN known.needs IS NULL OR base @@ known.needs THEN known.adds END
            WHEN 'firm' THEN CASE
                WHEN right(said, length(known.word)) = known.word AND length(said) >= length(known.word) + 4
                    AND said = ANY(apart)
                THEN known.adds || left(said, -length(known.word))
                    || ts_lexize('dutch_stem', left(said, -length(known.word))) END
            ELSE CASE WHEN length(said) > 6 AND said ^@ known.word AND said = ANY(apart) THEN (
                SELECT known.adds || rest.adds FROM public.jobs_searchword rest
                WHERE rest.key = '>' || right(said, 3) AND rest.word = substr(said, length(known.word) + 1)
                LIMIT 1) END
            END AS adds
        FROM public.jobs_searchword known
        WHERE known.key IN (said, '<' || left(said, 3), '<' || left(said, 4), '»' || right(said, 4))
        OFFSET 0
    ) AS found_words, unnest(found_words.adds) AS more
    WHERE more <> '';
    RETURN coalesce(found, '')::tsvector;
END $$;
"""
SEARCH_WORDS = """
CREATE FUNCTION jobs_occupation_words(names text) RETURNS tsvector
LANGUAGE plpgsql STABLE STRICT PARALLEL SAFE
AS $$
DECLARE base tsvector := public.jobs_stem(names);
BEGIN
    RETURN setweight(base || public.jobs_more_words(base, to_tsvector('dutch', public.jobs_part(names))), 'B');
END $$;
CREATE FUNCTION jobs_search_words(title text, occupation tsvector, description text) RETURNS tsvector
LANGUAGE plpgsql STABLE PARALLEL SAFE
AS $$
DECLARE base tsvector := public.jobs_stem(title);
BEGIN
    RETURN setweight(base || public.jobs_more_words(base, to_tsvector('dutch', public.jobs_part(title))), 'A')
        || coalesce(occupation, '')
        || setweight(public.jobs_stem(description), 'C');
END $$;
CREATE OR REPLACE FUNCTION jobs_search_words(title text, occupation text, description text) RETURNS tsvector
LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT public.jobs_search_words(title, public.jobs_occupation_words(occupation), description) $$;
"""
# One alternative is read in two languages, and either will do. In the language in which one of its words says nothing
# the rest would say too much ("geen ervaring" would be "ervaring"): then only the other language counts.
QUERY = """
CREATE FUNCTION jobs_query(lines text[]) RETURNS tsquery
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
AS $$
DECLARE
    line text;
    dutch tsquery;
    english tsquery;
    clause tsquery;
    is_excluded boolean := false;
    whole_group tsquery;
    whole tsquery;
BEGIN
    FOREACH line IN ARRAY lines || '|'::text LOOP
        IF clause IS NOT NULL AND left(line, 1) <> '+' THEN
            clause := CASE WHEN is_excluded THEN !!clause ELSE clause END;
            whole_group := coalesce(whole_group && clause, clause);
            clause := NULL;
        END IF;
        IF line = '|' THEN
            whole := coalesce(whole || whole_group, whole, whole_group);
            whole_group := NULL;
        ELSE
            is_excluded := CASE WHEN clause IS NULL THEN left(line, 1) = '!' ELSE is_excluded END;
            dutch := to_tsquery('dutch', substr(line, 2));
            english := to_tsquery('english', substr(line, 2));
            dutch := CASE
                WHEN dutch = english OR numnode(dutch) > numnode(english) THEN dutch
                WHEN numnode(english) > numnode(dutch) THEN english
                ELSE dutch || english END;
            clause := coalesce(clause || dutch, dutch);
        END IF;
    END LOOP;
    RETURN whole;
END $$;
"""
DROP = """
DROP FUNCTION jobs_query(text[]);
DROP FUNCTION jobs_search_words(text, tsvector, text);
DROP FUNCTION jobs_occupation_words(text);
DROP FUNCTION jobs_more_words(tsvector, tsvector);
DROP FUNCTION jobs_stem(text);
DROP FUNCTION jobs_part(text);
CREATE OR REPLACE FUNCTION jobs_search_words(title text, occupation text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT public.jobs_search_vector('dutch', title, occupation, description)
        || public.jobs_search_vector('english', title, occupation, description)
$$;
"""
# Fills the search's words from the shipped lists (`apps.jobs.services.load_words` gives them) and says whether anything
# is different now. A name of several words is found by its longest one and then checked; in a language in which one of
# its words says nothing, it is no name.
LOAD = """
CREATE FUNCTION jobs_load_words(parts jsonb, synonyms jsonb) RETURNS boolean
LANGUAGE plpgsql
AS $$
DECLARE
    before text := (SELECT md5(string_agg(w::text, '' ORDER BY w)) FROM (
        SELECT key, kind, word, needs, adds FROM jobs_searchword) w);
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('jobs_load_words'));
    DELETE FROM jobs_searchword;
    INSERT INTO jobs_searchword (key, kind, word, needs, adds)
    SELECT longest, 'word', longest, CASE WHEN size > 1 THEN phrase END, array_agg(DISTINCT meaning || '00')
    FROM jsonb_to_recordset(synonyms) AS listed (meaning text, members text[]),
        unnest(members) AS member, unnest('{dutch,english}'::regconfig[]) AS language,
        LATERAL (SELECT translate(jobs_fold(member), '-/', '  ') AS said OFFSET 0) AS folded,
        LATERAL (SELECT phraseto_tsquery(language, said) AS phrase, to_tsvector(language, said) AS stems) AS stemmed,
        LATERAL (
            SELECT sum(cardinality(positions)) AS size,
                (array_agg(lexeme ORDER BY length(lexeme) DESC, lexeme))[1] AS longest
            FROM unnest(stems)) AS counted
    WHERE size = cardinality(regexp_split_to_array(trim(said), '\\s+'))
    GROUP BY longest, CASE WHEN size > 1 THEN phrase END;

    WITH stemmed AS MATERIALIZED (
        SELECT jobs_fold(listed.part) AS said, at, links,
            tsvector_to_array(to_tsvector('dutch', jobs_fold(listed.part))) AS stem
        FROM jsonb_to_recordset(parts) AS listed (part text, at text, links text[])
    ), meaning AS MATERIALIZED (
        SELECT word, array_agg(more ORDER BY more) AS means FROM jobs_searchword, unnest(adds) AS more
        WHERE kind = 'word' AND needs IS NULL GROUP BY word
    ), part AS MATERIALIZED (
        SELECT said, at, links, stem, stem || coalesce(means, '{}') AS adds
        FROM stemmed LEFT JOIN meaning ON meaning.word = stem[1] WHERE cardinality(stem) = 1
    )
    INSERT INTO jobs_searchword (key, kind, word, adds)
    SELECT '<' || left(said || link, 4), 'begin', said || link, adds FROM part, unnest(links || '{""}') AS link
    WHERE at <> 'end'
    UNION ALL SELECT '>' || right(stem[1], 3), 'end', stem[1], adds FROM part WHERE at <> 'begin'
    UNION ALL SELECT '»' || right(stem[1], 4), 'firm', stem[1], adds FROM part WHERE at = 'firm';

    UPDATE jobs_occupation SET vector = jobs_occupation_words(words)
    WHERE vector IS DISTINCT FROM jobs_occupation_words(words);
    RETURN before IS DISTINCT FROM (SELECT md5(string_agg(w::text, '' ORDER BY w)) FROM (
        SELECT key, kind, word, needs, adds FROM jobs_searchword) w);
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("jobs", "0011_saved_walls")]
    operations = [
        TrigramExtension(),
        migrations.RunSQL(FOLD, OLD_FOLD),
        migrations.RunSQL([STEM, MORE_WORDS, SEARCH_WORDS, QUERY], DROP),
        migrations.RunSQL(LOAD, "DROP FUNCTION jobs_load_words(jsonb, jsonb)"),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.TextField()),
                ("kind", models.TextField()),
                ("word", models.TextField()),
                ("needs", django.contrib.postgres.search.SearchQueryField(null=True)),
                ("adds", django.contrib.postgres.fields.ArrayField(base_field=models.TextField())),
            ],
        ),
        migrations.CreateModel(
            name="Spelling",
            fields=[
                ("word", models.TextField(help_text="folded", primary_key=True, serialize=False)),
                ("written", models.TextField(help_text="as people write it")),
                (
                    "uses",
                    models.PositiveIntegerField(
                        default=0, help_text="in how many live postings, when last counted"
                    ),
                ),
                ("is_shipped", models.BooleanField(default=False)),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="job",
            name="keep_live_row",
        ),
        migrations.AddField(
            model_name="occupation",
            name="vector",
            field=django.contrib.postgres.search.SearchVectorField(
                editable=False, help_text="what postings of it are found by", null=True
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="job",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_live_row",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n    IF TG_OP = 'DELETE' OR NEW.status <> 'published' THEN\n        DELETE FROM jobs_livejob WHERE job_id = OLD.id;\n        RETURN NULL;\n    END IF;\n    IF TG_OP = 'UPDATE' AND (OLD.status, OLD.title, OLD.description, OLD.occupation_id, OLD.source_name, OLD.employer_id, OLD.contract_type, OLD.pay_min_cents, OLD.pay_max_cents, OLD.guaranteed_hours, OLD.shifts, OLD.days, OLD.housing_offered, OLD.transport, OLD.starts_on, OLD.published_at, OLD.expires_at, OLD.language_codes, OLD.point_rd) IS NOT DISTINCT FROM (NEW.status, NEW.title, NEW.description, NEW.occupation_id, NEW.source_name, NEW.employer_id, NEW.contract_type, NEW.pay_min_cents, NEW.pay_max_cents, NEW.guaranteed_hours, NEW.shifts, NEW.days, NEW.housing_offered, NEW.transport, NEW.starts_on, NEW.published_at, NEW.expires_at, NEW.language_codes, NEW.point_rd) THEN\n        RETURN NULL;\n    END IF;\n    INSERT INTO jobs_livejob (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words)\n    SELECT NEW.id, NEW.employer_id, NEW.contract_type, NEW.pay_min_cents, NEW.pay_max_cents, NEW.guaranteed_hours, NEW.shifts, NEW.days, NEW.housing_offered, NEW.transport, NEW.starts_on, NEW.published_at, NEW.expires_at, NEW.language_codes, NEW.point_rd,\n        coalesce(NEW.occupation_id, ''), NEW.source_name <> '', x, y, (jobs_squares(x, y))[1], jobs_squares(x, y),\n        jobs_search_words(NEW.title, o.vector, NEW.description)\n    FROM (SELECT ST_X(NEW.point_rd) AS x, ST_Y(NEW.point_rd) AS y OFFSET 0) AS place\n    LEFT JOIN jobs_occupation o ON o.slug = NEW.occupation_id\n    ON CONFLICT (job_id) DO UPDATE SET (job_id, employer_id, contract_type, pay_min_cents, pay_max_cents, guaranteed_hours, shifts, days, housing_offered, transport, starts_on, published_at, expires_at, language_codes, point_rd, occupation_id, is_imported, x, y, square, squares, words) = (excluded.job_id, excluded.employer_id, excluded.contract_type, excluded.pay_min_cents, excluded.pay_max_cents, excluded.guaranteed_hours, excluded.shifts, excluded.days, excluded.housing_offered, excluded.transport, excluded.starts_on, excluded.published_at, excluded.expires_at, excluded.language_codes, excluded.point_rd, excluded.occupation_id, excluded.is_imported, excluded.x, excluded.y, excluded.square, excluded.squares, excluded.words);\n    RETURN NULL;\n",
                    hash="a37258dfdb923c5b1948fd7447df57891966af21",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_keep_live_row_cf3a0",
                    table="jobs_job",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="searchword",
            index=models.Index(fields=["key"], name="jobs_search_words_by_key"),
        ),
        migrations.AddIndex(
            model_name="spelling",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(models.F("word"), name="gin_trgm_ops"),
                name="jobs_spellings_by_trigram",
            ),
        ),
    ]
