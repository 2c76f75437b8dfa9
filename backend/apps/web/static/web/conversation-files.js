// Files that go along. What is being checked is looked at again every few seconds, until it can be sent.

const AGAIN = 4000; // milliseconds

export class Files {
  constructor(place) {
    this.place = place;
    this.wait();
  }

  get boxes() {
    return [...this.place.querySelectorAll('input[name=documents]')];
  }

  get chosen() {
    return this.boxes.filter((box) => box.checked);
  }

  // The chosen files as a message holds them, for the moment before the server has it.
  take() {
    const chosen = this.chosen.map((box) => ({ id: box.value, name: box.closest('label').textContent.trim() }));
    for (const box of this.chosen) box.checked = false;
    return chosen;
  }

  wait() {
    if (this.place.querySelector('[data-waits]')) setTimeout(() => this.look(), AGAIN);
  }

  async look() {
    try {
      const reply = await fetch(this.place.dataset.from);
      if (reply.ok && !reply.redirected) this.show(await reply.text());
    } catch {
      // away: the next look comes in a moment
    }
    this.wait();
  }

  // What became ready meanwhile was added here a moment ago: it is chosen, and the person sees that.
  show(markup) {
    const parts = new DOMParser().parseFromString(markup, 'text/html').body;
    if (parts.querySelectorAll('[data-waits]').length === this.place.querySelectorAll('[data-waits]').length) return;
    const known = new Set(this.boxes.map((box) => box.value));
    const chosen = new Set(this.chosen.map((box) => box.value));
    this.place.replaceChildren(...parts.childNodes);
    for (const box of this.boxes) box.checked = chosen.has(box.value) || !known.has(box.value);
    const details = this.place.querySelector('details');
    if (details && this.chosen.length) details.open = true;
  }
}
