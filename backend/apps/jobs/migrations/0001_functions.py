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
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT setweight(to_tsvector(language, public.jobs_fold(title)), 'A')
        || setweight(to_tsvector(language, public.jobs_fold(occupation)), 'B')
        || setweight(to_tsvector(language, public.jobs_fold(description)), 'C')
$$;
"""
SEARCH_WORDS = """
CREATE FUNCTION jobs_search_words(title text, occupation text, description text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT public.jobs_search_vector('dutch', title, occupation, description)
        || public.jobs_search_vector('english', title, occupation, description)
$$;
"""
# Squares of 5, 10, 20 and 40 km around a point (RD New, meters): size in the millions, then column, then row.
# selectors/search/squares.py numbers them alike.
SQUARES = """
CREATE FUNCTION jobs_squares(x float8, y float8) RETURNS integer[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
    SELECT ARRAY[
        (floor(x / 5000) * 1000 + floor(y / 5000))::integer,
        (1000000 + floor(x / 10000) * 1000 + floor(y / 10000))::integer,
        (2000000 + floor(x / 20000) * 1000 + floor(y / 20000))::integer,
        (3000000 + floor(x / 40000) * 1000 + floor(y / 40000))::integer
    ]
$$;
"""


class Migration(migrations.Migration):
    dependencies = []
    operations = [
        UnaccentExtension(),
        migrations.RunSQL(FOLD, "DROP FUNCTION jobs_fold(text)"),
        migrations.RunSQL(LANGUAGE_CODES, "DROP FUNCTION jobs_language_codes(jsonb)"),
        migrations.RunSQL(SEARCH_VECTOR, "DROP FUNCTION jobs_search_vector(regconfig, text, text, text)"),
        migrations.RunSQL(SEARCH_WORDS, "DROP FUNCTION jobs_search_words(text, text, text)"),
        migrations.RunSQL(SQUARES, "DROP FUNCTION jobs_squares(float8, float8)"),
    ]
