// The address of the page: what one sees can be shared, kept, searched again, and shown as a list.

const NOT_A_FILTER = ['bbox', 'sort', 'page', 'page_size', 'cursor', 'facets', 'lang'];
const COUNTRY = [[50.72, 3.3], [53.58, 7.25]];
const DEGREES_PER_METER = 1 / 111_320;
const readable = (query) => query.toString().replaceAll('%2C', ',');

// The filters of the page, without the piece of the map.
export function readFilters() {
  const query = new URLSearchParams(location.search);
  for (const name of NOT_A_FILTER) query.delete(name);
  for (const [name, value] of [...query]) if (!value) query.delete(name, value);
  if (!query.has('near')) query.delete('radius_km');
  return query;
}

export function edgesOf(bounds) {
  const edges = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  return edges.map((edge) => edge.toFixed(5)).join();
}

export function listAddress(list, bbox) {
  const query = readFilters();
  query.set('bbox', bbox);
  return `${list}?${readable(query)}`;
}

// The page's own address and the form keep the piece of the map.
export function keepView(bbox, form) {
  const query = new URLSearchParams(location.search);
  query.set('bbox', bbox);
  history.replaceState(null, '', `?${readable(query)}`);
  const field = form.elements.bbox ?? form.appendChild(Object.assign(document.createElement('input'), { type: 'hidden', name: 'bbox' }));
  field.value = bbox;
}

// What to look at first: the piece in the address, what is near the places one searched, or the country.
export function startView({ near, radius }) {
  const edges = new URLSearchParams(location.search).get('bbox')?.split(',').map(Number) ?? [];
  if (edges.length === 4 && edges.every(Number.isFinite)) {
    const [west, south, east, north] = edges;
    return L.latLngBounds([south, west], [north, east]).pad(-0.02); // or it would fit one zoom farther out only
  }
  const bounds = L.latLngBounds(near.length ? [] : COUNTRY);
  for (const [lat, lon] of near) {
    const up = radius * DEGREES_PER_METER;
    const across = up / Math.cos((lat * Math.PI) / 180);
    bounds.extend([lat - up, lon - across]).extend([lat + up, lon + across]);
  }
  return bounds;
}
