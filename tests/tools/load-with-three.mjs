// Prints what the loaders of three.js find in a model as JSON: node load-with-three.mjs FILE
// Loaders touch a few things that only browsers have; pictures are not decoded here, only counted.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'any.js'));
const from = async name => import(pathToFileURL(require.resolve(name)).href);
globalThis.self = globalThis;
globalThis.window = globalThis;
globalThis.ProgressEvent ??= class {};
globalThis.document = {
  createElementNS: () => ({ addEventListener(event, done) { event === 'load' && setTimeout(() => done.call(this)); }, removeEventListener() {} }),
};

const file = process.argv[2];
const bytes = readFileSync(file);
const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
const load = {
  '.glb': async () => {
    const { GLTFLoader } = await from('three/examples/jsm/loaders/GLTFLoader.js');
    return (await new GLTFLoader().parseAsync(buffer, '')).scene;
  },
  '.fbx': async () => {
    const { FBXLoader } = await from('three/examples/jsm/loaders/FBXLoader.js');
    return new FBXLoader().parse(buffer, '');
  },
  '.usdz': async () => {
    const { USDZLoader } = await from('three/examples/jsm/loaders/USDZLoader.js');
    return new USDZLoader().parse(buffer);
  },
};
const { Box3 } = await from('three');
const scene = await load[extname(file)]();
scene.updateMatrixWorld(true);
const meshes = [];
scene.traverse(node => {
  if (node.isMesh) {
    meshes.push(node);
  }
});
const box = new Box3().setFromObject(scene, true);
const materials = new Set(meshes.flatMap(mesh => mesh.material));
process.stdout.write(JSON.stringify({
  triangles: meshes.reduce((sum, mesh) => sum + (mesh.geometry.index ?? mesh.geometry.attributes.position).count / 3, 0),
  min: box.min.toArray(),
  max: box.max.toArray(),
  textured: [...materials].filter(material => material.map).length,
  skinned: meshes.filter(mesh => mesh.isSkinnedMesh).length,
  clips: (scene.animations ?? []).length,
}));
