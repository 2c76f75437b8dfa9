// The messages on the page. Texts of others go in as text, never as markup.

export class Thread {
  constructor(list, { mold, words }) {
    this.list = list;
    this.mold = mold;
    this.words = words; // of the form's data attributes
    this.time = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Amsterdam',
    });
  }

  // Show a message, or show it anew: the same message never stands there twice.
  put(message) {
    const old = this.find('id', message.id) || (message.client_key && this.find('key', message.client_key));
    const item = this.make(message);
    if (old) old.remove();
    const behind = [...this.list.children].find((one) => !one.dataset.position || +one.dataset.position > message.position);
    this.list.insertBefore(item, behind || null);
    document.querySelector('#nothing')?.remove();
  }

  // Show one that the server has not yet.
  putWaiting({ client_key: key, text }) {
    if (this.find('key', key)) return;
    const item = this.make({ is_own: true, text, client_key: key, hidden: [], documents: [] });
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

  make(message) {
    const item = this.mold.content.firstElementChild.cloneNode(true);
    item.classList.toggle('own', message.is_own);
    if (message.id) item.dataset.id = message.id;
    if (message.position) item.dataset.position = message.position;
    item.dataset.key = message.client_key;
    const who = item.querySelector('.unseen');
    who.textContent = message.is_own ? who.dataset.own : who.dataset.other;
    item.querySelector('.words').textContent = message.text;
    item.querySelector('.files').append(...message.documents.map(link));
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
}

function link({ id, name }) {
  const item = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `/api/v1/documents/${encodeURIComponent(id)}/download/`;
  anchor.textContent = name;
  item.append(anchor);
  return item;
}
