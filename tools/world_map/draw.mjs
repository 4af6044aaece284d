// Draws the map of the world that pages of votes refer to: one element for each State, its id the
// State's code. Reads {M49 code: State's code} from standard input, writes the drawing to standard output.
//
// The geometry is that of world-atlas at 1:50 million, in the Equal Earth projection, cut at the
// antimeridian. What it draws apart from any State of the list becomes part of the ground.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth, geoPath } from "d3-geo";
import { merge } from "topojson-client";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";

const WIDTH = 960;
const SMALLEST_TRIANGLE = 8e-6; // steradians, a fifth of a square unit: smaller bends cannot be seen
const SMALL = 5; // a State whose land is narrower than this gets a dot as well
const ANTARCTICA = "010";

const codes = JSON.parse(readFileSync(0, "utf8"));
const file = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
const whole = JSON.parse(readFileSync(file, "utf8"));
const light = simplify(presimplify(structuredClone(whole), sphericalTriangleArea), SMALLEST_TRIANGLE);

const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: "Sphere" });
const path = geoPath(projection).digits(1);

const shapes = (topology) => topology.objects.countries.geometries.filter((one) => one.id !== ANTARCTICA);
const of = (topology, m49) => shapes(topology).filter((one) => one.id === m49);

// A path without the points that rounding has made equal to the one before.
function drawn(topology, geometries) {
  const line = path(merge(topology, geometries)) ?? "";
  return line.replace(/([ML])(-?[\d.]+,-?[\d.]+)(?:L\2(?![\d.]))+/g, "$1$2");
}

function islands(geometries) {
  const all = merge(whole, geometries);
  const polygons = all.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return polygons.sort((one, other) => path.area(other) - path.area(one));
}

// A dot on the largest island of a State whose islands can hardly be seen.
function dot(geometries) {
  const [largest] = islands(geometries);
  const [[left, top], [right, bottom]] = path.bounds(largest);
  if (Math.max(right - left, bottom - top) >= SMALL) return "";
  const [x, y] = path.centroid(largest);
  return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3"/>`;
}

function state([m49, code]) {
  const mark = dot(of(whole, m49));
  const land = drawn(light, of(light, m49)) || drawn(whole, of(whole, m49));
  return `<g id="${code}"><path d="${land}"/>${mark}</g>`;
}

const known = Object.entries(codes).filter(([m49]) => of(whole, m49).length > 0);
known.sort(([, one], [, other]) => (one < other ? -1 : 1));
const rest = shapes(light).filter((one) => !(one.id in codes));
const polygons = merge(whole, shapes(whole));
const [[, top], [, bottom]] = path.bounds(polygons);
const box = [0, Math.floor(top) - 2, WIDTH, Math.ceil(bottom - top) + 4].join(" ");
process.stdout.write(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">\n<g id="ground">\n` +
  `<path d="${drawn(light, rest)}"/>\n${known.map(state).join("\n")}\n</g>\n</svg>\n`,
);
