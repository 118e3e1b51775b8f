package in.sauda.store.moving;

import in.sauda.charge.Charges;
import in.sauda.instrument.Symbol;
import in.sauda.order.Gtt;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.Receivable;
import in.sauda.portfolio.TraderId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An account as it is now; its bookings, as many as its version says, follow in the file. */
record AccountLine(
        String market,
        TraderId trader,
        long version,
        long openedAt,
        long asOf,
        long cashPaise,
        List<Receivable> receivables,
        long capitalPaise,
        long realisedPaise,
        Charges charges,
        long day,
        long dayRealisedPaise,
        Charges dayCharges,
        long dayFirstFill,
        Counters counters,
        String journalHash,
        List<Holding> holdings,
        List<Position> positions,
        List<WorkingOrder> working,
        List<Gtt> gtts,
        List<Consumed> consumed)
        implements Line {

    static AccountLine of(Account account) {
        return new AccountLine(
                account.key().market(),
                account.key().trader(),
                account.version(),
                account.openedAt(),
                account.asOf(),
                account.cashPaise(),
                account.receivables(),
                account.capitalPaise(),
                account.realisedPaise(),
                account.charges(),
                account.day(),
                account.dayRealisedPaise(),
                account.dayCharges(),
                account.dayFirstFill(),
                account.counters(),
                account.journalHash(),
                account.holdings().values().stream()
                        .sorted(Comparator.comparing(Holding::symbol))
                        .toList(),
                account.positions(),
                account.working(),
                account.gtts(),
                account.consumed());
    }

    Account account() {
        Map<Symbol, Holding> held = HashMap.newHashMap(holdings.size());
        holdings.forEach(holding -> held.put(holding.symbol(), holding));
        return new Account(
                new AccountKey(trader, market),
                version,
                openedAt,
                asOf,
                cashPaise,
                receivables,
                capitalPaise,
                realisedPaise,
                charges,
                day,
                dayRealisedPaise,
                dayCharges,
                dayFirstFill,
                counters,
                journalHash,
                held,
                positions,
                working,
                gtts,
                consumed);
    }
}
