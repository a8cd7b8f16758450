const API_KEY = 'pk_live_your_api_key';
const BASE_URL = 'https://api.partwork.ai/v1';

const headers = {
  'X-API-Key': API_KEY,
  'Content-Type': 'application/json'
};

async function generatePart(prompt) {
  // Start generation
  const response = await fetch(`${BASE_URL}/generate`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ prompt })
  });
  const job = await response.json();
  console.log(`Job started: ${job.job_id}`);

  // Poll for completion
  while (true) {
    const statusRes = await fetch(`${BASE_URL}/job/${job.job_id}`, { headers });
    const status = await statusRes.json();

    if (status.status === 'completed') {
      return status.result;
    } else if (status.status === 'failed') {
      throw new Error(status.error);
    }

    await new Promise(r => setTimeout(r, 2000));
  }
}

// Usage
generatePart('Create a 2 inch cube with rounded edges')
  .then(result => console.log('Model URL:', result.model_url))
  .catch(err => console.error('Error:', err));
