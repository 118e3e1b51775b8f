package in.sauda.market;

import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.money.Money;
import in.sauda.trading.BookingStore;
import in.sauda.trading.Ownership;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What all markets of a server are made with.
 *
 * @param catalog      what is listed
 * @param tickSizes    price steps by date
 * @param bands        price bands by date
 * @param store        where books are kept
 * @param ownership    which of them are looked after here; a replay, whose clock has one driver, looks after all of its own
 * @param initialCash  paper money of a new account
 * @param systemMicros system time, epoch microseconds
 * @param nanoTime     monotonic nanoseconds
 * @param readers      where the store may be read without holding anybody up
 */
public record MarketSetup(
        InstrumentCatalog catalog,
        TickSizes tickSizes,
        PriceBands bands,
        BookingStore store,
        Ownership ownership,
        Money initialCash,
        LongSupplier systemMicros,
        LongSupplier nanoTime,
        Executor readers) {}
