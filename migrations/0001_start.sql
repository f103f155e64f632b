-- One text for SQLite and PostgreSQL: TEXT and BIGINT only. Times are milliseconds, money is minor
-- units beside a currency code, JSON is TEXT, a flag is a time or null.

CREATE TABLE orgs (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE members (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX members_of_org ON members (org);

-- Only a digest of each sign-in token is kept: the database alone opens nothing.
CREATE TABLE signin_links (
    token_hash TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    next TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    email TEXT NOT NULL,
    invited_by TEXT NOT NULL REFERENCES members (id),
    created_at BIGINT NOT NULL,
    accepted_at BIGINT
);
CREATE UNIQUE INDEX one_invitation ON invitations (org, email);
CREATE INDEX invitations_by_email ON invitations (email);

CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    link_hash TEXT NOT NULL UNIQUE,
    org TEXT NOT NULL REFERENCES orgs (id),
    product TEXT NOT NULL,
    placed_by TEXT NOT NULL REFERENCES members (id),
    placed_at BIGINT NOT NULL,
    total BIGINT NOT NULL CHECK (total > 0),
    currency TEXT NOT NULL,
    snapshot TEXT NOT NULL,
    agreement_version TEXT NOT NULL,
    agreement_hash TEXT NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL,
    state_data TEXT NOT NULL,
    until BIGINT,
    next_check_at BIGINT,
    version BIGINT NOT NULL
);
-- E4: one unpaid order per organisation and product.
CREATE UNIQUE INDEX one_unpaid ON orders (org, product) WHERE state = 'unpaid';
CREATE INDEX orders_of_org ON orders (org, placed_at);
CREATE INDEX orders_to_check ON orders (next_check_at) WHERE state = 'unpaid';

CREATE TABLE payments (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL REFERENCES orders (id),
    method TEXT NOT NULL,
    method_group TEXT NOT NULL,
    wallet TEXT,
    fee BIGINT NOT NULL,
    total BIGINT NOT NULL,
    total_currency TEXT NOT NULL,
    charge BIGINT NOT NULL CHECK (charge > 0),
    charge_currency TEXT NOT NULL,
    rate TEXT,
    device TEXT NOT NULL,
    lang TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    prompt TEXT,
    qr TEXT,
    state TEXT NOT NULL,
    state_data TEXT NOT NULL,
    next_look_at BIGINT,
    looks BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX payments_of_order ON payments (order_id, began_at);
-- One open attempt per order: a second method is opened only after the first is void.
CREATE UNIQUE INDEX one_open_attempt ON payments (order_id) WHERE state IN ('waiting', 'short', 'confirming');
CREATE INDEX payments_to_look_at ON payments (next_look_at) WHERE next_look_at IS NOT NULL;

-- Every sum of money ever seen, before any rule judges it.
CREATE TABLE receipts (
    method TEXT NOT NULL,
    reference TEXT NOT NULL,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    paid_at BIGINT NOT NULL,
    data TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    PRIMARY KEY (method, reference)
);

-- The ledger: one row is one transfer, so debits and credits are equal by construction.
CREATE TABLE transfers (
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    debit TEXT NOT NULL,
    credit TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (kind, reference),
    CHECK (debit <> credit)
);
CREATE INDEX transfers_of_debit ON transfers (debit);
CREATE INDEX transfers_of_credit ON transfers (credit);

-- The history of everything: one row per move, numbered by the version it led to.
CREATE TABLE events (
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    order_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (entity, entity_id, version)
);
CREATE INDEX events_of_order ON events (order_id, at);

-- Mails to send, written in the transaction of what they tell.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    dest TEXT NOT NULL,
    lang TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    run_at BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    leased_until BIGINT NOT NULL,
    done_at BIGINT,
    dead_at BIGINT,
    why TEXT
);
CREATE INDEX outbox_to_send ON outbox (run_at) WHERE done_at IS NULL AND dead_at IS NULL;

-- Providers' messages, kept before they are believed.
CREATE TABLE inbox (
    method TEXT NOT NULL,
    event_id TEXT NOT NULL,
    payment_id TEXT,
    at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (method, event_id)
);

-- What the pretend outside world remembers; empty when the site is live.
CREATE TABLE sandbox_records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (kind, id)
);
