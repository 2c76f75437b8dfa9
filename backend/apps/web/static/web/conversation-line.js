// The line to the server: a socket while there is one, questions every few seconds while there is none. Both begin behind
// the last change that was seen, so nothing is missed and nothing comes twice.

const SUBPROTOCOL = 'safejob.v1';
const POLL = 4000; // milliseconds
const SLOWEST = 10000;
const SIGNED_OUT = 4401;

export class Line {
  constructor(form, { hear }) {
    const { conversation, tenant, socket, change } = form.dataset;
    this.conversation = conversation;
    this.address = `${socket || window.location.origin.replace(/^http/, 'ws')}/ws/conversations/`;
    this.path = `/api/v1/conversations/${conversation}/messages/`;
    this.headers = { 'X-CSRFToken': form.elements.csrfmiddlewaretoken.value, 'Content-Type': 'application/json' };
    if (tenant) this.headers['X-Tenant'] = tenant;
    this.change = +change;
    this.hear = hear;
    this.tries = 0;
    this.isOpen = false;
  }

  begin() {
    this.connect();
    setInterval(() => this.isOpen || this.poll(), POLL);
    window.addEventListener('online', () => this.isOpen || this.connect());
    window.addEventListener('offline', () => this.socket?.close()); // or it would wait for minutes for what cannot come
  }

  async connect() {
    clearTimeout(this.again);
    if (this.isConnecting) return;
    this.isConnecting = true;
    try {
      const reply = await fetch('/api/v1/ws-ticket/', { method: 'POST', headers: this.headers });
      if (reply.status === 401 || reply.status === 403) this.over();
      else if (reply.ok) this.open((await reply.json()).ticket);
      else this.lost();
    } catch {
      this.lost();
    }
  }

  open(ticket) {
    const socket = new WebSocket(this.address, [SUBPROTOCOL, `ticket.${ticket}`]);
    socket.onmessage = ({ data }) => this.take(JSON.parse(data), socket);
    socket.onclose = ({ code }) => (code === SIGNED_OUT ? this.over() : this.lost());
    this.socket = socket;
  }

  take(said, socket) {
    if (said.type === 'welcome') socket.send(JSON.stringify({ type: 'open', conversation: this.conversation, since: this.change }));
    if (said.type === 'opened') {
      Object.assign(this, { isOpen: true, isConnecting: false, tries: 0 });
    }
    if (said.type === 'news') this.change = Math.max(this.change, said.change);
    this.hear(said);
  }

  lost() {
    Object.assign(this, { isOpen: false, isConnecting: false });
    this.hear({ type: 'lost' });
    this.tries += 1;
    const wait = Math.min(SLOWEST, 400 * 2 ** this.tries) * (0.5 + Math.random() / 2); // not everybody at once
    clearTimeout(this.again);
    this.again = setTimeout(() => this.connect(), wait);
  }

  over() {
    Object.assign(this, { isOpen: false, isConnecting: true });
    this.hear({ type: 'over' });
  }

  say(message) {
    if (!this.isOpen) return false;
    this.socket.send(JSON.stringify({ conversation: this.conversation, ...message }));
    return true;
  }

  // Without a socket: what is new since the last change, and what waits goes by the API.
  async poll() {
    try {
      const reply = await fetch(`${this.path}?since=${this.change}`, { headers: this.headers });
      if (!reply.ok) return;
      const { results, conversation, next } = await reply.json();
      this.change = next ? results.at(-1).change : Math.max(this.change, conversation.change);
      this.hear({ type: 'news', messages: results, state: conversation });
      this.hear({ type: 'polled' });
    } catch {
      // away: the next one comes in a moment
    }
  }

  async post(message) {
    const reply = await fetch(this.path, { method: 'POST', headers: this.headers, body: JSON.stringify(message) });
    const said = await reply.json();
    if (reply.ok) this.hear({ type: 'sent', client_key: message.client_key, message: said });
    else this.hear({ type: 'refused', act: 'send', client_key: message.client_key, ...said });
  }
  // The words as they were written; null if the server says no, or is away.
  async reveal(message) {
    try {
      const reply = await fetch(`${this.path}${message}/reveal/`, { method: 'POST', headers: this.headers });
      return reply.ok ? (await reply.json()).text : null;
    } catch {
      return null;
    }
  }
}
