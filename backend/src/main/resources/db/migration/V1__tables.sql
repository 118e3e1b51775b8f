-- Everything Sauda keeps. Times are epoch microseconds; "packed" columns are read and written by the Packed* classes
-- of in.sauda.store.sqlite. Why bookings are one log: docs/decisions, "The embedded store is a log of bookings".

-- Symbols and the names of states, so that packed columns hold small numbers instead.
CREATE TABLE word (
  id   INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

CREATE TABLE market (
  id               TEXT PRIMARY KEY,
  kind             TEXT NOT NULL,
  definition       TEXT NOT NULL,
  committed_micros INTEGER NOT NULL,
  speed            INTEGER NOT NULL,
  paused           INTEGER NOT NULL,
  owner            TEXT NOT NULL
) WITHOUT ROWID;

-- The latest version of each account with its holdings.
CREATE TABLE account (
  id      INTEGER PRIMARY KEY,
  market  TEXT NOT NULL,
  trader  TEXT NOT NULL,
  version INTEGER NOT NULL,
  orders  INTEGER NOT NULL,
  packed  BLOB NOT NULL,
  UNIQUE (trader, market)
);

-- One row for each booking, in the order of the commits. orders, fills, journals, events: the account's running
-- numbers after it. symbol: the one that its orders and fills are of; 0 if there are several; null if there is none.
-- placed: the orders made by it, as they are now. filled, posted, told: its fills, journals and events.
CREATE TABLE booking (
  id       INTEGER PRIMARY KEY,
  account  INTEGER NOT NULL,
  version  INTEGER NOT NULL,
  at       INTEGER NOT NULL,
  symbol   INTEGER,
  orders   INTEGER NOT NULL,
  fills    INTEGER NOT NULL,
  journals INTEGER NOT NULL,
  events   INTEGER NOT NULL,
  placed   BLOB,
  filled   BLOB,
  posted   BLOB,
  told     BLOB
);
CREATE UNIQUE INDEX booking_of_account ON booking (account, version);

-- Answers given under an idempotency key, oldest first. scope: a hash of path and key.
CREATE TABLE answer (
  id         INTEGER PRIMARY KEY,
  account    INTEGER NOT NULL,
  scope      INTEGER NOT NULL,
  path       TEXT NOT NULL,
  key        TEXT NOT NULL,
  body_hash  TEXT NOT NULL,
  status     INTEGER NOT NULL,
  body       BLOB NOT NULL,
  expires_at INTEGER NOT NULL
);
CREATE INDEX answer_of_account ON answer (account, scope);

CREATE TABLE trader (
  id         TEXT PRIMARY KEY,
  username   TEXT NOT NULL,
  folded     TEXT NOT NULL UNIQUE,
  password   TEXT NOT NULL,
  guest      INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX guest_by_end ON trader (expires_at) WHERE guest = 1;

CREATE TABLE session (
  id         TEXT PRIMARY KEY,
  trader     TEXT NOT NULL REFERENCES trader ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  address    TEXT NOT NULL,
  agent      TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX session_of_trader ON session (trader);
CREATE INDEX session_by_end ON session (expires_at);

CREATE TABLE watchlist (
  trader   TEXT NOT NULL REFERENCES trader ON DELETE CASCADE,
  id       TEXT NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  symbols  TEXT NOT NULL,
  PRIMARY KEY (trader, id)
) WITHOUT ROWID;

-- What the check for a writable disk writes and deletes.
CREATE TABLE probe (filler BLOB NOT NULL);
