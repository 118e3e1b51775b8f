-- account.packed now holds receivables, positions and all that waits too; booking.filled what decided each fill.
-- Accounts that time alone may change (orders or triggers wait, shares or money are to settle, a note is to be written)
-- are found at the start without reading the others.
ALTER TABLE account ADD COLUMN waits INTEGER NOT NULL DEFAULT 0;
CREATE INDEX account_that_waits ON account (market) WHERE waits = 1;
