package in.sauda.ledger;

/** The chart of accounts. {@code docs/ledger.md} shows what each is for, with worked postings. */
public enum LedgerAccount {
    /** The trader's money; a debit is money in. */
    CASH,
    /** Shares held, at cost; one line for each instrument. */
    HOLDINGS,
    /** Paper money given at the start and at each reset; its credit balance is what was put in. */
    CAPITAL,
    /** Gains (credit) and losses (debit) of what was sold. */
    REALISED_PNL,
    /** The other side of share movements: carries shares, never money. */
    EXCHANGE
}
