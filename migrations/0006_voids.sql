-- Closing attempts whose provider sends money back when it cancels: while a cancel may still be carried out, money
-- that the provider reports is not final. `nth` numbers the closings of a payment. `unsure_until` is null when every
-- cancel that was sent has a known outcome.
CREATE TABLE voids (
    payment_id TEXT PRIMARY KEY REFERENCES payments (id),
    nth BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    running BIGINT NOT NULL,
    unsure_until BIGINT
);
