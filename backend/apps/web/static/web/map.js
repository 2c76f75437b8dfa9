// The map of jobs. Without it the page lists the jobs by place; here the same jobs stand where the work is.

const facts = JSON.parse(document.querySelector('#map-facts').textContent);
const { words } = facts;
const box = document.querySelector('#map');
const part = box.closest('section');
const said = document.querySelector('#map-found');
const list = document.querySelector('.map-list');
const form = document.querySelector('form.search');

const COUNTRY = [[50.72, 3.3], [53.58, 7.25]];
const AROUND = [[49.5, 1.5], [54.8, 9.2]];
const DEGREES_PER_METER = 1 / 111_320;
const NOT_A_FILTER = ['bbox', 'sort', 'page', 'page_size', 'cursor', 'facets', 'lang'];

const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
const number = new Intl.NumberFormat(document.documentElement.lang);
const euros = new Intl.NumberFormat(document.documentElement.lang, { style: 'currency', currency: 'EUR' });
const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;

part.hidden = false;
const map = L.map(box, {
  minZoom: 6,
  maxZoom: facts.tiles ? 18 : 16,
  maxBounds: AROUND,
  maxBoundsViscosity: 1,
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: !isCalm,
  zoomAnimation: !isCalm,
  markerZoomAnimation: !isCalm,
  inertia: !isCalm,
});
L.control.zoom({ zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
const sources = L.control.attribution({ prefix: false }).addTo(map);

// --- the ground: pictures of a tile server, or the shipped outline

if (facts.tiles) {
  L.tileLayer(facts.tiles, { maxZoom: 18 }).addTo(map);
  sources.addAttribution(facts.attribution);
} else {
  sources.addAttribution('<a href="https://www.geonames.org/">GeoNames</a>, CC BY 4.0');
  drawOutline();
}

async function drawOutline() {
  const { features } = await (await fetch(box.dataset.outline)).json();
  const of = (kind) => ({ type: 'FeatureCollection', features: features.filter((one) => one.properties.kind === kind) });
  const draw = (kind, weight) => L.geoJSON(of(kind), { interactive: false, style: { className: `map-${kind}`, weight, fillOpacity: 1, color: '', fillColor: '' } }).addTo(map);
  draw('land', 1.25);
  draw('border', 1);
  const towns = L.layerGroup().addTo(map);
  const name = () => nameTowns(towns, of('place').features);
  map.on('moveend', name);
  name();
}

// Large places first; a name that would cover another one is left out.
function nameTowns(layer, towns) {
  layer.clearLayers();
  const taken = [];
  const view = map.getBounds();
  for (const { geometry, properties } of towns) {
    const at = L.latLng(geometry.coordinates[1], geometry.coordinates[0]);
    if (properties.rank > 12 * 2 ** (map.getZoom() - 6) || !view.contains(at)) continue;
    const { x, y } = map.latLngToContainerPoint(at);
    const half = properties.name.length * 4 + 10;
    if (taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < 22)) continue;
    taken.push({ x, y, half });
    const text = document.createElement('span');
    text.textContent = properties.name;
    const icon = L.divIcon({ className: 'map-town', html: text });
    L.marker(at, { icon, interactive: false, keyboard: false, pane: 'tilePane' }).addTo(layer);
  }
}

// --- the jobs

const marks = new Map();
const keyOf = ({ geometry, properties }) => [properties.kind, properties.count, ...geometry.coordinates].join();
let asking = null;

async function load() {
  asking?.abort();
  asking = new AbortController();
  try {
    const query = filters();
    query.set('bbox', edges());
    query.set('zoom', map.getZoom());
    const answer = await fetch(`${box.dataset.jobs}?${query}`, { signal: asking.signal, headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(answer.status);
    show(await answer.json());
  } catch (problem) {
    if (problem.name !== 'AbortError') said.textContent = words.failed;
  }
}

// What stays on the map stays as it is: an open popup, and where the keyboard is.
function show({ count, features }) {
  const found = new Map(features.map((feature) => [keyOf(feature), feature]));
  const hadFocus = document.activeElement?.classList.contains('map-mark');
  for (const [key, mark] of marks) {
    if (!found.has(key)) marks.delete(key) && mark.remove();
  }
  for (const [key, feature] of found) {
    if (!marks.has(key)) marks.set(key, place(feature));
  }
  if (hadFocus && !box.contains(document.activeElement)) box.focus({ preventScroll: true });
  said.textContent = say(words.found, { count: number.format(count) });
}

function place({ geometry, properties }) {
  const values = { ...properties, count: number.format(properties.count) };
  const side = properties.kind === 'job' ? 28 : 34 + 6 * Math.floor(Math.log10(properties.count));
  const shown = document.createElement('span');
  shown.textContent = properties.kind === 'job' ? '' : short(properties.count);
  shown.ariaHidden = 'true';
  const icon = L.divIcon({ className: `map-mark ${properties.kind}`, html: shown, iconSize: [side, side] });
  const mark = L.marker([geometry.coordinates[1], geometry.coordinates[0]], { icon, riseOnHover: true }).addTo(map);
  mark.getElement().setAttribute('aria-label', say(words[properties.kind], values));
  if (properties.kind === 'cluster') onPress(mark, () => enter(properties, mark, values));
  else mark.bindPopup(() => tell(properties, values), { closeOnEscapeKey: true });
  return mark;
}

const short = (count) => (count < 10_000 ? String(count) : `${Math.round(count / 1000)}k`);

function onPress(mark, action) {
  mark.on('click', action);
  mark.on('keypress', ({ originalEvent }) => originalEvent.key === 'Enter' && action());
}

function enter(properties, mark, values) {
  const [west, south, east, north] = properties.extent;
  const bounds = L.latLngBounds([south, west], [north, east]);
  if (map.getZoom() < map.getMaxZoom()) {
    const zoom = Math.min(Math.max(map.getBoundsZoom(bounds.pad(0.1)), map.getZoom() + 1), map.getMaxZoom());
    map.setView(bounds.getCenter(), zoom);
  } else {
    mark.bindPopup(() => tell(properties, values)).openPopup();
  }
}

function tell(properties, values) {
  const content = document.createElement('div');
  const line = (text, link) => {
    const row = content.appendChild(document.createElement('p'));
    const holder = link ? row.appendChild(document.createElement('a')) : row;
    if (link) holder.href = link;
    holder.textContent = text;
  };
  if (properties.kind === 'job') {
    line(properties.title, properties.url);
    line(`${pay(properties.pay)} · ${properties.place}`);
  } else {
    line(say(properties.kind === 'point' ? words.point : words.around, values));
    line(words.list, listAddress(properties.extent.join()));
  }
  return content;
}

function pay({ min_cents: low, max_cents: high }) {
  if (low === null) return '';
  const range = low === high ? euros.format(low / 100) : `${euros.format(low / 100)} – ${euros.format(high / 100)}`;
  return `${range} ${words.hour}`;
}

// Who opens a popup with the keyboard goes into it, and comes back to where they were.
map.on('popupopen', ({ popup }) => {
  const closer = popup.getElement().querySelector('.leaflet-popup-close-button');
  closer?.setAttribute('aria-label', words.close);
  if (document.activeElement?.classList.contains('map-mark')) popup.getElement().querySelector('p a')?.focus();
});
map.on('popupclose', ({ popup }) => {
  const inside = popup.getElement()?.contains(document.activeElement);
  if (inside || document.activeElement === document.body) popup._source?.getElement()?.focus({ preventScroll: true });
});
box.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') map.closePopup();
});

// --- the address: what one sees can be shared, kept, and shown as a list

function filters() {
  const query = new URLSearchParams(location.search);
  for (const name of NOT_A_FILTER) query.delete(name);
  for (const [name, value] of [...query]) if (!value) query.delete(name, value);
  if (!query.has('near')) query.delete('radius_km');
  return query;
}

function edges() {
  const view = map.getBounds();
  const inside = (value, most) => Math.min(Math.max(value, -most), most);
  return [inside(view.getWest(), 180), inside(view.getSouth(), 90), inside(view.getEast(), 180), inside(view.getNorth(), 90)]
    .map((edge) => edge.toFixed(5)).join();
}

function listAddress(bbox) {
  const query = filters();
  query.set('bbox', bbox);
  return `${box.dataset.list}?${query.toString().replaceAll('%2C', ',')}`;
}

function keepAddress() {
  const query = new URLSearchParams(location.search);
  query.set('bbox', edges());
  history.replaceState(null, '', `?${query.toString().replaceAll('%2C', ',')}`);
  list.href = listAddress(edges());
  let field = form.elements.bbox;
  if (!field) {
    field = form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'bbox' }));
  }
  field.value = edges();
}

function startView() {
  const asked = new URLSearchParams(location.search).get('bbox')?.split(',').map(Number);
  if (asked?.length === 4 && asked.every(Number.isFinite)) {
    const [west, south, east, north] = asked;
    return L.latLngBounds([south, west], [north, east]).pad(-0.02);
  }
  const bounds = L.latLngBounds(facts.near.length ? [] : COUNTRY);
  for (const [lat, lon] of facts.near) {
    const up = facts.radius * DEGREES_PER_METER;
    const across = up / Math.cos((lat * Math.PI) / 180);
    bounds.extend([lat - up, lon - across]).extend([lat + up, lon + across]);
  }
  return bounds;
}

let waiting = 0;
map.fitBounds(startView(), { animate: false });
load();
map.on('moveend', () => {
  keepAddress();
  clearTimeout(waiting);
  waiting = setTimeout(load, 150);
});
