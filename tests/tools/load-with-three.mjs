// Prints what the loaders of three.js find in models, as JSON by file name: node load-with-three.mjs FILE...
// Loaders touch a few things that only browsers have; pictures are not decoded here, only counted.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'any.js'));
const from = async name => import(pathToFileURL(require.resolve(name)).href);
const { DOMParser } = await from('linkedom');
// The module that the loaders import, which is another than require finds.
const three = await import(pathToFileURL(join(dirname(require.resolve('three')), 'three.module.js')).href);
globalThis.self = globalThis;
globalThis.window = globalThis;
globalThis.ProgressEvent ??= class {};
// Selectors of browsers match names without their prefix, those of this parser do not.
globalThis.DOMParser = class extends DOMParser {
  parseFromString(text, type) { return super.parseFromString(text.replace(/(<\/?)\w+:/g, '$1'), type); }
};
globalThis.document = {
  createElementNS: () => ({ addEventListener(event, done) { event === 'load' && setTimeout(() => done.call(this)); }, removeEventListener() {} }),
};

const loader = async name => new (await from(`three/examples/jsm/loaders/${name}.js`))[name === '3MFLoader' ? 'ThreeMFLoader' : name]();
const load = {
  '.glb': async bytes => {
    const { scene, animations } = await (await loader('GLTFLoader')).parseAsync(bytes, '');
    return Object.assign(scene, { animations });
  },
  '.fbx': async bytes => (await loader('FBXLoader')).parse(bytes, ''),
  '.obj': async (bytes, file) => {
    const text = new TextDecoder().decode(bytes);
    const [obj, mtl] = [await loader('OBJLoader'), await loader('MTLLoader')];
    const library = text.match(/^mtllib (.+)$/m);
    return (library ? obj.setMaterials(mtl.parse(readFileSync(join(dirname(file), library[1]), 'utf8'), '')) : obj).parse(text);
  },
  '.ply': async bytes => new three.Mesh((await loader('PLYLoader')).parse(bytes)),
  '.stl': async bytes => new three.Mesh((await loader('STLLoader')).parse(bytes)),
  '.3mf': async bytes => (await loader('3MFLoader')).parse(bytes),
  '.usdz': async bytes => (await loader('USDLoader')).parse(bytes),
};

// Extent at a third, two thirds and the end of the first clip; that at rest when there is none.
function extents(scene) {
  const clip = scene.animations?.[0];
  const mixer = new three.AnimationMixer(scene);
  if (clip) {
    const action = mixer.clipAction(clip);
    action.setLoop(three.LoopOnce);
    action.clampWhenFinished = true;
    action.play();
  }
  return (clip ? [1 / 3, 2 / 3, 1] : [0]).map(share => {
    clip && mixer.setTime(share * clip.duration);
    scene.updateMatrixWorld(true);
    const box = new three.Box3().setFromObject(scene, true);
    return [box.min.toArray(), box.max.toArray()];
  });
}

const found = {};
for (const file of process.argv.slice(2)) {
  const bytes = readFileSync(file);
  const scene = await load[extname(file)](bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength), file);
  const meshes = [];
  scene.traverse(node => node.isMesh && meshes.push(node));
  const materials = new Set(meshes.flatMap(mesh => mesh.material));
  scene.updateMatrixWorld(true);
  const rest = new three.Box3().setFromObject(scene, true);
  found[basename(file)] = {
    triangles: meshes.reduce((sum, mesh) => sum + (mesh.geometry.index ?? mesh.geometry.attributes.position).count / 3, 0),
    bounds: [rest.min.toArray(), rest.max.toArray()],
    materials: [...materials].map(material => ({ name: material.name, color: material.color?.toArray(), opacity: material.opacity, map: !!material.map, normalMap: !!material.normalMap })),
    coordinates: meshes.filter(mesh => mesh.geometry.attributes.uv).length,
    colors: meshes.filter(mesh => mesh.geometry.attributes.color).length,
    skinned: meshes.filter(mesh => mesh.isSkinnedMesh).length,
    clips: (scene.animations ?? []).map(clip => clip.duration),
    moved: extents(scene),
  };
}
process.stdout.write(JSON.stringify(found));
