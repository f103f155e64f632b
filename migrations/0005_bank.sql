-- Bank transfers: what payers say about them, and what statements say.

-- A payer says that the money is on its way; the order waits for it until `until`.
CREATE TABLE remittance_advices (
    payment_id TEXT PRIMARY KEY REFERENCES payments (id),
    said_by TEXT NOT NULL,
    sent_on TEXT NOT NULL,
    at BIGINT NOT NULL,
    until BIGINT NOT NULL,
    closed TEXT,
    closed_by TEXT
);
CREATE INDEX remittance_advices_open ON remittance_advices (until) WHERE closed IS NULL;

-- Documents that payers upload as evidence: at most 5 MB in base 64, for staff only.
CREATE TABLE attachments (
    id TEXT PRIMARY KEY,
    payment_id TEXT NOT NULL REFERENCES payments (id),
    shown_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    size BIGINT NOT NULL,
    at BIGINT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX attachments_by_payment ON attachments (payment_id);

-- Every imported file, by its digest, with the report of its import.
CREATE TABLE statements (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    report TEXT NOT NULL
);
CREATE INDEX statements_by_time ON statements (at);

-- Credits that the bank has taken back.
CREATE TABLE reversals (
    key TEXT PRIMARY KEY,
    statement_id TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    at BIGINT NOT NULL,
    payment_id TEXT REFERENCES payments (id),
    text TEXT NOT NULL,
    noted_by TEXT,
    noted_at BIGINT
);
CREATE INDEX reversals_open ON reversals (at) WHERE noted_at IS NULL;

-- What files say about each booking, to recognise it when another file names it differently. `pair` is the booking
-- that a debit takes back, or the one that a credit may repeat.
CREATE TABLE bookings (
    key TEXT PRIMARY KEY,
    side TEXT NOT NULL,
    destination TEXT NOT NULL,
    amount BIGINT NOT NULL,
    currency TEXT NOT NULL,
    day TEXT NOT NULL,
    value_day TEXT NOT NULL,
    bank_ref TEXT,
    names TEXT NOT NULL,
    our_references TEXT NOT NULL,
    form TEXT NOT NULL,
    pair TEXT
);
CREATE INDEX bookings_by_sum ON bookings (destination, amount, day);
CREATE INDEX bookings_by_pair ON bookings (pair) WHERE pair IS NOT NULL;
