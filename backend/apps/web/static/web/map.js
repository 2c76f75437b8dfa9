// The map of jobs. Without it the page lists the jobs by place; here the same jobs stand where the work is.

import { edgesOf, keepView, listAddress, readFilters, startView } from './map-address.js';
import { layGround } from './map-ground.js';
import { joinOverlapping, keyOf, makeMark, makePopup, onPress, readFeature, spaceOf } from './map-marks.js';

const facts = JSON.parse(document.querySelector('#map-facts').textContent);
const { words } = facts;
const box = document.querySelector('#map');
const said = document.querySelector('#map-found');
const list = document.querySelector('.map-list');
const form = document.querySelector('form.search');

const AROUND = [[49.5, 1.5], [54.8, 9.2]];
const PAUSE = 150; // milliseconds without a move before we ask
const tongue = document.documentElement.lang;
const number = new Intl.NumberFormat(tongue);
const euros = new Intl.NumberFormat(tongue, { style: 'currency', currency: 'EUR' });
const say = (text, { place = '', count = 0, title = '' }) => text.replace('{title}', title).replace('{place}', place).replace('{count}', number.format(count));
const moves = !matchMedia('(prefers-reduced-motion: reduce)').matches;

document.querySelector('.map-without').hidden = true;
box.closest('section').hidden = false;
const map = L.map(box, {
  minZoom: 6,
  maxZoom: facts.tiles ? 18 : 14, // closer, the outline says nothing more
  maxBounds: AROUND,
  maxBoundsViscosity: 1,
  zoomControl: false,
  attributionControl: false,
  fadeAnimation: moves,
  zoomAnimation: moves,
  markerZoomAnimation: moves,
  inertia: moves,
});
L.control.zoom({ zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
map.fitBounds(startView(facts), { animate: false });
const nameTowns = layGround(map, facts, box.dataset.outline);

// --- the jobs

const marks = new Map();
let asking = null;

async function load() {
  asking?.abort();
  asking = new AbortController();
  const query = readFilters();
  query.set('bbox', edgesOf(map.getBounds()));
  query.set('zoom', map.getZoom());
  try {
    const answer = await fetch(`${box.dataset.jobs}?${query}`, { signal: asking.signal });
    if (!answer.ok) throw new Error(answer.status);
    show(await answer.json());
  } catch (problem) {
    if (problem.name !== 'AbortError') said.textContent = words.failed;
  }
}

// What stays on the map stays as it is: an open popup, and where the keyboard is.
function show({ count, features }) {
  const jobs = joinOverlapping(map, features.map(readFeature));
  const found = new Map(jobs.map((job) => [keyOf(job), job]));
  const hadFocus = document.activeElement?.classList.contains('map-mark');
  for (const [key, mark] of marks) {
    if (!found.has(key)) marks.delete(key) && mark.remove();
  }
  for (const [key, job] of found) {
    if (!marks.has(key)) marks.set(key, place(job));
  }
  if (hadFocus && !box.contains(document.activeElement)) box.focus({ preventScroll: true });
  said.textContent = say(words.found, { count });
  nameTowns(() => jobs.map(spaceOf));
}

function place(job) {
  const mark = makeMark(job, say(words[job.kind], job)).addTo(map);
  if (job.kind === 'cluster' && map.getZoom() < map.getMaxZoom()) onPress(mark, () => enter(job));
  else mark.bindPopup(() => makePopup(tell(job)));
  return mark;
}

function enter({ extent: [west, south, east, north] }) {
  const bounds = L.latLngBounds([south, west], [north, east]);
  const closer = Math.max(map.getBoundsZoom(bounds.pad(0.1)), map.getZoom() + 1);
  map.setView(bounds.getCenter(), Math.min(closer, map.getMaxZoom()));
}

function tell(job) {
  if (job.kind === 'job') return [[job.title, job.url], [pay(job.pay)], [job.place]];
  const text = job.kind === 'point' ? words.point : words.around;
  return [[say(text, job)], [words.list, listAddress(box.dataset.list, job.extent.join())]];
}

function pay({ min_cents: low, max_cents: high }) {
  if (low === null) return '';
  const amounts = [...new Set([low, high])].map((cents) => euros.format(cents / 100));
  return `${amounts.join(' – ')} ${words.hour}`;
}

// --- keyboard: who opens a popup goes into it, and comes back to where they were

let opener = null;
map.on('popupopen', ({ popup }) => {
  popup.getElement().querySelector('.leaflet-popup-close-button')?.setAttribute('aria-label', words.close);
  opener = document.activeElement?.classList.contains('map-mark') ? document.activeElement : null;
  if (opener) popup.getElement().querySelector('p a')?.focus();
});
map.on('popupclose', () => {
  if (opener?.isConnected) opener.focus({ preventScroll: true });
  opener = null;
});
box.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') map.closePopup();
});

// --- moves

function keepUp() {
  const bbox = edgesOf(map.getBounds());
  keepView(bbox, form);
  list.href = listAddress(box.dataset.list, bbox);
}

let waiting = 0;
load();
map.on('moveend', () => {
  keepUp();
  clearTimeout(waiting);
  waiting = setTimeout(load, PAUSE);
});
