// The page of a conversation with a script: nobody has to reload. Without one the form works by itself.

import { Line } from './conversation-line.js';
import { Outbox } from './conversation-outbox.js';
import { Thread } from './conversation-thread.js';

const LATER = ['service_unavailable', 'too_many_attempts', 'rate_limited']; // refused now, not for good
const TYPING = 4000; // milliseconds between two hints, and until one fades

const shown = (id) => document.getElementById(id);
const form = shown('write');

if (form) {
  const { side } = form.dataset;
  const other = side === 'candidate' ? 'employer' : 'candidate';
  const field = form.elements.text;
  const outbox = new Outbox(form.dataset.conversation);
  const thread = new Thread(shown('thread'), { mold: shown('said'), words: form.dataset });
  let fading;
  let typedAt = 0;
  let marked = 0;

  const flush = () => {
    for (const message of outbox.waiting) line.say({ type: 'send', ...message });
  };
  const flushByPost = () => {
    for (const message of outbox.waiting) line.post(message).catch(() => {});
  };
  const markRead = () => {
    const newest = thread.newest(false);
    if (document.visibilityState === 'visible' && newest > marked && line.say({ type: 'read', position: newest })) marked = newest;
  };
  const fade = () => {
    shown('typing').textContent = '';
  };
  const showState = (state) => {
    shown('read').hidden = !thread.newest(true) || thread.newest(true) < thread.newest(false) || state.read[other] < thread.newest(true);
    form.hidden = Boolean(state.refused);
    shown('closed').hidden = !state.refused;
    if (state.refused) {
      const { closed, blocked } = shown('closed').dataset;
      shown('closed').textContent = state.refused === 'conversation_blocked' ? blocked : closed;
    }
  };
  const tell = (words) => {
    shown('line').textContent = words;
    shown('line').hidden = !words;
  };

  const heard = {
    opened() {
      tell('');
      flush();
      markRead();
    },
    news({ messages, state }) {
      for (const message of messages) {
        thread.put(message);
        if (message.client_key) outbox.remove(message.client_key);
        if (!message.is_own) fade();
      }
      if (state) showState(state);
      else if (messages.length) shown('read').hidden = true;
      if (messages.length) thread.list.lastElementChild.scrollIntoView({ block: 'nearest' });
      markRead();
    },
    sent({ client_key: key, message }) {
      outbox.remove(key);
      thread.put(message);
    },
    refused({ act, code, detail, client_key: key }) {
      if (act !== 'send' || LATER.includes(code)) return;
      outbox.remove(key);
      thread.refuse(key, detail);
    },
    typing() {
      shown('typing').textContent = shown('typing').dataset.says;
      clearTimeout(fading);
      fading = setTimeout(fade, TYPING + 1000);
    },
    polled: () => {
      tell('');
      flushByPost();
    },
    lost: () => tell(shown('line').dataset.away),
    over: () => tell(shown('line').dataset.over),
    gone: () => window.location.reload(),
  };
  const line = new Line(form, { hear: (said) => heard[said.type]?.(said) });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (!text) return field.focus();
    const message = outbox.add(text);
    thread.putWaiting(message);
    field.value = '';
    field.focus();
    if (!line.say({ type: 'send', ...message })) tell(shown('line').dataset.away);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  field.addEventListener('input', () => {
    outbox.write(field.value);
    if (Date.now() - typedAt > TYPING && line.say({ type: 'typing' })) typedAt = Date.now();
  });
  document.addEventListener('visibilitychange', markRead);

  field.value ||= outbox.draft;
  outbox.waiting.forEach((message) => thread.putWaiting(message));
  line.begin();
}
