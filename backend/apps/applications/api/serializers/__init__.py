"""Shapes in and out."""

from apps.applications.api.serializers.employer import EitherSideOutput, EmployerApplicationOutput
from apps.applications.api.serializers.inputs import (
    ApplyInput,
    ChangeApplicationInput,
    RejectInput,
    StatusQuery,
    StepInput,
    SubmitApplicationInput,
)
from apps.applications.api.serializers.outputs import ApplicationOutput
from apps.applications.api.serializers.pages import (
    ApplicationPageOutput,
    BoardOutput,
    StaffApplicationOutput,
    StaffApplicationPageOutput,
)

__all__ = [
    "ApplicationOutput",
    "ApplicationPageOutput",
    "ApplyInput",
    "BoardOutput",
    "ChangeApplicationInput",
    "EitherSideOutput",
    "EmployerApplicationOutput",
    "RejectInput",
    "StaffApplicationOutput",
    "StaffApplicationPageOutput",
    "StatusQuery",
    "StepInput",
    "SubmitApplicationInput",
]
