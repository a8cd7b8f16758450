import requests
import time

API_KEY = "pk_live_your_api_key"
BASE_URL = "https://api.partwork.ai/v1"

headers = {
    "X-API-Key": API_KEY,
    "Content-Type": "application/json"
}

# Generate a part
response = requests.post(
    f"{BASE_URL}/generate",
    headers=headers,
    json={"prompt": "Create a 50mm diameter gear with 20 teeth"}
)
job = response.json()
print(f"Job started: {job['job_id']}")

# Poll for completion
while True:
    status = requests.get(
        f"{BASE_URL}/job/{job['job_id']}",
        headers=headers
    ).json()

    if status["status"] == "completed":
        print(f"Model URL: {status['result']['model_url']}")
        break
    elif status["status"] == "failed":
        print(f"Error: {status['error']}")
        break

    time.sleep(2)

# Download STEP file (if step_key is in result)
if "step_key" in status["result"]:
    download = requests.post(
        f"{BASE_URL}/download",
        headers=headers,
        json={"s3_key": status["result"]["step_key"]}
    ).json()
    print(f"STEP download: {download['download_url']}")

# Or export to a different format
export = requests.post(
    f"{BASE_URL}/export",
    headers=headers,
    json={
        "part_id": status["result"]["part_id"],
        "format": "stl"
    }
).json()
print(f"STL download: {export['download_url']}")
