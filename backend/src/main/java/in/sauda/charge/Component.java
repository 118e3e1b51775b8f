package in.sauda.charge;

/** What a row of {@code rules/charges.csv} sets. */
enum Component {
    BROKERAGE,
    STT,
    EXCHANGE,
    IPFT,
    SEBI,
    STAMP_DUTY,
    GST,
    DP_DEPOSITORY,
    DP_BROKER,
    SQUARE_OFF;

    /** Whether it is so many rupees rather than a part of the value. */
    boolean flatFee() {
        return switch (this) {
            case DP_DEPOSITORY, DP_BROKER, SQUARE_OFF -> true;
            case BROKERAGE, STT, EXCHANGE, IPFT, SEBI, STAMP_DUTY, GST -> false;
        };
    }
}
