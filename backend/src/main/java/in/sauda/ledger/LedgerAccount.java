package in.sauda.ledger;

/** The chart of accounts. {@code docs/ledger.md} shows what each is for, with worked postings. */
public enum LedgerAccount {
    /** The trader's money that may be used; a debit is money in. */
    CASH,
    /** Money of sales that may be used from a later day on. */
    RECEIVABLE,
    /** Settled shares, at cost; one line for each instrument. */
    HOLDINGS,
    /** Shares bought for delivery that have not been settled, at cost. */
    UNSETTLED,
    /** Open intraday positions at their entry value; a short one has a credit balance and negative shares. */
    INTRADAY,
    /** What the broker puts up for (credit) or keeps of (debit) open intraday positions. */
    BROKER,
    /** Paper money given at the start and at each reset; its credit balance is what was put in. */
    CAPITAL,
    /** Gains (credit) and losses (debit) of what was sold, before charges. */
    REALISED_PNL,
    /** Dividends received. */
    DIVIDENDS,
    /** The broker's fee. */
    BROKERAGE,
    /** Securities transaction tax. */
    STT,
    /** The exchange's transaction charge with the investor protection levy. */
    EXCHANGE_CHARGES,
    /** The regulator's turnover fee. */
    SEBI_FEES,
    /** Stamp duty. */
    STAMP_DUTY,
    /** Goods and services tax on the fees. */
    GST,
    /** The depository's charge for delivering shares. */
    DP_CHARGES,
    /** The broker's fee for squaring off. */
    SQUARE_OFF_FEES,
    /** What an auction cost above the sale, for shares that were sold and could not be delivered. */
    AUCTION_PENALTY,
    /** The other side of share movements: carries shares, never money. */
    EXCHANGE;

    /** Whether it is an expense that trading costs. */
    public boolean isCharge() {
        return switch (this) {
            case BROKERAGE, STT, EXCHANGE_CHARGES, SEBI_FEES, STAMP_DUTY, GST, DP_CHARGES, SQUARE_OFF_FEES -> true;
            default -> false;
        };
    }

    /** Whether its balance is shares at a cost. */
    public boolean carriesShares() {
        return this == HOLDINGS || this == UNSETTLED || this == INTRADAY;
    }
}
