"""The caller's resumes: list, begin."""

from drf_spectacular.utils import extend_schema
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.core.api.views import read
from apps.resumes import selectors, services
from apps.resumes.api import examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.inputs import CreateResumeInput
from apps.resumes.api.outputs import ResumeDetailOutput, ResumeOutput
from apps.resumes.models.content import ResumeData
from apps.users.permissions import SignedInRequest


class ResumesView(ResumeApiView):
    """The caller's resumes."""

    paginated = True

    @extend_schema(
        operation_id="list_resumes",
        summary="List my resumes",
        tags=["resumes"],
        responses=ResumeOutput(many=True),
        examples=[examples.LISTED],
    )
    def get(self, request: SignedInRequest) -> Response:
        """List own resumes in all languages, newest first."""
        return self.page(selectors.list_resumes_of(user=request.user), ResumeOutput)

    @extend_schema(
        operation_id="create_resume",
        summary="Begin a resume",
        tags=["resumes"],
        request=CreateResumeInput,
        responses={201: ResumeDetailOutput, **refused(services.TooManyResumes)},
        examples=[examples.CREATE, examples.CREATED],
    )
    def post(self, request: SignedInRequest) -> Response:
        """Begin a resume without sections; with `from_profile`, with those that we know something for.

        Without a language it is in that of the account. Refused with `too_many_resumes` (409) above 20.
        """
        asked = {"language": request.user.language, **read(CreateResumeInput, request.data)}
        create = services.start_from_profile if asked.pop("from_profile") else services.create_resume
        resume = create(owner=request.user, data=ResumeData.model_validate(asked))
        return self.show(request, resume.pk, 201)
