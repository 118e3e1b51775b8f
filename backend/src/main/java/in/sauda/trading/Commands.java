package in.sauda.trading;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.order.Gtt;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import org.jspecify.annotations.Nullable;

/** What each command does to an account, by the desk that deals with it. Pure. */
final class Commands {

    private final OrderPipeline pipeline;
    private final PreviewDesk preview;
    private final OrderAmendment amendment;
    private final GttDesk gtts;
    private final PositionDesk positions;
    private final AccountOpening opening;
    private final DayViews views;

    Commands(
            OrderPipeline pipeline,
            PreviewDesk preview,
            OrderAmendment amendment,
            GttDesk gtts,
            PositionDesk positions,
            AccountOpening opening,
            DayViews views) {
        this.pipeline = pipeline;
        this.preview = preview;
        this.amendment = amendment;
        this.gtts = gtts;
        this.positions = positions;
        this.opening = opening;
        this.views = views;
    }

    Step run(LoopCommand.Kind kind, Account account, long now) {
        return switch (kind) {
            case LoopCommand.Kind.Place(PlaceOrder wish) ->
                pipeline.place(account, wish, views.of(wish.instrument(), now));
            case LoopCommand.Kind.Preview(PlaceOrder wish) ->
                new Step(null, new Outcome.Previewed(preview.preview(account, wish, views.of(wish.instrument(), now))));
            case LoopCommand.Kind.Modify(ModifyOrder wish) -> {
                Instrument instrument = ordered(account, wish.orderNumber());
                yield instrument == null
                        ? new Step(null, new Outcome.Ended(wish.orderNumber()))
                        : amendment.modify(account, wish, views.of(instrument, now));
            }
            case LoopCommand.Kind.Cancel(long number) -> {
                Instrument instrument = ordered(account, number);
                yield instrument == null
                        ? new Step(null, new Outcome.Ended(number))
                        : amendment.cancel(account, number, views.of(instrument, now));
            }
            case LoopCommand.Kind.Gtt(PlaceGtt wish) -> gtt(account, wish, now);
            case LoopCommand.Kind.CancelGtt(long number) -> gtts.cancel(account, number, now, views.day(now));
            case LoopCommand.Kind.Convert convert ->
                positions.convert(account, convert.to(), convert.quantity(), views.of(convert.instrument(), now));
            case LoopCommand.Kind.SquareOff square ->
                positions.squareOff(account, square.symbol(), views, now, views.day(now));
            case LoopCommand.Kind.Open() -> new Step(null, new Outcome.Opened(account));
            case LoopCommand.Kind.Reset() -> opening.reset(account, now, views.day(now));
            case LoopCommand.Kind.Close() -> opening.close(account, now);
        };
    }

    private Step gtt(Account account, PlaceGtt wish, long now) {
        Gtt before = wish.replaces() == 0 ? null : account.gtt(wish.replaces());
        Symbol symbol = before == null ? wish.instrument().symbol() : before.symbol();
        return gtts.place(account, wish, views.of(symbol, now));
    }

    private @Nullable Instrument ordered(Account account, long number) {
        WorkingOrder waiting = account.working(number);
        return waiting == null ? null : views.instrument(waiting.order().symbol());
    }
}
