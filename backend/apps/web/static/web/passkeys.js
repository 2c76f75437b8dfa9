// Passkeys: the one thing that needs a script. A form with data-passkey ("get" or "create") asks its data-ask address for
// the question, lets the device answer, puts the answer into its hidden fields and goes its usual way.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const named = (list) => (list || []).map((one) => ({ ...one, id: bytes(one.id) }));

function question(options) {
  const asked = { ...options, challenge: bytes(options.challenge) };
  if (options.user) asked.user = { ...options.user, id: bytes(options.user.id) };
  if (options.excludeCredentials) asked.excludeCredentials = named(options.excludeCredentials);
  if (options.allowCredentials) asked.allowCredentials = named(options.allowCredentials);
  return { publicKey: asked };
}

function answer(credential) {
  const { response } = credential;
  const said = { clientDataJSON: text(response.clientDataJSON) };
  for (const name of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (response[name]) said[name] = text(response[name]);
  }
  if (response.getTransports) said.transports = response.getTransports();
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: said,
  };
}

class Refused extends Error {}

async function ask(form) {
  const token = form.elements.csrfmiddlewaretoken.value;
  const reply = await fetch(form.dataset.ask, { method: 'POST', headers: { 'X-CSRFToken': token } });
  const said = await reply.json();
  if (said.next) window.location.assign(said.next);
  if (!reply.ok) throw new Refused(said.detail);
  return said;
}

async function use(form) {
  const { ceremony_id: ceremony, options } = await ask(form);
  const credential = await navigator.credentials[form.dataset.passkey](question(options));
  form.elements.ceremony_id.value = ceremony;
  form.elements.credential.value = JSON.stringify(answer(credential));
  form.submit();
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue;
  const problem = form.querySelector('[data-problem]');
  const button = form.querySelector('button');
  for (const part of document.querySelectorAll(`[data-with="${form.id}"]`)) part.hidden = false;
  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    problem.textContent = '';
    button.disabled = true;
    try {
      await use(form);
    } catch (error) {
      problem.textContent = error instanceof Refused ? error.message : form.dataset.stopped;
      button.disabled = false;
      button.focus();
    }
  });
}
