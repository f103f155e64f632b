-- Transfers that are matched to payments: by exact amount or reference, on chains and bank accounts.

-- A key belongs to one attempt while it is open, and after that for as long as late money may arrive.
CREATE TABLE match_keys (
    method TEXT NOT NULL,
    destination TEXT NOT NULL,
    key TEXT NOT NULL,
    amount_suffix BIGINT,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    drawn_at BIGINT NOT NULL,
    PRIMARY KEY (method, destination, key)
);
CREATE INDEX match_keys_by_suffix ON match_keys (method, destination, amount_suffix);
CREATE INDEX match_keys_by_payment ON match_keys (payment_id);

-- Every transfer that was seen at an address or on an account of ours, whoever it is for.
CREATE TABLE incoming_transfers (
    method TEXT NOT NULL,
    reference TEXT NOT NULL,
    source TEXT NOT NULL,
    destination TEXT NOT NULL,
    key TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    at BIGINT NOT NULL,
    payer TEXT,
    text TEXT NOT NULL,
    block BIGINT,
    block_hash TEXT,
    stage TEXT NOT NULL,
    payment_id TEXT REFERENCES payments (id),
    dismissed TEXT,
    dismissed_by TEXT,
    dismissed_at BIGINT,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (method, reference)
);
CREATE INDEX incoming_transfers_by_source ON incoming_transfers (method, source);
CREATE INDEX incoming_transfers_not_final ON incoming_transfers (method, block) WHERE stage = 'seen';
CREATE INDEX incoming_transfers_by_block ON incoming_transfers (method, block) WHERE stage = 'final';
CREATE INDEX incoming_transfers_unassigned ON incoming_transfers (at) WHERE payment_id IS NULL AND dismissed IS NULL;
CREATE INDEX incoming_transfers_of_payment ON incoming_transfers (payment_id) WHERE payment_id IS NOT NULL;

-- A payer or a member (`claimed_by`: `member` or `link`) says that a transfer is for this payment.
CREATE TABLE claims (
    payment_id TEXT NOT NULL REFERENCES payments (id),
    method TEXT NOT NULL,
    source TEXT NOT NULL,
    claimed_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    status TEXT NOT NULL,
    open BIGINT NOT NULL,
    next_poll_at BIGINT,
    PRIMARY KEY (payment_id, source)
);
CREATE INDEX claims_by_source ON claims (method, source);
CREATE INDEX claims_to_poll ON claims (next_poll_at) WHERE next_poll_at IS NOT NULL;

-- How far each chain has been read; up to `checked`, every transfer that counted before its chain made it final has
-- been found again.
CREATE TABLE scans (
    method TEXT PRIMARY KEY,
    position BIGINT NOT NULL,
    latest BIGINT NOT NULL,
    finalized BIGINT NOT NULL,
    checked BIGINT NOT NULL,
    head_at BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    fault TEXT
);
