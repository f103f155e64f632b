-- Who may do what: orders placed through a link, invitations that end, sessions that can be revoked, caps.

-- The closed order whose payment link this one was ordered through, by somebody who had not signed in.
ALTER TABLE orders ADD COLUMN through TEXT;
-- A closed order's link places one order at most.
CREATE UNIQUE INDEX one_order_through ON orders (through) WHERE through IS NOT NULL;

-- An invitation is good until `expires_at`, unless its receiver declines it or a member withdraws it.
ALTER TABLE invitations ADD COLUMN expires_at BIGINT NOT NULL DEFAULT 0;
UPDATE invitations SET expires_at = created_at + 1209600000;
ALTER TABLE invitations ADD COLUMN declined_at BIGINT;
ALTER TABLE invitations ADD COLUMN withdrawn_at BIGINT;
-- Every letter of invitation, for the limit per organisation and day.
CREATE TABLE invitation_letters (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    sent_at BIGINT NOT NULL
);
CREATE INDEX invitation_letters_of_org ON invitation_letters (org, sent_at);

-- Sessions begun under an older epoch have ended: signing out everywhere raises it.
ALTER TABLE members ADD COLUMN session_epoch BIGINT NOT NULL DEFAULT 0;

-- What was done to an order in the last day by a member of its organisation, or by anybody with its link: each
-- of the two has an allowance of its own.
CREATE TABLE uses (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    order_id TEXT NOT NULL REFERENCES orders (id),
    act TEXT NOT NULL,
    source TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX uses_of_order ON uses (order_id, act, source, at);
CREATE INDEX uses_of_org ON uses (org, act, source, at);
CREATE INDEX uses_by_time ON uses (at);

-- Who named a transfer, said that one was sent, or showed a document: `member` or `link`.
ALTER TABLE claims ADD COLUMN claimed_by TEXT NOT NULL DEFAULT 'link';
ALTER TABLE transfer_notices ADD COLUMN said_by TEXT NOT NULL DEFAULT 'link';
ALTER TABLE proofs ADD COLUMN shown_by TEXT NOT NULL DEFAULT 'link';
