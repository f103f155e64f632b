-- Orders, the attempts to pay them, and what was done to them.

CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    link_hash TEXT NOT NULL UNIQUE,
    -- The buyer: a member and their organisation, or a contact without an account.
    org TEXT REFERENCES orgs (id),
    placed_by TEXT REFERENCES members (id),
    contact_name TEXT,
    contact_email TEXT,
    contact_phone TEXT,
    -- What it is for: `purchase` or `request`, and its facts. Only a purchase has a product and an agreement.
    subject TEXT NOT NULL,
    subject_data TEXT NOT NULL,
    product TEXT,
    agreement_version TEXT,
    agreement_hash TEXT,
    placed_at BIGINT NOT NULL,
    total BIGINT NOT NULL CHECK (total > 0),
    currency TEXT NOT NULL,
    lang TEXT NOT NULL,
    state TEXT NOT NULL,
    state_data TEXT NOT NULL,
    until BIGINT,
    next_check_at BIGINT,
    -- The closed order whose payment link this one was ordered through, by somebody who had not signed in.
    through TEXT,
    version BIGINT NOT NULL,
    CHECK (
        (org IS NOT NULL AND placed_by IS NOT NULL
            AND contact_name IS NULL AND contact_email IS NULL AND contact_phone IS NULL)
        OR (org IS NULL AND placed_by IS NULL
            AND contact_name IS NOT NULL AND (contact_email IS NULL) <> (contact_phone IS NULL))
    ),
    -- A purchase has a member: somebody must have agreed.
    CHECK (
        (subject = 'purchase' AND org IS NOT NULL
            AND product IS NOT NULL AND agreement_version IS NOT NULL AND agreement_hash IS NOT NULL)
        OR (subject = 'request'
            AND product IS NULL AND agreement_version IS NULL AND agreement_hash IS NULL AND through IS NULL)
    )
);
-- E4: one unpaid order per organisation and product. A request has no product, so any number may be unpaid.
CREATE UNIQUE INDEX one_unpaid ON orders (org, product) WHERE state = 'unpaid';
-- The link of a closed order places one order at most.
CREATE UNIQUE INDEX one_order_through ON orders (through) WHERE through IS NOT NULL;
CREATE INDEX orders_of_org ON orders (org, placed_at);
CREATE INDEX orders_to_check ON orders (next_check_at) WHERE state = 'unpaid';

-- `asker` and `begin_at` are what it takes to repeat a `begin` whose answer was lost: who asks, and from when on it
-- may be called. Both are cleared once the provider has answered or the attempt is over. `excess_since` is null
-- unless the payment is overpaid and nobody has dealt with the excess.
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
    amount_due BIGINT NOT NULL,
    destination TEXT,
    device TEXT NOT NULL,
    lang TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    asker TEXT,
    begin_at BIGINT,
    instructions TEXT,
    qr TEXT,
    declined TEXT,
    state TEXT NOT NULL,
    state_data TEXT NOT NULL,
    excess_since BIGINT,
    next_poll_at BIGINT,
    polls BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX payments_of_order ON payments (order_id, began_at);
-- One open attempt per order: a second method is opened only after the first is void.
CREATE UNIQUE INDEX one_open_attempt ON payments (order_id) WHERE state IN ('waiting', 'partially-paid', 'confirming');
CREATE INDEX payments_to_poll ON payments (next_poll_at) WHERE next_poll_at IS NOT NULL;
CREATE INDEX payments_overpaid ON payments (excess_since) WHERE excess_since IS NOT NULL;

-- Closing attempts whose provider refunds when it cancels: while a cancel may still be carried out, money that the
-- provider reports is not final. `nth` numbers the closings of a payment. `unsure_until` is null when every cancel
-- that was sent has a known outcome.
CREATE TABLE voids (
    payment_id TEXT PRIMARY KEY REFERENCES payments (id),
    nth BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    running BIGINT NOT NULL,
    unsure_until BIGINT
);

-- The history: one row per move, numbered by the version it led to.
CREATE TABLE events (
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- NULL for an act of staff about something that belongs to no order.
    order_id TEXT,
    at BIGINT NOT NULL,
    name TEXT NOT NULL,
    -- Who caused it: 'member', 'staff', 'payer', 'provider' or 'system', and the id of the member or the method.
    actor TEXT NOT NULL,
    actor_id TEXT,
    state TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (entity, entity_id, version)
);
CREATE INDEX events_of_order ON events (order_id, at);

-- What was done to an order in the last day by a member of its organisation, or by anybody with its link: each of
-- the two has its own allowance. `party` is the organisation, or the order itself if a contact owes it.
CREATE TABLE uses (
    id TEXT PRIMARY KEY,
    party TEXT NOT NULL,
    order_id TEXT NOT NULL REFERENCES orders (id),
    act TEXT NOT NULL,
    source TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX uses_of_order ON uses (order_id, act, source, at);
CREATE INDEX uses_of_party ON uses (party, act, source, at);
CREATE INDEX uses_by_time ON uses (at);
