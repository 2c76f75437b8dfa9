// What was written and not yet taken by the server, and what is being written: kept in this tab, so that a reload, a dead
// battery or a tunnel loses nothing. Each message has a key of its own; sent twice, it is one message.

export class Outbox {
  constructor(conversation) {
    this.place = `conversation-${conversation}`;
    const kept = JSON.parse(sessionStorage.getItem(this.place) || '{}');
    this.waiting = (kept.waiting || []).map((message) => ({ files: [], ...message }));
    this.keys = new Set();
    this.draft = kept.draft || '';
  }

  keep() {
    const { waiting, draft } = this;
    if (waiting.length || draft) sessionStorage.setItem(this.place, JSON.stringify({ waiting, draft }));
    else sessionStorage.removeItem(this.place);
  }

  add(text, files) {
    const message = { client_key: crypto.randomUUID(), text, files };
    this.keys.add(message.client_key);
    this.waiting.push(message);
    this.draft = '';
    this.keep();
    return message;
  }

  // Whether it was written here: by this person, and not by a colleague.
  wrote(key) {
    return this.keys.has(key) || this.waiting.some((message) => message.client_key === key);
  }

  remove(key) {
    this.waiting = this.waiting.filter((message) => message.client_key !== key);
    this.keep();
  }

  write(text) {
    this.draft = text;
    this.keep();
  }
}
