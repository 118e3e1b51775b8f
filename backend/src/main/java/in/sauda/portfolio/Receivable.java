package in.sauda.portfolio;

/**
 * Money of sales that may be used from a day on.
 *
 * @param paise    above 0
 * @param usableOn epoch day from which it may be used
 */
public record Receivable(long paise, long usableOn) {}
