// Prints Khronos' own report on a GLB file as JSON: node validate-glb.mjs FILE
// The package is looked for from the current folder upwards, so that it may be installed outside of the sources.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const validator = createRequire(join(process.cwd(), 'any.js'))('gltf-validator');
const report = await validator.validateBytes(new Uint8Array(readFileSync(process.argv[2])));
process.stdout.write(JSON.stringify(report));
