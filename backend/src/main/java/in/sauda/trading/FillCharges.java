package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.charge.ChargeSchedule;
import in.sauda.charge.Charges;
import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.order.Product;
import java.time.LocalDate;
import java.util.List;

/**
 * The charges of one fill, component by component, derived again from the order's fills and the rates of its day.
 *
 * @param charges  they come to what was booked with the fill; the depository's charge and a square-off fee are the
 *                 order's and not the fill's
 * @param rederive whether the rates give again what was booked
 */
public record FillCharges(Charges charges, boolean rederive) {

    /**
     * The charges of {@code fill}.
     *
     * @param ofOrder    every fill of its order, in order
     * @param instrument what was traded
     */
    public static FillCharges of(Fill fill, List<Fill> ofOrder, Instrument instrument, ChargeSchedule schedule) {
        long before = 0;
        long value = 0;
        long booked = 0;
        for (Fill each : ofOrder) {
            if (each.slice() == 0) {
                if (each.number() > fill.number()) {
                    break;
                }
                // What fills at once is charged at once: a new step begins.
                before = Math.addExact(before, value);
                value = 0;
                booked = 0;
            }
            value = Math.addExact(value, each.valuePaise());
            booked = Math.addExact(booked, each.chargesPaise());
        }
        LocalDate date = Ist.date(fill.at());
        Charges step = of(fill, date, instrument, schedule, before + value)
                .minus(of(fill, date, instrument, schedule, before));
        boolean rederive = step.total() == booked;
        return new FillCharges(
                step.part(rederive ? fill.chargesPaise() : Math.min(fill.chargesPaise(), step.total())), rederive);
    }

    private static Charges of(Fill fill, LocalDate date, Instrument instrument, ChargeSchedule schedule, long value) {
        boolean delivery = fill.product() == Product.CNC;
        return value == 0
                ? Charges.NONE
                : schedule.order(
                        date,
                        instrument.exchange(),
                        instrument.series(),
                        fill.side(),
                        delivery ? value : 0,
                        delivery ? 0 : value);
    }
}
