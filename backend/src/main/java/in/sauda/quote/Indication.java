package in.sauda.quote;

/**
 * Where a call auction would match if order entry ended now.
 *
 * @param pricePaise the price in paise, above 0
 * @param quantity   shares that would trade, from 0
 */
public record Indication(long pricePaise, long quantity) {}
