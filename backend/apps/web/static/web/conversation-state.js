// What may be done in the conversation now, as the server says it: forms of the page come and go with it.

const shown = (id) => document.getElementById(id);

export function showState(state, { form, thread }) {
  const { side } = form.dataset;
  const other = side === 'candidate' ? 'employer' : 'candidate';
  const read = state.read[other];
  thread.markSeen(read);
  // Rare, and every message with a hidden part changes: the page comes anew; what is being written is kept.
  if (state.may_reveal && !thread.reveals && !('reads' in form.dataset)) window.location.reload();
  shown('read').hidden = !thread.newest(true) || thread.newest(true) < thread.newest(false) || read < thread.newest(true);
  form.hidden = Boolean(state.refused) || 'reads' in form.dataset;
  shown('closed').hidden = !state.refused;
  if (state.refused) {
    const { closed, blocked } = shown('closed').dataset;
    shown('closed').textContent = state.refused === 'conversation_blocked' ? blocked : closed;
  }
  const now = {
    open: !state.refused,
    agree: state.may_agree,
    agreed: state.agreed.includes(side) && !state.may_reveal,
    shared: state.may_reveal,
    block: !state.blocked_by_you,
    unblock: state.blocked_by_you,
  };
  for (const part of document.querySelectorAll('[data-if]')) part.hidden = !now[part.dataset.if];
}
