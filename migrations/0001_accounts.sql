-- Organisations and the people who sign in for them.
--
-- One text for SQLite and PostgreSQL in all of these files: TEXT and BIGINT only. Times are milliseconds, money is
-- minor units beside a currency code, JSON is TEXT, a flag is a time or null.

CREATE TABLE orgs (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE members (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX members_of_org ON members (org);

-- Only a digest of each sign-in token is stored: the database alone opens nothing.
CREATE TABLE signin_links (
    token_hash TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    next TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);

-- Who is signed in where: a cookie whose session is not here opens nothing.
CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    member TEXT NOT NULL REFERENCES members (id),
    began_at BIGINT NOT NULL
);
CREATE INDEX sessions_of_member ON sessions (member);
CREATE INDEX sessions_by_time ON sessions (began_at);

-- An invitation is valid until `expires_at`, unless its recipient declines it or a member withdraws it.
CREATE TABLE invitations (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    email TEXT NOT NULL,
    invited_by TEXT NOT NULL REFERENCES members (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    accepted_at BIGINT,
    declined_at BIGINT,
    withdrawn_at BIGINT
);
CREATE UNIQUE INDEX one_invitation ON invitations (org, email);
CREATE INDEX invitations_by_email ON invitations (email);

-- Every invitation email, for the daily limit of each organisation.
CREATE TABLE invitation_letters (
    id TEXT PRIMARY KEY,
    org TEXT NOT NULL REFERENCES orgs (id),
    sent_at BIGINT NOT NULL
);
CREATE INDEX invitation_letters_of_org ON invitation_letters (org, sent_at);
