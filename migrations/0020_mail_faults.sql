-- One row while email does not get out: why, and since when.
CREATE TABLE mail_faults (
    id TEXT PRIMARY KEY,
    fault TEXT NOT NULL,
    since BIGINT NOT NULL
);
