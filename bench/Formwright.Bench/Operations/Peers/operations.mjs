// Runs operations in the WebAssembly kernel and prints, one JSON object a line, the least milliseconds of every run and at last its memory.
// The first execution warms up; with 0 repeats it is the one that counts.
//   node operations.mjs RUNS.jsonl REPEATS
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { performance } from 'node:perf_hooks';

register('./extensionless.mjs', import.meta.url);
const { OCCTService, OccHelper } = await import('@bitbybit-dev/occt');
const { VectorHelperService } = await import('@bitbybit-dev/occt/lib/api/vector-helper.service.js');
const { ShapesHelperService } = await import('@bitbybit-dev/occt/lib/api/shapes-helper.service.js');
const initialize = (await import('@bitbybit-dev/occt/bitbybit-dev-occt/node.js')).default;

const kernel = await initialize();
const occt = new OCCTService(kernel, new OccHelper(new VectorHelperService(), new ShapesHelperService(), kernel));

function find(path) {
    const names = path.split('.').slice(1);
    const owner = names.slice(0, -1).reduce((object, name) => object?.[name], occt);
    return typeof owner?.[names.at(-1)] === 'function' ? owner[names.at(-1)].bind(owner) : null;
}

function resolve(value, results) {
    if (Array.isArray(value)) return value.map(item => resolve(item, results));
    if (value === null || typeof value !== 'object') return value;
    if ('$ref' in value) return '$index' in value ? results[value.$ref][value.$index] : results[value.$ref];
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolve(member, results)]));
}

function execute(calls) {
    const results = [];
    for (const { call, params } of calls) results.push(call(resolve(params, results)));
    for (const result of results.flat(2)) {
        if (result?.delete && result.ShapeType) {
            try { result.delete(); } catch { /* one shape may be in several results */ }
        }
    }
}

const [, , file, repeats] = process.argv;
for (const line of readFileSync(file, 'utf8').split('\n').filter(text => text.length > 0)) {
    const run = JSON.parse(line);
    const calls = run.steps.map(step => ({ call: find(step.op), params: step.params }));
    if (calls.some(({ call }) => call === null)) continue;
    try {
        const samples = [];
        for (let i = 0; i <= Number(repeats); i++) {
            const start = performance.now();
            execute(calls);
            samples.push(performance.now() - start);
        }
        const milliseconds = Math.min(...(samples.length > 1 ? samples.slice(1) : samples));
        console.log(JSON.stringify({ line: run.line, milliseconds }));
    } catch {
        // What this version of the peer cannot do is not compared.
    }
}
console.log(JSON.stringify({ megabytes: Math.round(process.memoryUsage().rss / 1048576) }));
