-- Letters whose last try has failed: asked for after each letter, however many wait.
CREATE INDEX outbox_failing ON outbox (run_at) WHERE done_at IS NULL AND dead_at IS NULL AND why IS NOT NULL;
