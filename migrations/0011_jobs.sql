-- What the jobs need to stay quick and to be taken over.

-- The books are checked payment by payment; without this each payment was a pass over all receipts.
CREATE INDEX receipts_of_payment ON receipts (payment_id);
-- Mails that were given up are counted for the metrics.
CREATE INDEX outbox_given_up ON outbox (dead_at) WHERE dead_at IS NOT NULL;

-- How often sending a mail was begun since its last try that came to an end: a process that dies uses up no try.
ALTER TABLE outbox ADD COLUMN begun BIGINT NOT NULL DEFAULT 0;

-- Up to which block every transfer that counted before its chain made it final has been found again.
ALTER TABLE scans ADD COLUMN checked BIGINT NOT NULL DEFAULT 0;
UPDATE scans SET checked = finalized;
