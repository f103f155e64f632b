-- One row that the health check overwrites, to learn whether the database still takes writes.
CREATE TABLE write_probes (
    id TEXT PRIMARY KEY,
    padding TEXT NOT NULL,
    at BIGINT NOT NULL
);
