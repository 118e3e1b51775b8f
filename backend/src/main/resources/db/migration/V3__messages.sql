-- messages: the account's running number of messages after the booking.
ALTER TABLE booking ADD COLUMN messages INTEGER NOT NULL DEFAULT 0;

-- Up to which message an account's trader has seen them.
CREATE TABLE seen (
  account INTEGER PRIMARY KEY,
  message INTEGER NOT NULL
);

-- Bookings whose messages the relay has not told yet, since a system time.
CREATE TABLE untold (
  account INTEGER NOT NULL,
  version INTEGER NOT NULL,
  since   INTEGER NOT NULL,
  PRIMARY KEY (account, version)
) WITHOUT ROWID;

-- Messages that could not be told.
CREATE TABLE parked (
  message TEXT PRIMARY KEY,
  why     TEXT NOT NULL,
  at      INTEGER NOT NULL
) WITHOUT ROWID;
