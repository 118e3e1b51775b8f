package in.sauda.ledger;

/** The chart of accounts. {@code docs/ledger.md} shows what each is for, with worked postings. */
public enum LedgerAccount {
    /** The trader's money that may be used; a debit is money in. */
    CASH(1),
    /** Money of sales that may be used from a later day on. */
    RECEIVABLE(2),
    /** Settled shares, at cost; one line for each instrument. */
    HOLDINGS(3),
    /** Shares bought for delivery that have not been settled, at cost. */
    UNSETTLED(4),
    /** Open intraday positions at their entry value; a short one has a credit balance and negative shares. */
    INTRADAY(5),
    /** What the broker puts up for (credit) or keeps of (debit) open intraday positions. */
    BROKER(6),
    /** Paper money given at the start and at each reset; its credit balance is what was put in. */
    CAPITAL(7),
    /** Gains (credit) and losses (debit) of what was sold, before charges. */
    REALISED_PNL(8),
    /** Dividends received. */
    DIVIDENDS(9),
    /** The broker's fee. */
    BROKERAGE(10),
    /** Securities transaction tax. */
    STT(11),
    /** The exchange's transaction charge with the investor protection levy. */
    EXCHANGE_CHARGES(12),
    /** The regulator's turnover fee. */
    SEBI_FEES(13),
    /** Stamp duty. */
    STAMP_DUTY(14),
    /** Goods and services tax on the fees. */
    GST(15),
    /** The depository's charge for delivering shares. */
    DP_CHARGES(16),
    /** The broker's fee for squaring off. */
    SQUARE_OFF_FEES(17),
    /** What an auction cost above the sale, for shares that were sold and could not be delivered. */
    AUCTION_PENALTY(18),
    /** The other side of share movements: carries shares, never money. */
    EXCHANGE(19);

    private final byte code;

    LedgerAccount(int code) {
        this.code = (byte) code;
    }

    /** Stands for the account in the hashes of journals: from 1, of no other account, and never to be changed. */
    byte code() {
        return code;
    }

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
