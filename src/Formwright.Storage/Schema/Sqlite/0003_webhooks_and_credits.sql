-- What the dialect remembers of the request; JSON.
ALTER TABLE tasks ADD COLUMN client TEXT;

-- In clear, because it signs what is sent; see the decision on signing secrets.
ALTER TABLE api_keys ADD COLUMN signing_secret TEXT;

CREATE TABLE credit_grants (
    id TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reason TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX credit_grants_subject ON credit_grants (subject);

CREATE TABLE webhook_deliveries (
    id TEXT NOT NULL PRIMARY KEY,
    dialect TEXT NOT NULL,
    -- No foreign key: the record of a delivery may outlive its task.
    task_id TEXT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    subscription TEXT NOT NULL,
    url TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER,
    arrived_at INTEGER,
    failure TEXT,
    created_at INTEGER NOT NULL,
    UNIQUE (task_id, state, subscription)
) STRICT;

CREATE INDEX webhook_deliveries_due ON webhook_deliveries (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX webhook_deliveries_age ON webhook_deliveries (created_at);
