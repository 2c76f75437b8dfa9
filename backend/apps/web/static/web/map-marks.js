// Jobs as marks: a dot is one job, a square several at one point, a circle a cluster.

const TINY = 0.00001; // degrees, about a meter
const sideOf = ({ kind, count }) => (kind === 'job' ? 28 : 34 + 6 * Math.floor(Math.log10(count)));
const short = (count) => (count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`);

export const keyOf = ({ kind, count, at }) => [kind, count, at.lat, at.lng].join();

export function readFeature({ geometry, properties }) {
  const [lon, lat] = geometry.coordinates;
  const extent = properties.extent ?? [lon - TINY, lat - TINY, lon + TINY, lat + TINY];
  return { ...properties, at: L.latLng(lat, lon), extent };
}

// Marks that would cover each other become one; those with most jobs come first and keep their name.
export function joinOverlapping(map, jobs) {
  const joined = [];
  for (const one of jobs) {
    const { x, y } = map.latLngToContainerPoint(one.at);
    const other = joined.find((mark) => Math.hypot(mark.x - x, mark.y - y) < (sideOf(mark) + sideOf(one)) * 0.42);
    if (!other) joined.push({ ...one, x, y });
    else Object.assign(other, { kind: 'cluster', count: other.count + one.count, extent: around(other.extent, one.extent) });
  }
  return joined;
}

const around = (a, b) => [...a.slice(0, 2).map((edge, i) => Math.min(edge, b[i])), ...a.slice(2).map((edge, i) => Math.max(edge, b[i + 2]))];

export const spaceOf = (mark) => ({ x: mark.x, y: mark.y, wide: sideOf(mark) / 2, high: sideOf(mark) / 2 });

export function makeMark(job, name) {
  const side = sideOf(job);
  const shown = document.createElement('span');
  shown.textContent = job.kind === 'job' ? '' : short(job.count);
  shown.setAttribute('aria-hidden', 'true');
  const icon = L.divIcon({ className: `map-mark is-${job.kind}`, html: shown, iconSize: [side, side] });
  const mark = L.marker(job.at, { icon, riseOnHover: true });
  mark.on('add', () => mark.getElement().setAttribute('aria-label', name));
  return mark;
}

export function onPress(mark, action) {
  mark.on('click', action);
  mark.on('keypress', ({ originalEvent }) => originalEvent.key === 'Enter' && action());
}

// Rows of text, some of them links.
export function makePopup(rows) {
  const content = document.createElement('div');
  for (const [text, link] of rows.filter(([words]) => words)) {
    const row = content.appendChild(document.createElement('p'));
    const holder = link ? row.appendChild(Object.assign(document.createElement('a'), { href: link })) : row;
    holder.textContent = text;
  }
  return content;
}
