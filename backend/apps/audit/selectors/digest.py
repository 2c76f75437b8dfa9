"""What of an audit entry is proven, and how it is written down before it is hashed.

PostgreSQL works it out, set by set. The statement stands here and not in a function of the database: whoever owns the
database could replace that one.
"""

# In this order, as a JSON array without a doubt where one value ends; times in UTC to the microsecond.
DIGEST = """encode(sha256(convert_to(jsonb_build_array(
    e.id, to_char(e.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    to_char(e.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
    e.action, e.object_type, e.object_id, e.detail, e.request_id, e.actor_seal
)::text, 'UTF8')), 'hex')"""
# The actor may be gone, but not be another one than was sealed.
ACTOR_FITS = """(CASE WHEN e.actor_id IS NULL THEN e.actor_salt = ''
    ELSE e.actor_seal = encode(sha256(convert_to(e.actor_salt || e.actor_id::text, 'UTF8')), 'hex') END)"""
GENESIS = ""  # what the first link follows
