// Uses the vendor's own MCP server as an agent does, over its standard input and output:
// MESHY_API_HOST=... MESHY_API_KEY=... node mcp.mjs PACKAGES MODEL_URL FOLDER
// The last line printed is what the tools answered, as JSON.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, modelUrl, folder] = process.argv.slice(2);
const from = file => import(pathToFileURL(join(packages, 'node_modules', file)).href);
const { Client } = await from('@modelcontextprotocol/sdk/dist/esm/client/index.js');
const { CallToolResultSchema } = await from('@modelcontextprotocol/sdk/dist/esm/types.js');
const { StdioClientTransport } = await from('@modelcontextprotocol/sdk/dist/esm/client/stdio.js');

const client = new Client({ name: 'agent', version: '1.0.0' });
await client.connect(new StdioClientTransport({
  command: process.execPath,
  args: [join(packages, 'node_modules/@meshy-ai/meshy-mcp-server/dist/index.js')],
  env: { ...process.env, MESHY_OUTPUT_DIR: folder },
  cwd: folder,
}));

// Not by callTool, which holds answers against the tools' own schemas: what they say of print checks is not in them.
async function call(name, args = {}) {
  const result = await client.request({ method: 'tools/call', params: { name, arguments: args } }, CallToolResultSchema);
  return { failed: result.isError === true, text: result.content.map(part => part.text).join('\n'), data: result.structuredContent };
}

// What an agent does: ask for the work, wait for its end, fetch the result.
async function run(name, type, args) {
  const created = await call(name, args);
  if (created.failed) {
    return { created };
  }
  const id = created.data?.task_id;
  const ended = await call('meshy_get_task_status', { task_id: id, task_type: type, timeout_seconds: 60, response_format: 'json' });
  return { id, created, ended };
}

const answers = { tools: (await client.listTools()).tools.map(tool => tool.name) };
answers.balance = await call('meshy_check_balance');
answers.convert = await run('meshy_convert', 'convert', { model_url: modelUrl, target_formats: ['glb', 'obj', 'stl', '3mf'] });
answers.download = await call('meshy_download_model', { task_id: answers.convert.id, task_type: 'convert', format: 'stl', save_to: join(folder, 'cube.stl') });
answers.printReady = await call('meshy_download_model', { task_id: answers.convert.id, task_type: 'convert', format: 'obj', print_ready: true, print_height_mm: 30, save_to: join(folder, 'cube.obj') });
const [resize, remesh, analyze, repair] = await Promise.all([
  run('meshy_resize', 'resize', { input_task_id: answers.convert.id, resize_height: 0.05 }),
  run('meshy_remesh', 'remesh', { input_task_id: answers.convert.id, target_polycount: 100 }),
  run('meshy_analyze_printability', 'print-analyze', { input_task_id: answers.convert.id }),
  run('meshy_repair_printability', 'print-repair', { input_task_id: answers.convert.id }),
]);
Object.assign(answers, { resize, remesh, analyze, repair });
answers.list = await call('meshy_list_tasks', { task_type: 'convert', sort_by: '+created_at', response_format: 'json' });
answers.listAll = await call('meshy_list_tasks', { response_format: 'json' });
answers.models = await call('meshy_list_models', { response_format: 'json' });
answers.cancel = await call('meshy_cancel_task', { task_id: answers.convert.id, task_type: 'convert' });
answers.unknown = await call('meshy_get_task_status', { task_id: '018a210d-8ba4-705c-b111-1f1776f7f578', task_type: 'convert', wait: false });
answers.planned = await call('meshy_text_to_image', { prompt: 'a fox', ai_model: 'nano-banana' });
await client.close();
process.stdout.write(`${JSON.stringify(answers)}\n`);
