// The vendor's sample server and its browser: a route that starts work, one that tells where it stands, and somebody who asks both.
import { createServer } from 'node:http';
import { BitbybitClient } from './client.mjs';

const client = new BitbybitClient({ apiKey: process.env.BITBYBIT_API_KEY, baseUrl: process.env.BITBYBIT_URL });

const routes = {
  'POST /api/generate': async () => {
    const created = await client.cad.pipeline({
      steps: [
        { operation: 'occt.shapes.solid.createSphere', params: { radius: 5, center: [0, 0, 0] } },
        { operation: 'occt.shapes.solid.createBox', params: { width: 6, length: 6, height: 6, center: [3, 0, 0] } },
        { operation: 'occt.booleans.difference', params: { shape: '$ref:0', shapes: ['$ref:1'], keepEdges: false } },
      ],
    });
    return { taskId: created.taskId, status: created.status };
  },
  'GET /api/task': async id => {
    const task = await client.tasks.get(id);
    if (task.status !== 'completed') return { status: task.status, error: task.error };
    const result = await client.tasks.getResult(task.taskId, 'glb');
    return { status: 'completed', downloadUrl: result.downloadUrl };
  },
};

const app = createServer(async (request, response) => {
  const [path, id] = [request.url.split('/').slice(0, 3).join('/'), request.url.split('/')[3]];
  try {
    const answer = await routes[`${request.method} ${path}`](id);
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  } catch (e) {
    response.writeHead(500, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: e.message }));
  }
});

await new Promise(resolve => app.listen(0, '127.0.0.1', resolve));
const site = `http://127.0.0.1:${app.address().port}`;
const { taskId } = await (await fetch(`${site}/api/generate`, { method: 'POST' })).json();
let task;
do {
  await new Promise(resolve => setTimeout(resolve, 200));
  task = await (await fetch(`${site}/api/task/${taskId}`)).json();
} while (['queued', 'processing'].includes(task.status));
app.close();
app.closeAllConnections();
console.log('Pipeline:', task.downloadUrl ?? task.error);

const created = await client.cad.execute({ operation: 'occt.shapes.solid.createSphere', params: { radius: 3, center: [0, 0, 0] } });
const statuses = new Set();
const done = await client.tasks.poll(created.taskId, { onProgress: t => statuses.add(t.status) });
console.log('Statuses:', [...statuses].join(' '));
console.log('Execute:', (await client.tasks.getResult(done.taskId)).downloadUrl);

const step = (await client.tasks.getResults(taskId)).find(file => file.format === 'step');
const file = await client.files.upload(step.filename, Buffer.from(await (await fetch(step.downloadUrl)).arrayBuffer()));
const converted = await client.convert.stepToGltf({ stepFileId: file.fileId });
await client.tasks.poll(converted.taskId);
console.log('Convert:', (await client.tasks.getResult(converted.taskId)).downloadUrl);

try {
  await client.cad.execute({ operation: 'occt.shapes.solid.createSphere', params: { radius: -3 } });
} catch (e) {
  console.log('Refused:', e.status, e.code, e.details[0].path);
}
