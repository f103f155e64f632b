-- What jobs and the health check need, and what the sandbox remembers.

-- Notifications to send, written in the transaction they report. A job sends those of its `channel`. `begun` counts the
-- tries since the last one that ended: a process that dies uses up no try.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    channel TEXT NOT NULL,
    dest TEXT NOT NULL,
    lang TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    begun BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    done_at BIGINT,
    dead_at BIGINT,
    why TEXT
);
CREATE INDEX outbox_to_send ON outbox (channel, run_at) WHERE done_at IS NULL AND dead_at IS NULL;
-- The metrics count emails that were given up, and after each email, those whose last try has failed.
CREATE INDEX outbox_given_up ON outbox (dead_at) WHERE dead_at IS NOT NULL;
CREATE INDEX outbox_failing ON outbox (run_at) WHERE done_at IS NULL AND dead_at IS NULL AND why IS NOT NULL;

-- What has failed and is paused: a recipient, or with the target '*' the whole channel. After `until` one row of the outbox
-- is sent as a probe; the row here is deleted when something gets through.
CREATE TABLE outbox_pauses (
    channel TEXT NOT NULL,
    target TEXT NOT NULL,
    failures BIGINT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (channel, target)
);

-- One row while email cannot be sent: why, and since when.
CREATE TABLE mail_faults (
    id TEXT PRIMARY KEY,
    fault TEXT NOT NULL,
    since BIGINT NOT NULL
);

-- Providers' webhooks, stored before they are believed.
CREATE TABLE inbox (
    method TEXT NOT NULL,
    event_id TEXT NOT NULL,
    payment_id TEXT,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (method, event_id)
);

-- One row that the health check overwrites, to learn whether the database still takes writes.
CREATE TABLE write_probes (
    id TEXT PRIMARY KEY,
    padding TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- The records of the simulated providers; empty when the site is live.
CREATE TABLE sandbox_records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
