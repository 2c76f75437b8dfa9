"""The same resume in other languages."""

from uuid import UUID

from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from apps.core.api.openapi import refused
from apps.resumes import selectors, services
from apps.resumes.api import examples
from apps.resumes.api.base import ResumeApiView
from apps.resumes.api.outputs import ResumeDetailOutput, ResumeOutput
from apps.resumes.enums import ResumeLanguage
from apps.users.permissions import SignedInRequest

LANGUAGE = OpenApiParameter("language", str, OpenApiParameter.PATH, enum=ResumeLanguage.values)


class FamilyView(ResumeApiView):
    """All of them."""

    @extend_schema(
        operation_id="list_resume_translations",
        summary="List a resume in all its languages",
        tags=["resumes"],
        responses=ResumeOutput(many=True),
        examples=[examples.FAMILY],
    )
    def get(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """List the resume and its siblings, oldest first; at most one in each language."""
        family = selectors.list_family_of(resume=self.find(request, resume_id))
        return Response(ResumeOutput(family, many=True).data)


class TranslationView(ResumeApiView):
    """One more language."""

    @extend_schema(
        operation_id="translate_resume",
        summary="Begin a resume in another language",
        tags=["resumes"],
        parameters=[LANGUAGE],
        request=None,
        responses={201: ResumeDetailOutput, **refused(services.LanguageTaken, services.TooManyResumes)},
        examples=[examples.CREATED],
    )
    def post(self, request: SignedInRequest, resume_id: UUID, language: str) -> Response:
        """Begin a sibling that says the same: headings and dates in the language, your words to be rewritten.

        Refused with `language_taken` or `too_many_resumes` (409).
        """
        if language not in ResumeLanguage.values:
            raise NotFound
        resume = self.find(request, resume_id)
        sibling = services.translate_resume(
            resume=resume, language=ResumeLanguage(language), actor=request.user
        )
        return self.show(request, sibling.pk, 201)


class SyncFactsView(ResumeApiView):
    """The same facts everywhere."""

    @extend_schema(
        operation_id="sync_resume_facts",
        summary="Bring facts into the other languages",
        tags=["resumes"],
        request=None,
        responses=ResumeOutput(many=True),
        examples=[examples.FAMILY],
    )
    def post(self, request: SignedInRequest, resume_id: UUID) -> Response:
        """Copy dates, licences, languages, hours, phone and e-mail into the siblings; their words stay.

        Jobs and schools are known by their names there. Answers with the siblings that changed.
        """
        changed = services.sync_facts(resume=self.find(request, resume_id))
        return Response(ResumeOutput(changed, many=True).data)
