// The messages on the page. Texts of others go in as text, never as markup.

const EDITABLE = 600000; // milliseconds

export class Thread {
  constructor(list, { mold, words, mayEdit }) {
    this.list = list;
    this.mold = mold;
    this.words = words; // of the form's data attributes
    this.mayEdit = mayEdit;
    this.reveals = 'reveals' in words;
    this.page = `/messages/${words.conversation}/`;
    this.time = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Amsterdam',
    });
  }

  // Show a message, or show it anew: the same message never stands there twice.
  put(message) {
    const old = this.find('id', message.id) || (message.client_key ? this.find('key', message.client_key) : null);
    const item = this.make(message, Boolean(old?.querySelector('.edit:not([hidden])')));
    item.querySelector('.seen').hidden = old?.querySelector('.seen')?.hidden ?? true;
    if (old) old.remove();
    const behind = [...this.list.children].find((one) => !one.dataset.position || +one.dataset.position > message.position);
    this.list.insertBefore(item, behind || null);
    document.querySelector('#nothing')?.remove();
  }

  // Show one that the server has not yet.
  putWaiting({ client_key: key, text, files }) {
    if (this.find('key', key)) return;
    const item = this.make({ is_own: true, text, client_key: key, hidden: [], documents: files });
    item.classList.add('waiting');
    item.querySelector('.when').textContent = this.words.waits;
    this.list.append(item);
    item.scrollIntoView({ block: 'nearest' });
  }

  refuse(key, why) {
    const item = this.find('key', key);
    if (!item) return;
    item.classList.replace('waiting', 'failed');
    const said = item.querySelector('.when');
    said.className = 'problem';
    said.textContent = `${this.words.wrong} ${why}`;
  }

  find(name, value) {
    return [...this.list.children].find((item) => item.dataset[name] === value);
  }

  newest(isOwn) {
    const own = [...this.list.children].filter((item) => item.dataset.position && item.classList.contains('own') === isOwn);
    return +(own.at(-1)?.dataset.position || 0);
  }

  // Own ones up to this position were read.
  markSeen(position) {
    for (const item of this.list.children) {
      const seen = item.querySelector('.seen'); // not where something waits
      if (seen) seen.hidden = !item.classList.contains('own') || !(+item.dataset.position <= position);
    }
  }

  reveal(item, words) {
    item.querySelector('.words').textContent = words;
    const button = item.querySelector('.reveal');
    (button.form || button).remove();
    item.querySelector('.doing a')?.focus();
  }

  make(message, wasOpen = false) {
    const item = this.mold.content.firstElementChild.cloneNode(true);
    item.classList.toggle('own', message.is_own);
    if (message.id) item.dataset.id = message.id;
    if (message.position) item.dataset.position = message.position;
    item.dataset.key = message.client_key;
    const who = item.querySelector('.unseen');
    who.textContent = message.is_own ? who.dataset.own : who.dataset.other;
    item.querySelector('.words').textContent = message.text;
    item.querySelector('.files').append(...message.documents.map((file) => link(file, this.page)));
    if (message.id) this.addActs(item, message, wasOpen);
    if (message.hidden.length) {
      item.querySelector('.warned').textContent = message.is_own ? this.words.notice : this.words.warning;
    }
    if (message.created_at) {
      const time = item.querySelector('time');
      time.dateTime = message.created_at;
      time.textContent = this.time.format(new Date(message.created_at));
      if (message.edited_at) item.querySelector('.when span').textContent = ` · ${this.words.changed}`;
    }
    return item;
  }

  // What one may do with it; whether it is still so, the server knows.
  addActs(item, message, wasOpen) {
    const [edit, report, reveal] = ['.edit', '.report', '.reveal'].map((name) => item.querySelector(name));
    edit.href = `${this.page}${message.id}/edit/`;
    report.href = `${this.page}${message.id}/report/`;
    edit.hidden = !message.is_own || !(wasOpen || this.mayEdit(message)) || Date.now() - new Date(message.created_at) > EDITABLE;
    report.hidden = message.is_own;
    reveal.hidden = message.is_own || !message.hidden.length || !this.reveals;
  }
}

function link({ id, name }, page) {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `${page}files/${encodeURIComponent(id)}/`;
  anchor.textContent = name;
  item.append(anchor);
  return item;
}
