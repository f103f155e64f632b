-- Who is signed in where: a cookie whose session is not here opens nothing.
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    member TEXT NOT NULL REFERENCES members (id),
    began_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_member ON sessions (member);
CREATE INDEX sessions_by_time ON sessions (began_at);

-- Was never read.
ALTER TABLE members DROP COLUMN session_epoch;
