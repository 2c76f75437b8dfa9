"""Names that the reader and the writer share."""

OWN = "x-safe-job"
SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"
