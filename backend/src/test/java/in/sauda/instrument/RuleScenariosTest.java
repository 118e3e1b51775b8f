package in.sauda.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables of price steps, allowances, dynamic bands and corporate actions, row by row. */
class RuleScenariosTest {

    private static final String TABLES = "src/test/resources/scenarios/";
    private static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    private static final ZoneOffset IST = ZoneOffset.ofHoursMinutes(5, 30);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "price-steps.csv", delimiter = '|')
    void priceSteps(String story, LocalDate date, Exchange exchange, BigDecimal reference, BigDecimal tick) {
        assertThat(TickSizes.load().tickPaise(exchange, date, paise(reference))).isEqualTo(paise(tick));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "order-allowances.csv", delimiter = '|')
    void allowances(
            String story,
            LocalDate date,
            String symbol,
            BigDecimal last,
            int leverage,
            long freeze,
            BigDecimal protection) {
        Instrument share = CATALOG.find(symbol).orElseThrow();

        assertThat(Margins.load().leverage(share, date)).isEqualTo(leverage);
        assertThat(FreezeQuantities.load().shares(share, date)).isEqualTo(freeze);
        assertThat(MarketProtection.load().basisPoints(date, paise(last))).isEqualTo(paise(protection));
    }

    @Test
    void tradeToTradeSharesHaveNoIntradayProduct() {
        Instrument share = CATALOG.all().stream()
                .filter(Instrument::tradeToTrade)
                .findFirst()
                .orElseThrow();

        assertThat(Margins.load().leverage(share, LocalDate.of(2026, 11, 23))).isZero();
    }

    @Test
    void aSharesOwnRowComesFirstFromItsDate() {
        Instrument share = CATALOG.find("RELIANCE").orElseThrow();
        Margins margins = Margins.read(
                DataFile.read("margins.csv", new StringReader("""
                        valid_from,share,leverage,source
                        2020-01-01,DEFAULT,5,test
                        2020-01-01,T2T,0,test
                        2026-06-01,RELIANCE.NS,3,test
                        """), "valid_from", "share", "leverage", "source"));

        assertThat(margins.leverage(share, LocalDate.of(2026, 5, 31))).isEqualTo(5);
        assertThat(margins.leverage(share, LocalDate.of(2026, 6, 1))).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "dynamic-bands.csv", delimiter = '|')
    void dynamicBands(
            String story, LocalDate date, String trades, LocalTime asked, BigDecimal lower, BigDecimal upper) {
        DynamicBand band = DynamicBands.load().start(date, 1000_00, 5, 10, micros(date, LocalTime.of(15, 0)));
        for (String trade : trades.equals("-") ? new String[0] : trades.split("; ")) {
            String[] parts = trade.split("[ x]");
            band = band.traded(
                    micros(date, LocalTime.parse(parts[0])), paise(new BigDecimal(parts[1])), Long.parseLong(parts[2]));
        }
        DynamicBand then = band.at(micros(date, asked));

        assertThat(then.lowerPaise()).isEqualTo(paise(lower));
        assertThat(then.upperPaise()).isEqualTo(paise(upper));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "corporate-actions.csv", delimiter = '|')
    void corporateActions(
            String story,
            CorporateAction.Kind kind,
            long from,
            long to,
            BigDecimal dividend,
            BigDecimal before,
            BigDecimal after) {
        CorporateAction action = new CorporateAction(
                new Symbol("RELIANCE.NS"), LocalDate.of(2024, 10, 28), kind, from, to, paise(dividend), null);

        assertThat(action.adjusted(paise(before))).isEqualTo(paise(after));
        assertThat(action.adjusted(0)).isZero();
    }

    @Test
    void theShippedActionsAreOfKnownShares() {
        CorporateActions actions = CorporateActions.load();

        assertThat(actions.all())
                .isNotEmpty()
                .allSatisfy(action -> assertThat(CATALOG.find(action.symbol()))
                        .as("%s", action)
                        .isPresent());
        assertThat(actions.on(LocalDate.of(2024, 10, 28)))
                .extracting(action -> action.symbol().text())
                .containsExactly("RELIANCE.BO", "RELIANCE.NS");
        assertThat(actions.on(LocalDate.of(2024, 10, 29))).isEmpty();
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> actions("2026-01-01,RELIANCE.NS,DIVIDEND,,,,,test"))
                .hasMessageContaining("actions.csv:2: DIVIDEND of 0 paise a share");
        assertThatThrownBy(() -> actions("2026-01-01,RELIANCE.NS,SPLIT,2,2,,,test"))
                .hasMessageContaining("SPLIT from 2 to 2 shares");
        assertThatThrownBy(() -> actions("2026-01-01,RELIANCE.NS,RENAME,,,,,test"))
                .hasMessageContaining("RENAME with the new symbol null");
        assertThatThrownBy(() -> actions("2026-01-01,^NSEI,BONUS,1,2,,,test"))
                .hasMessageContaining("symbol '^NSEI' is no symbol");
        assertThatThrownBy(() ->
                        actions("2026-01-01,RELIANCE.NS,BONUS,1,2,,,test\n2026-01-01,RELIANCE.NS,BONUS,1,3,,,test"))
                .hasMessageContaining("actions.csv:3: BONUS of RELIANCE.NS on 2026-01-01 is listed twice");
    }

    private static CorporateActions actions(String rows) {
        return CorporateActions.read(DataFile.read(
                "actions.csv",
                new StringReader(String.join(",", CorporateActions.COLUMNS) + "\n" + rows + "\n"),
                CorporateActions.COLUMNS.toArray(String[]::new)));
    }

    private static long micros(LocalDate date, LocalTime time) {
        return date.atTime(time).toEpochSecond(IST) * 1_000_000 + time.getNano() / 1_000;
    }

    private static long paise(BigDecimal rupees) {
        return rupees.movePointRight(2).longValueExact();
    }
}
