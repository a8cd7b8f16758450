// Texture coordinates of a mesh by xatlas; prints distortion, packing and milliseconds as JSON.
//   node unwrap.mjs FILE.json      the file: { points: [...], triangles: [...] }, fewer than 65,536 points
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { Api } from 'xatlasjs/dist/node/api.mjs';

const createModule = createRequire(import.meta.url)('xatlasjs/dist/node/xatlas.js');
const { points, triangles } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const Atlas = Api(createModule);
const atlas = await new Promise(done => { const api = new Atlas(() => done(api)); });
const began = performance.now();
atlas.createAtlas();
atlas.addMesh(new Uint16Array(triangles), new Float32Array(points));
const made = atlas.generateAtlas({}, { resolution: 1024, padding: 4 });
const milliseconds = performance.now() - began;

// Ratio of the largest to the smallest scale within each triangle, weighted by area; and the charts, which share vertices only within.
const { index, vertex: { vertices, coords1 } } = made.meshes[0];
const sides = [made.width, made.height];
const parent = Array.from({ length: vertices.length / 3 }, (_, i) => i);
const find = i => { while (parent[i] !== i) i = parent[i] = parent[parent[i]]; return i; };
let stretch = 0, total = 0, cover = 0;
for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = index.subarray(t, t + 3);
    parent[find(a)] = parent[find(b)];
    parent[find(b)] = parent[find(c)];
    const way = (from, to) => [0, 1, 2].map(k => vertices[3 * to + k] - vertices[3 * from + k]);
    const [p, q] = [way(a, b), way(a, c)];
    const [u, v] = [b, c].map(i => [0, 1].map(k => sides[k] * (coords1[2 * i + k] - coords1[2 * a + k])));
    const determinant = u[0] * v[1] - u[1] * v[0];
    cover += Math.abs(determinant) / 2;
    const cross = [p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]];
    const area = Math.hypot(...cross) / 2;
    if (Math.abs(determinant) < 1e-9 || area <= 0) continue;
    const s = p.map((x, k) => (x * v[1] - q[k] * u[1]) / determinant), r = q.map((x, k) => (x * u[0] - p[k] * v[0]) / determinant);
    const dot = (x, y) => x.reduce((sum, value, k) => sum + value * y[k], 0);
    const [e, f, g] = [dot(s, s), dot(s, r), dot(r, r)];
    const root = Math.sqrt(Math.max(0, (e - g) ** 2 + 4 * f * f));
    stretch += area * Math.sqrt((e + g + root) / Math.max(1e-300, e + g - root));
    total += area;
}
const charts = new Set(index.map(find)).size;
console.log(JSON.stringify({ milliseconds, charts, stretch: stretch / total, coverage: cover / (made.width * made.height * made.atlasCount) }));
process.exit(0);
