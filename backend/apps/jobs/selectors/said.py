"""The part of a posting's page that says who employs, what it costs and how one lives, as SQL."""

from apps.jobs.models.said import SAID

SAID_FACTS = ", ".join(f"'{name}', j.{name}" for name in SAID)
# What another site posted may be of any company: we say only what it says itself.
WHO_EMPLOYS = """
    json_build_object(
        'legal_employer', CASE WHEN j.legal_employer_name <> '' THEN j.legal_employer_name
            WHEN j.source_name = '' THEN e.legal_name ELSE '' END,
        'kvk', CASE WHEN j.legal_employer_name <> '' OR j.source_name <> '' THEN j.legal_employer_kvk
            ELSE e.kvk_number END,
        'hirer', j.hirer_name, 'hirer_hidden_reason', j.hirer_hidden_reason, 'workplace', j.place_name,
        'cao', j.cao, 'phase', j.phase)
"""
