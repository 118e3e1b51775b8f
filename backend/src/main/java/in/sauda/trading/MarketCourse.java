package in.sauda.trading;

import in.sauda.feed.DayBands;

/**
 * What prices and time do, and to whom: the market's own course follows the clock; others are for accounts that are taken
 * through the past apart from it.
 *
 * @param accounts the accounts that it is about
 * @param index    who of them waits for which price
 * @param bands    the day's price bands as they stand
 * @param views    what the market shows
 * @param day      what prices and time do
 * @param catchUp  what was missed
 */
record MarketCourse(
        LiveAccounts accounts, WorkingIndex index, DayBands bands, DayViews views, MarketDay day, CatchUp catchUp) {}
