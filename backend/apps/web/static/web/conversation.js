// The page of a conversation with a script: nobody has to reload. Without one the form works by itself.

import { Files } from './conversation-files.js';
import { Line } from './conversation-line.js';
import { Outbox } from './conversation-outbox.js';
import { showState } from './conversation-state.js';
import { Thread } from './conversation-thread.js';

const LATER = ['service_unavailable', 'too_many_attempts', 'rate_limited']; // refused now, not for good
const TYPING = 4000; // milliseconds between two hints, and until one fades

const shown = (id) => document.getElementById(id);
const form = shown('write');

if (form) {
  const field = form.elements.text;
  const outbox = new Outbox(form.dataset.conversation);
  const files = new Files(shown('files'));
  const thread = new Thread(shown('thread'), {
    mold: shown('said'), words: form.dataset, mayEdit: (message) => form.dataset.side === 'candidate' || outbox.wrote(message.client_key),
  });
  let fading;
  let typedAt = 0;
  let marked = 0;

  const said = ({ files: along, ...message }) => ({ ...message, documents: along.map(({ id }) => id) });
  const flush = () => {
    for (const message of outbox.waiting) line.say({ type: 'send', ...said(message) });
  };
  const flushByPost = () => {
    for (const message of outbox.waiting) line.post(said(message)).catch(() => {});
  };
  const markRead = () => {
    const newest = thread.newest(false);
    if (document.visibilityState === 'visible' && newest > marked && line.say({ type: 'read', position: newest })) marked = newest;
  };
  const fade = () => {
    shown('typing').textContent = '';
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
      if (state) showState(state, { form, thread });
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
  const line = new Line(form, { hear: (news) => heard[news.type]?.(news) });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const chosen = files.take();
    if (!text && !chosen.length) return field.focus();
    const message = outbox.add(text, chosen);
    thread.putWaiting(message);
    field.value = '';
    field.focus();
    if (!line.say({ type: 'send', ...said(message) })) tell(shown('line').dataset.away);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  field.addEventListener('input', () => {
    outbox.write(field.value);
    if (Date.now() - typedAt > TYPING && line.say({ type: 'typing' })) typedAt = Date.now();
  });
  document.addEventListener('visibilitychange', markRead);
  thread.list.addEventListener('click', async (event) => {
    const button = event.target.closest('.reveal');
    if (!button) return;
    event.preventDefault();
    const item = button.closest('.said');
    const words = await line.reveal(item.dataset.id);
    if (words !== null) thread.reveal(item, words);
    else if (button.form) button.form.submit(); // the page says why not
  });

  field.value ||= outbox.draft;
  outbox.waiting.forEach((message) => thread.putWaiting(message));
  line.begin();
}
