// Prints the number of errors and warnings of a binary glTF: node validate.mjs FILE.glb
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const validator = createRequire(import.meta.url)('gltf-validator');
const { issues } = await validator.validateBytes(new Uint8Array(readFileSync(process.argv[2])));
console.log(JSON.stringify({ errors: issues.numErrors, warnings: issues.numWarnings }));
