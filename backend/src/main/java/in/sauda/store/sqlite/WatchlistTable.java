package in.sauda.store.sqlite;

import in.sauda.instrument.Symbol;
import in.sauda.portfolio.TraderId;
import in.sauda.watchlist.Watchlist;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row for each list; its symbols in one column, with blanks between. */
final class WatchlistTable {

    List<Watchlist> of(Statements statements, TraderId trader) throws SQLException {
        PreparedStatement select =
                statements.prepared("SELECT id, name, symbols FROM watchlist WHERE trader = ? ORDER BY position");
        select.setString(1, trader.text());
        List<Watchlist> lists = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lists.add(new Watchlist(rows.getString(1), rows.getString(2), symbols(rows.getString(3))));
            }
        }
        return lists;
    }

    int save(Statements writer, TraderId trader, Watchlist list) throws SQLException {
        PreparedStatement upsert = writer.prepared("INSERT INTO watchlist (trader, id, position, name, symbols)"
                + " VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM watchlist WHERE trader = ?1), ?3, ?4)"
                + " ON CONFLICT (trader, id) DO UPDATE SET name = excluded.name, symbols = excluded.symbols");
        upsert.setString(1, trader.text());
        upsert.setString(2, list.id());
        upsert.setString(3, list.name());
        upsert.setString(4, list.symbols().stream().map(Symbol::text).collect(Collectors.joining(" ")));
        return upsert.executeUpdate();
    }

    private static List<Symbol> symbols(String joined) {
        return Stream.of(joined.split(" "))
                .filter(text -> !text.isEmpty())
                .map(Symbol::new)
                .toList();
    }
}
