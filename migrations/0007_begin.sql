-- What it takes to repeat a `begin` whose answer was lost: who asks, and from when on it may be called.
-- Both are forgotten as soon as the provider has answered, or the attempt is over.
ALTER TABLE payments ADD COLUMN asker TEXT;
ALTER TABLE payments ADD COLUMN begin_at BIGINT;
UPDATE payments SET begin_at = 0 WHERE state = 'waiting' AND prompt IS NULL;
