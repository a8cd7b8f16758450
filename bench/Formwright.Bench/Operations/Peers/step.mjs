// STEP to triangles in the WebAssembly kernel, and optionally on to a binary glTF; prints the milliseconds of every repeat as JSON.
//   node step.mjs FILE.step REPEATS
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const kernel = await createRequire(import.meta.url)('occt-import-js')();
const [, , file, repeats] = process.argv;

// The smallest GLB that holds the triangles: one mesh and node each, 32-bit indices.
function toGlb(meshes) {
    const parts = [], accessors = [], bufferViews = [], nodes = [], gltfMeshes = [];
    let length = 0;
    const add = (array, target, accessor) => {
        bufferViews.push({ buffer: 0, byteOffset: length, byteLength: array.byteLength, target });
        accessors.push({ bufferView: bufferViews.length - 1, ...accessor });
        parts.push(Buffer.from(array.buffer));
        length += array.byteLength;
        return accessors.length - 1;
    };
    for (const mesh of meshes) {
        const positions = new Float32Array(mesh.attributes.position.array);
        const min = [Infinity, Infinity, Infinity], max = [-Infinity, -Infinity, -Infinity];
        positions.forEach((value, i) => { min[i % 3] = Math.min(min[i % 3], value); max[i % 3] = Math.max(max[i % 3], value); });
        const attributes = { POSITION: add(positions, 34962, { componentType: 5126, count: positions.length / 3, type: 'VEC3', min, max }) };
        if (mesh.attributes.normal) {
            const normals = new Float32Array(mesh.attributes.normal.array);
            attributes.NORMAL = add(normals, 34962, { componentType: 5126, count: normals.length / 3, type: 'VEC3' });
        }
        const indices = new Uint32Array(mesh.index.array);
        gltfMeshes.push({ primitives: [{ attributes, indices: add(indices, 34963, { componentType: 5125, count: indices.length, type: 'SCALAR' }) }] });
        nodes.push({ mesh: gltfMeshes.length - 1 });
    }
    let json = JSON.stringify({ asset: { version: '2.0' }, scenes: [{ nodes: nodes.map((_, i) => i) }], scene: 0, nodes, meshes: gltfMeshes, accessors, bufferViews, buffers: [{ byteLength: length }] });
    json += ' '.repeat((4 - json.length % 4) % 4);
    const header = Buffer.alloc(20), binary = Buffer.alloc(8);
    [0x46546C67, 2, 28 + json.length + length, json.length, 0x4E4F534A].forEach((word, i) => header.writeUInt32LE(word, 4 * i));
    [length, 0x004E4942].forEach((word, i) => binary.writeUInt32LE(word, 4 * i));
    return Buffer.concat([header, Buffer.from(json), binary, ...parts]);
}

const content = readFileSync(file);
const triangles = [], glb = [];
for (let i = 0; i < Number(repeats); i++) {
    const start = performance.now();
    const result = kernel.ReadStepFile(content, { linearUnit: 'millimeter', linearDeflectionType: 'absolute_value', linearDeflection: 0.1, angularDeflection: 0.5 });
    triangles.push(performance.now() - start);
    if (!result.success) throw new Error('the peer could not read the file');
    toGlb(result.meshes);
    glb.push(performance.now() - start);
}
console.log(JSON.stringify({ triangles, glb }));
