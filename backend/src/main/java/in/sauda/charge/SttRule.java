package in.sauda.charge;

/** At which price a contract note takes securities transaction tax; {@code rules/contract-note.csv} says which, by date. */
public enum SttRule {
    /** Shares bought and sold on one day at what they were sold for; the rest at its own side's average of the day. */
    SELL_VALUE,
    /** Both at the average of all the day's buys and sells of the share. */
    DAY_AVERAGE
}
