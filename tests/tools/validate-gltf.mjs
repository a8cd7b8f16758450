// Prints Khronos' own report on a GLB or glTF file as JSON: node validate-gltf.mjs FILE
// The package is looked for from the current folder upwards, so that it may be installed outside of the sources.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const validator = createRequire(join(process.cwd(), 'any.js'))('gltf-validator');
const file = process.argv[2];
const read = path => new Uint8Array(readFileSync(path));
const report = await validator.validateBytes(read(file), {
  externalResourceFunction: async uri => read(join(dirname(file), decodeURIComponent(uri))),
});
process.stdout.write(JSON.stringify(report));
