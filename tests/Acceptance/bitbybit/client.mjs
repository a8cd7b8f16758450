// A client in the shape of the vendor's SDK: the same methods, by plain fetch.
export class BitbybitError extends Error {
  constructor(status, error) {
    super(error.message);
    this.status = status;
    this.code = error.code;
    this.details = error.details;
    this.requestId = error.requestId;
  }
}

export class BitbybitClient {
  constructor({ apiKey, baseUrl, pollIntervalMs = 200 }) {
    this.apiKey = apiKey;
    this.baseUrl = baseUrl;
    this.pollIntervalMs = pollIntervalMs;
    this.models = {
      list: async () => (await this.send('GET', '/models')).models,
      params: name => this.send('GET', `/models/${name}/params`),
      run: async (name, body) => {
        const { taskId } = await this.send('POST', `/models/${name}`, body);
        await this.tasks.poll(taskId);
        const { downloadUrl } = await this.tasks.getResult(taskId);
        return { taskId, downloadUrl };
      },
    };
    this.cad = {
      execute: body => this.send('POST', '/cad/execute', body),
      pipeline: body => this.send('POST', '/cad/pipeline', body),
      compound: body => this.send('POST', '/cad/compound', body),
    };
    this.convert = { stepToGltf: body => this.send('POST', '/convert/step-to-gltf', body) };
    this.files = {
      upload: async (filename, bytes) => {
        const announced = await this.send('POST', '/files/upload', { filename, contentType: 'application/octet-stream', bytes: bytes.length });
        const put = await fetch(announced.uploadUrl, { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body: bytes });
        if (!put.ok) throw new Error(`UPLOAD_FAILED ${put.status}`);
        return this.send('POST', `/files/${announced.fileId}/confirm`);
      },
    };
    this.tasks = {
      get: id => this.send('GET', `/tasks/${id}`),
      getResult: (id, format) => this.send('GET', `/tasks/${id}/result${format ? `/${format}` : ''}`),
      getResults: async id => (await this.send('GET', `/tasks/${id}/results`)).downloads,
      retry: id => this.send('POST', `/tasks/${id}/retry`),
      poll: async (id, { onProgress } = {}) => {
        for (let i = 0; i < 600; i++) {
          const task = await this.tasks.get(id);
          onProgress?.(task);
          if (task.status === 'completed') return task;
          if (['failed', 'cancelled', 'expired'].includes(task.status)) throw new BitbybitError(200, { code: `TASK_${task.status.toUpperCase()}`, message: task.error });
          await new Promise(resolve => setTimeout(resolve, this.pollIntervalMs));
        }
        throw new Error('POLL_TIMEOUT');
      },
    };
  }

  async send(method, path, body) {
    const headers = { 'x-api-key': this.apiKey };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const answer = await response.json();
    if (!answer.ok) throw new BitbybitError(response.status, answer.error);
    return answer.data;
  }
}
