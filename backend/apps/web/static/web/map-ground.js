// What lies under the jobs: pictures of a tile server, or the shipped outline with the names of towns.

export function layGround(map, { tiles, attribution }, outline) {
  const sources = L.control.attribution({ prefix: false }).addTo(map);
  sources.addAttribution(tiles ? attribution : '<a href="https://www.geonames.org/">GeoNames</a>, CC BY 4.0');
  if (!tiles) return drawOutline(map, outline);
  L.tileLayer(tiles, { maxZoom: map.getMaxZoom() }).addTo(map);
  return () => {};
}

// Returns what writes the names of towns where there is room; call it when the map or what is on it has moved.
function drawOutline(map, address) {
  map.createPane('towns').style.zIndex = 450; // above the land, below the jobs
  const towns = L.layerGroup().addTo(map);
  let places = [];
  let taken = () => [];
  const write = () => nameTowns(map, towns, places, taken());
  fetch(address).then((answer) => answer.json()).then(({ features }) => {
    const of = (kind) => features.filter((feature) => feature.properties.kind === kind);
    for (const kind of ['abroad', 'land', 'border']) draw(map, kind, of(kind));
    places = of('place');
    write();
  }).catch(() => {}); // the jobs are what counts; without a ground they still stand where they are
  return (marks) => {
    taken = marks;
    write();
  };
}

function draw(map, kind, features) {
  const style = { className: `map-${kind}`, weight: 1, fillOpacity: 1, color: '', fillColor: '' };
  L.geoJSON({ type: 'FeatureCollection', features }, { interactive: false, style }).addTo(map);
}

// Large towns first; a name that would cover another one, or jobs, is left out.
function nameTowns(map, layer, towns, taken) {
  layer.clearLayers();
  const view = map.getBounds();
  const most = 14 * 2 ** (map.getZoom() - 6);
  for (const { geometry, properties } of towns) {
    const at = L.latLng(geometry.coordinates[1], geometry.coordinates[0]);
    if (properties.rank > most || !view.contains(at)) continue;
    const { x, y } = map.latLngToContainerPoint(at);
    const wide = properties.name.length * 3.6 + 4;
    if (taken.some((other) => Math.abs(other.x - x) < other.wide + wide && Math.abs(other.y - y) < other.high + 8)) continue;
    taken.push({ x, y, wide, high: 8 });
    const text = document.createElement('span');
    text.textContent = properties.name;
    const icon = L.divIcon({ className: 'map-town', html: text });
    L.marker(at, { icon, interactive: false, keyboard: false, pane: 'towns' }).addTo(layer);
  }
}
