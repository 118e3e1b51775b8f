package in.sauda.feed.simulated;

/**
 * In which slots of the {@link TickGrid} one instrument ticks on one day: the print of the opening auction, every slot of
 * continuous trading, the print of the closing auction. An index prints a second after its shares.
 *
 * @param opening slot of the opening auction's print; -1 if there is none
 * @param first   first slot of continuous trading
 * @param end     first slot after it
 * @param closing slot of the closing auction's print; -1 if there is none
 */
record DaySlots(long opening, long first, long end, long closing) {

    private static final long NONE = -1;

    static DaySlots of(PricePath path, TradingDays days, TickGrid grid, int day) {
        long first = grid.slotAt(days.openMicros(day));
        return new DaySlots(
                print(path, days.auctions(day, path.instrument()).openingAt(), grid),
                first,
                first + (long) path.minutes(day) * grid.perMinute(),
                print(path, days.auctions(day, path.instrument()).closingAt(), grid));
    }

    private static long print(PricePath path, long matchedAt, TickGrid grid) {
        if (matchedAt == 0) {
            return NONE;
        }
        long slot = grid.lastSlot(matchedAt - 1, grid.phase(path.instrument())) + 1;
        return path.instrument().isIndex() ? slot + grid.perSecond() : slot;
    }

    /** The day's first slot. */
    long earliest() {
        return opening == NONE ? first : opening;
    }

    /** The day's last slot. */
    long latest() {
        return closing == NONE ? end - 1 : closing;
    }

    /** Whether there is a tick in {@code slot}. */
    boolean trades(long slot) {
        return (slot >= first && slot < end) || (slot >= 0 && (slot == opening || slot == closing));
    }

    /** The last slot with a tick at or before {@code slot}, which is not before the day's first. */
    long atOrBefore(long slot) {
        if (closing != NONE && slot >= closing) {
            return closing;
        }
        return slot >= first ? Math.min(slot, end - 1) : opening;
    }

    /** The first slot with a tick at or after {@code slot}, which is not after the day's last. */
    long atOrAfter(long slot) {
        if (opening != NONE && slot <= opening) {
            return opening;
        }
        return slot < end ? Math.max(slot, first) : closing;
    }
}
