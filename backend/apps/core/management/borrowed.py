"""What Django and Django REST framework say in English only, in some of our languages; translated with our own."""

MESSAGES: tuple[str | tuple[str, str], ...] = (
    "Datetime value out of range.",
    "Ensure this field has at least {min_length} elements.",
    "Ensure this field has no more than {max_length} elements.",
    "Integer value too large to convert to float",
    "Must be a valid UUID.",
    "Must be a valid boolean.",
    "Not a valid string.",
    "Surrogate characters are not allowed: U+{code_point:X}.",
    "This dictionary may not be empty.",
    (
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
)
