"""The immutable functions that generated columns stand on."""

from django.contrib.postgres.operations import UnaccentExtension
from django.db import migrations

# unaccent() is only STABLE, because somebody might change its dictionary; ours is the shipped one, named in full.
FOLD = """
CREATE FUNCTION jobs_fold(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;
"""
LANGUAGE_CODES = """
CREATE FUNCTION jobs_language_codes(needed jsonb) RETURNS varchar(2)[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT coalesce(array_agg(item ->> 'language'), '{}')::varchar(2)[] FROM jsonb_array_elements(needed) item $$;
"""
SEARCH_VECTOR = """
CREATE FUNCTION jobs_search_vector(language regconfig, title text, occupation text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT setweight(to_tsvector(language, public.jobs_fold(title)), 'A')
        || setweight(to_tsvector(language, public.jobs_fold(occupation)), 'B')
        || setweight(to_tsvector(language, public.jobs_fold(description)), 'C')
$$;
"""


class Migration(migrations.Migration):
    dependencies = []
    operations = [
        UnaccentExtension(),
        migrations.RunSQL(FOLD, "DROP FUNCTION jobs_fold(text)"),
        migrations.RunSQL(LANGUAGE_CODES, "DROP FUNCTION jobs_language_codes(jsonb)"),
        migrations.RunSQL(SEARCH_VECTOR, "DROP FUNCTION jobs_search_vector(regconfig, text, text, text)"),
    ]
