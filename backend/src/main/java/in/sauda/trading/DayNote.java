package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.charge.ContractNote;
import in.sauda.fill.Fill;
import in.sauda.order.Side;
import java.util.List;

/**
 * An account's contract note of a day with what was booked before it.
 *
 * @param note   as the day's fills give it
 * @param booked whether the day has ended and the note stands in the ledger; until then it is provisional
 * @param fills  the day's fills, in order; at least one
 * @param differencePaise what was posted at the day's end: charges of the note less those booked with the fills, less
 *               the depository's charge if that came back. As long as it is not booked: what would be posted now, without
 *               the depository's charge
 */
public record DayNote(ContractNote note, boolean booked, List<Fill> fills, long differencePaise) {

    /** Defensive copy. */
    public DayNote {
        fills = List.copyOf(fills);
    }

    /** What was bought, in paise. */
    public long boughtPaise() {
        return valuePaise(Side.BUY);
    }

    /** What was sold, in paise. */
    public long soldPaise() {
        return valuePaise(Side.SELL);
    }

    /** What is to be received for the day, in paise; below 0 what is to be paid. */
    public long netPaise() {
        return soldPaise() - boughtPaise() - charges().total();
    }

    /** What the note says that the day cost. */
    public Charges charges() {
        return note.charges();
    }

    private long valuePaise(Side side) {
        long sum = 0;
        for (Fill fill : fills) {
            sum = Math.addExact(sum, fill.side() == side ? fill.valuePaise() : 0);
        }
        return sum;
    }
}
