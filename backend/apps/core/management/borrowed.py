"""What Django and Django REST framework say in English only, or less plainly than we do; translated with our own."""

MESSAGES: tuple[str | tuple[str, str], ...] = (
    "Authentication credentials were not provided.",
    "Datetime value out of range.",
    "Ensure this field has at least {min_length} characters.",
    "Ensure this field has at least {min_length} elements.",
    "Ensure this field has no more than {max_length} characters.",
    "Ensure this field has no more than {max_length} elements.",
    "Integer value too large to convert to float",
    "Must be a valid UUID.",
    "Must be a valid boolean.",
    "Not a valid string.",
    "Surrogate characters are not allowed: U+{code_point:X}.",
    "This dictionary may not be empty.",
    "This field may not be null.",
    (
        "This password is too short. It must contain at least %d character.",
        "This password is too short. It must contain at least %d characters.",
    ),
    "You do not have permission to perform this action.",
)
