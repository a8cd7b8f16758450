// The vendor's programs for converting: create, stream until it ends, download.
const YOUR_API_KEY = 'msy_YOUR_API_KEY';
const headers = { Authorization: `Bearer ${YOUR_API_KEY}`, 'Content-Type': 'application/json' };
const payload = { model_url: 'https://example.com/model.stl', target_formats: ['stl', 'glb'] };

const created = await fetch('https://api.meshy.ai/openapi/v1/convert', { method: 'POST', headers, body: JSON.stringify(payload) });
if (created.status !== 202) throw new Error(await created.text());
const taskId = (await created.json()).result;
console.log(`Task: ${taskId}`);

const response = await fetch(`https://api.meshy.ai/openapi/v1/convert/${taskId}/stream`, { headers: { Authorization: `Bearer ${YOUR_API_KEY}` } });
const reader = response.body.getReader();
const decoder = new TextDecoder();
let buffer = '';
let last;
while (true) {
  const { done, value } = await reader.read();
  if (done) break;
  buffer += decoder.decode(value, { stream: true });
  const lines = buffer.split('\n');
  buffer = lines.pop();
  for (const line of lines) {
    if (line.startsWith('data:')) {
      const data = JSON.parse(line.slice(5));
      last = data;
      if (['SUCCEEDED', 'FAILED', 'CANCELED'].includes(data.status)) {
        reader.cancel();
      }
    }
  }
}
console.log(`Status: ${last.status}`);
if (last.status !== 'SUCCEEDED') throw new Error(last.task_error.message);
console.log(`STL: ${last.model_urls.stl}`);
console.log(`Missing: '${last.model_urls.fbx}'`);
console.log(`Picture: ${last.thumbnail_url}`);
