"""What follows from a proof: the browser is signed in, or goes to the second step."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect

from apps.users.enums import SESSION_COOKIE
from apps.users.services import SecondStepNeeded, TokenPair, read_access_token
from apps.web.api.browser import NEXT, next_page, noted, start_anew
from apps.web.api.language import forget_choice

STEP, FACTORS = "step", "factors"


def open_door(request: HttpRequest, result: TokenPair | SecondStepNeeded) -> HttpResponse:
    """Sign the browser in, or ask it for the second proof; what it kept from before is forgotten.

    The tokens of the pair are not used: the cookie names the session, and the session is looked at on every request.
    """
    wanted = noted(request, NEXT)
    target = next_page(request)
    start_anew(request)
    rotate_token(request)
    if isinstance(result, SecondStepNeeded):
        kept = {STEP: result.token, FACTORS: [str(factor) for factor in result.factors], NEXT: wanted}
        request.session.update(kept)
        return redirect("web:second-step")
    request.session[SESSION_COOKIE] = str(read_access_token(result.access).session_id)
    response = HttpResponseRedirect(target)
    forget_choice(response)
    return response
