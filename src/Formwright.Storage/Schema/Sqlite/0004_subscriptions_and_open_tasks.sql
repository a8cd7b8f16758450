-- 1 to write a message also when the task starts.
ALTER TABLE tasks ADD COLUMN announce_start INTEGER NOT NULL DEFAULT 0;

-- How many tasks an owner has in the queue is asked at each submission that limits them.
CREATE INDEX tasks_open ON tasks (owner) WHERE finished_at IS NULL;

CREATE TABLE webhook_subscriptions (
    id TEXT NOT NULL PRIMARY KEY,
    dialect TEXT NOT NULL,
    account TEXT NOT NULL,
    url TEXT NOT NULL,
    failures INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER
) STRICT;

CREATE INDEX webhook_subscriptions_account ON webhook_subscriptions (dialect, account, created_at);
