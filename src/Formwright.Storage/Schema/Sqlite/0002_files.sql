CREATE TABLE files (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    sha256 TEXT,
    -- No foreign key: the upload goes when its time is over. The bytes of a confirmed file are an asset of the same id.
    upload_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    confirmed_at INTEGER
) STRICT;

CREATE INDEX files_owner ON files (owner, id DESC);
CREATE INDEX files_sha256 ON files (owner, sha256) WHERE confirmed_at IS NOT NULL;
CREATE INDEX files_expiry ON files (expires_at) WHERE confirmed_at IS NULL;
