// Booleans of two meshes by manifold-3d; prints volumes and milliseconds as JSON.
//   node manifold.mjs FILE.json REPEATS      the file: [{ points: [...], triangles: [...] }, the same again]
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import Module from 'manifold-3d';

const kernel = await Module();
kernel.setup();
const { Manifold, Mesh } = kernel;
const [, , file, repeats] = process.argv;
const bodies = JSON.parse(readFileSync(file, 'utf8')).map(body =>
    new Manifold(new Mesh({ numProp: 3, vertProperties: new Float32Array(body.points), triVerts: new Uint32Array(body.triangles) })));
const answer = {};
for (const [name, work] of Object.entries({ union: Manifold.union, difference: Manifold.difference, intersection: Manifold.intersection })) {
    let best = Infinity;
    for (let run = 0; run < Number(repeats); run++) {
        const began = performance.now();
        const made = work(bodies[0], bodies[1]);
        answer[name] = { volume: made.volume(), triangles: made.numTri() };
        best = Math.min(best, performance.now() - began);
        made.delete();
    }
    answer[name].milliseconds = best;
}
console.log(JSON.stringify(answer));
