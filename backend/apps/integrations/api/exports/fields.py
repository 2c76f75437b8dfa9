"""Which columns the feeds read, in one statement for a page or a chunk."""

FIELDS = (
    "id", "title", "description", "text_language", "contract_type", "agency_clause", "cao", "pay_min_cents",
    "pay_max_cents", "holiday_allowance_included", "guaranteed_hours", "max_hours", "shifts", "days", "starts_on",
    "ends_on", "housing_offered", "housing_week_cents", "transport", "languages_needed", "minimum_age", "postcode",
    "place_name", "municipality", "published_at", "expires_at", "updated_at", "point",
    "legal_employer_name", "legal_employer_kvk", "hirer_name", "phase", "housing_deducted", "housing_certificate",
    "housing_certificate_number",
    "employer__slug", "employer__legal_name", "employer__trade_name", "employer__kvk_number",
    "occupation__slug", "occupation__isco_code", "occupation__esco_uri", "occupation__names",
)  # fmt: skip
