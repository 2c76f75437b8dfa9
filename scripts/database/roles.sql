-- The three roles of the platform, its database, and what each may do there (docs/operations.md, "Roles").
-- Run by a superuser of PostgreSQL, with psql, as often as you like; it repairs what is missing:
--
--   APPLICATION_PASSWORD=… OWNER_PASSWORD=… psql -d postgres -f scripts/database/roles.sql
--
-- Other names than the usual ones: -v application=… -v owner=… -v reporting=… -v database=…
-- What the tables hold is granted by `manage.py migrate`, which runs as the owner.

\set ON_ERROR_STOP on
\set QUIET on
\if :{?application} \else \set application safejob \endif
\if :{?owner} \else \set owner safejob_owner \endif
\if :{?reporting} \else \set reporting safejob_reporting \endif
\if :{?database} \else \set database safejob \endif
\getenv application_password APPLICATION_PASSWORD
\getenv owner_password OWNER_PASSWORD

SELECT format('CREATE ROLE %I', name) FROM unnest(ARRAY[:'application', :'owner', :'reporting']) AS name
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

-- The application reads and writes rows. It owns nothing, or row-level security would ask nothing of it.
ALTER ROLE :"application" LOGIN NOCREATEDB NOCREATEROLE;
ALTER ROLE :"owner" LOGIN NOCREATEROLE;
\if :{?application_password}
ALTER ROLE :"application" PASSWORD :'application_password';
\endif
\if :{?owner_password}
ALTER ROLE :"owner" PASSWORD :'owner_password';
\endif
-- Only where tests run: they make databases of their own.
\if :{?makes_databases}
ALTER ROLE :"owner" CREATEDB;
\endif

-- What config/settings/base.py asks for at each connection. A transaction pooler hands no such wish on (DB_POOLED).
ALTER ROLE :"application" SET statement_timeout = '15s';
ALTER ROLE :"application" SET lock_timeout = '5s';
ALTER ROLE :"application" SET idle_in_transaction_session_timeout = '30s';
ALTER ROLE :"application" SET jit = off;
ALTER ROLE :"application" SET max_parallel_workers_per_gather = 0;
ALTER ROLE :"reporting" SET default_transaction_read_only = on;

SELECT format('CREATE DATABASE %I OWNER %I', :'database', :'owner')
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'database') \gexec
ALTER DATABASE :"database" OWNER TO :"owner";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE :"database" TO :"application";
GRANT CONNECT ON DATABASE :"database" TO :"reporting";

\connect :"database"
CREATE EXTENSION IF NOT EXISTS postgis;
-- Until the roles were parted, the application owned everything.
REASSIGN OWNED BY :"application" TO :"owner";
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE, CREATE ON SCHEMA public TO :"owner";
GRANT USAGE ON SCHEMA public TO :"application", :"reporting";

SELECT rolsuper OR rolbypassrls AS passes_every_wall FROM pg_roles WHERE rolname = :'application' \gset
\if :passes_every_wall
DO $$ BEGIN RAISE EXCEPTION 'The application''s role is a superuser or has BYPASSRLS: use another one.'; END $$;
\endif
