-- Money that was received, and the ledger.

-- Every receipt ever reported, before any rule judges it.
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
-- The books are checked payment by payment.
CREATE INDEX receipts_of_payment ON receipts (payment_id);

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
