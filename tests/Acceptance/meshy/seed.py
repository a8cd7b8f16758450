import base64
import json
import time

import requests

YOUR_API_KEY = "msy_YOUR_API_KEY"
headers = {"Authorization": f"Bearer {YOUR_API_KEY}"}

with open("MODEL_FILE", "rb") as file:
    model = base64.b64encode(file.read()).decode()

payload = {
    "model_url": f"data:application/octet-stream;base64,{model}",
    "resize_height": 1.8,
    "origin_at": "center",
}
response = requests.post("https://api.meshy.ai/openapi/v1/resize", headers=headers, json=payload)
response.raise_for_status()
task_id = response.json()["result"]

while True:
    task = requests.get(f"https://api.meshy.ai/openapi/v1/resize/{task_id}", headers=headers).json()
    if task["status"] == "SUCCEEDED":
        break
    if task["status"] == "FAILED":
        raise Exception(task["task_error"]["message"])
    time.sleep(0.2)
print(f"STL: {task['model_urls']['stl']}")

response = requests.get(
    f"https://api.meshy.ai/openapi/v1/resize/{task_id}/stream",
    headers={**headers, "Accept": "text/event-stream"},
    stream=True,
)
for line in response.iter_lines():
    if line:
        if line.startswith(b"data:"):
            data = json.loads(line.decode("utf-8")[5:])
            if data["status"] in ["SUCCEEDED", "FAILED", "CANCELED"]:
                print(f"Streamed: {data['status']}")
                break
response.close()

response = requests.get("https://api.meshy.ai/openapi/v1/resize", headers=headers, params={"page_size": 10, "sort_by": "+created_at"})
response.raise_for_status()
print(f"Listed: {any(listed['id'] == task_id for listed in response.json())}")

requests.delete(f"https://api.meshy.ai/openapi/v1/resize/{task_id}", headers=headers).raise_for_status()
print(f"Deleted: {requests.get(f'https://api.meshy.ai/openapi/v1/resize/{task_id}', headers=headers).status_code}")

response = requests.get("https://api.meshy.ai/openapi/v1/balance", headers=headers)
response.raise_for_status()
print(f"Balance: {response.json()['balance']}")
