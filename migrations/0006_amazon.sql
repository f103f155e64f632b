-- AWS Marketplace (E45). Neither AWS's token nor the secret in the address of a waiting registration is kept, only
-- the secret's digest: the database alone opens nothing.

CREATE TABLE amazon_arrivals (
    link_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL,
    licence TEXT NOT NULL,
    product_code TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

-- One organisation for each AWS account, for good.
CREATE TABLE amazon_accounts (
    account TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    bound_by TEXT NOT NULL REFERENCES members (id),
    bound_at BIGINT NOT NULL
);
CREATE INDEX amazon_accounts_of_org ON amazon_accounts (org);

-- A product that a bound account subscribes to: who ticked which agreement for it, and when AWS is asked next.
CREATE TABLE amazon_subscriptions (
    account TEXT NOT NULL REFERENCES amazon_accounts (account),
    product_code TEXT NOT NULL,
    licence TEXT NOT NULL,
    member TEXT NOT NULL REFERENCES members (id),
    lang TEXT NOT NULL,
    agreement_version TEXT NOT NULL,
    agreement_hash TEXT NOT NULL,
    agreed_at BIGINT NOT NULL,
    read_at BIGINT,
    next_read_at BIGINT NOT NULL,
    PRIMARY KEY (account, product_code)
);
CREATE INDEX amazon_to_read ON amazon_subscriptions (next_read_at);

-- What AWS states, and how much of it has become orders, or was seen to by a person.
CREATE TABLE amazon_entitlements (
    account TEXT NOT NULL,
    product_code TEXT NOT NULL,
    licence TEXT NOT NULL,
    dimension TEXT NOT NULL,
    units BIGINT NOT NULL,
    expires_at BIGINT,
    seen_at BIGINT NOT NULL,
    ended_at BIGINT,
    ordered_units BIGINT,
    ordered_until BIGINT,
    order_id TEXT REFERENCES orders (id),
    payment_id TEXT REFERENCES payments (id),
    seen_to_by TEXT,
    seen_to_at BIGINT,
    version BIGINT NOT NULL,
    PRIMARY KEY (account, product_code, licence, dimension)
);

-- What AWS stated otherwise than before; one row for each version of an entitlement that it led to.
CREATE TABLE amazon_changes (
    account TEXT NOT NULL,
    product_code TEXT NOT NULL,
    licence TEXT NOT NULL,
    dimension TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (account, product_code, licence, dimension, version)
);
