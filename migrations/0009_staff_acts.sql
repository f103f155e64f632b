-- Staff acts leave a trace: the member's id beside each decision, and when it was made.

ALTER TABLE arrivals ADD COLUMN aside_by TEXT;
ALTER TABLE arrivals ADD COLUMN aside_at BIGINT;
ALTER TABLE transfer_notices ADD COLUMN closed_by TEXT;

-- Overpaid money that nobody has dealt with: since when. Null when there is none.
ALTER TABLE payments ADD COLUMN excess_since BIGINT;
UPDATE payments SET excess_since = began_at WHERE state = 'settled' AND state_data LIKE '%"excess":{%';
CREATE INDEX payments_overpaid ON payments (excess_since) WHERE excess_since IS NOT NULL;
