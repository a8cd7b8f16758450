-- Instants are INTEGER: ticks of 100 ns since 0001-01-01 UTC. Ids are TEXT: upper-case UUIDs of version 7, which sort by time.
-- Columns named input, result, error, charge, design, report and scopes hold JSON.

CREATE TABLE blobs (
    hash TEXT NOT NULL PRIMARY KEY,
    size INTEGER NOT NULL,
    -- When the bytes were last put; a blob that nothing names is removed some time after.
    stored_at INTEGER NOT NULL
) STRICT;

CREATE INDEX blobs_stored_at ON blobs (stored_at);

CREATE TABLE tasks (
    -- Order of acceptance, also among tasks of the same instant.
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    owner TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    progress INTEGER NOT NULL,
    input TEXT NOT NULL,
    result TEXT,
    error TEXT,
    group_id TEXT,
    priority INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    charge TEXT,
    idempotency_key TEXT,
    lease_holder TEXT,
    lease_until INTEGER,
    cancel_requested INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    finished_at INTEGER,
    expires_at INTEGER
) STRICT;

CREATE INDEX tasks_queue ON tasks (priority DESC, sequence) WHERE state = 'Pending';
CREATE INDEX tasks_running ON tasks (lease_until) WHERE state = 'Running';
CREATE INDEX tasks_owner ON tasks (owner, sequence DESC);
CREATE INDEX tasks_group ON tasks (group_id, sequence DESC) WHERE group_id IS NOT NULL;
CREATE INDEX tasks_idempotency ON tasks (owner, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX tasks_expiry ON tasks (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE task_parents (
    task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    -- No foreign key: a parent that retention has removed counts as finished.
    parent_id TEXT NOT NULL,
    PRIMARY KEY (task_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE task_blobs (
    task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    blob TEXT NOT NULL REFERENCES blobs (hash),
    PRIMARY KEY (task_id, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX task_blobs_blob ON task_blobs (blob);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id TEXT NOT NULL,
    owner TEXT NOT NULL,
    state TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE conversations (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX conversations_owner ON conversations (owner, updated_at DESC, id DESC);

CREATE TABLE parts (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    -- No foreign key: a part outlives the record of the task that made it.
    task_id TEXT NOT NULL,
    name TEXT NOT NULL,
    design TEXT,
    report TEXT,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX parts_conversation ON parts (conversation_id, created_at, id);

CREATE TABLE assets (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    key TEXT NOT NULL,
    blob TEXT NOT NULL REFERENCES blobs (hash),
    size INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    download_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    UNIQUE (owner, key)
) STRICT;

CREATE INDEX assets_blob ON assets (blob);
CREATE INDEX assets_expiry ON assets (expires_at) WHERE expires_at IS NOT NULL;

CREATE TABLE uploads (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    file_name TEXT NOT NULL,
    max_bytes INTEGER NOT NULL,
    sha256 TEXT,
    blob TEXT REFERENCES blobs (hash),
    size INTEGER,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;

CREATE INDEX uploads_blob ON uploads (blob);
CREATE INDEX uploads_expiry ON uploads (expires_at);

CREATE TABLE api_keys (
    id TEXT NOT NULL PRIMARY KEY,
    secret_hash BLOB NOT NULL UNIQUE,
    account TEXT NOT NULL,
    dialect TEXT NOT NULL,
    name TEXT NOT NULL,
    preview TEXT NOT NULL,
    scopes TEXT NOT NULL,
    tier TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER,
    revoked_at INTEGER
) STRICT;

CREATE INDEX api_keys_account ON api_keys (account, created_at DESC);

CREATE TABLE quota_windows (
    subject TEXT NOT NULL,
    counter TEXT NOT NULL,
    period TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (subject, counter, period, starts_at)
) STRICT, WITHOUT ROWID;

CREATE INDEX quota_windows_end ON quota_windows (ends_at);
