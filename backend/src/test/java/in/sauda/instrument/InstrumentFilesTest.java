package in.sauda.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentFilesTest {

    private static final String RELIANCE =
            "RELIANCE.NS,Reliance Industries,INE002A01018,NSE,EQ,Oil,NIFTY50;NIFTY500,10,Y,10,1353.2,1400";
    private static final String NIFTY = "^NSEI,NIFTY 50,NSE,NIFTY50,24000";
    private static final String ALIAS = "RIL.NS,RELIANCE.NS,2021-05-27";

    @Test
    void readsTheShippedFiles() {
        InstrumentCatalog catalog = InstrumentFiles.load();

        Instrument reliance = catalog.find("reliance").orElseThrow();
        assertThat(reliance.isin()).isEqualTo("INE002A01018");
        assertThat(reliance.derivatives()).isTrue();
        assertThat(catalog.find("ZOMATO").orElseThrow().symbol().text()).isEqualTo("ETERNAL.NS");
        assertThat(catalog.find("TATAMOTORS.NS").orElseThrow().symbol().text()).isEqualTo("TMPV.NS");
        assertThat(catalog.find("^nsei").orElseThrow().indexCode()).isEqualTo("NIFTY50");
        assertThat(catalog.all())
                .filteredOn(i -> i.indices().contains("NIFTY50"))
                .hasSize(50);
        assertThat(catalog.all())
                .filteredOn(i -> i.indices().contains("NIFTY500"))
                .hasSize(500);
    }

    @Test
    void numbersSharesFirstThenIndices() {
        InstrumentCatalog catalog = InstrumentFiles.load();

        int firstIndex = catalog.find("^NSEI").orElseThrow().number();
        assertThat(catalog.all()).allSatisfy(i -> assertThat(i.isIndex()).isEqualTo(i.number() >= firstIndex));
    }

    @Test
    void readsEachColumn() {
        Instrument share = read(RELIANCE, NIFTY, ALIAS).byNumber(0);

        assertThat(share.indices()).containsExactly("NIFTY50", "NIFTY500");
        assertThat(share.sharesOutstanding()).isEqualTo(13_532_000_000L);
        assertThat(share.reference().paise()).isEqualTo(140_000);
        assertThat(share.bandPercent()).isEqualTo(10);
        assertThat(share.faceValue()).isEqualTo("10");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Y,10,1353.2     | maybe,10,1353.2 | shares.csv:2: derivatives 'maybe' is neither Y nor N
            INE002A01018    | INE002          | shares.csv:2: isin 'INE002' is not IN and ten more characters
            RELIANCE.NS     | RELIANCE.BO     | shares.csv:2: symbol 'RELIANCE.BO' does not end in .NS
            RELIANCE.NS     | REL IANCE       | shares.csv:2: symbol 'REL IANCE' is no symbol such as RELIANCE.NS or ^NSEI
            1400            | 1400.005        | shares.csv:2: reference_price '1400.005' is not a number of at most 2 decimals, from 0
            1400            | 0               | shares.csv:2: reference_price is 0
            ,NSE,           | ,LSE,           | shares.csv:2: exchange 'LSE' is none of [NSE, BSE]
            """)
    void namesFileLineAndFault(String good, String bad, String message) {
        assertThatThrownBy(() -> read(RELIANCE.replace(good, bad), NIFTY, ALIAS))
                .isInstanceOf(DataFileException.class)
                .hasMessage(message);
    }

    @Test
    void refusesRepeatedAndUnknownSymbols() {
        assertThatThrownBy(() -> read(RELIANCE + "\n" + RELIANCE, NIFTY, ALIAS))
                .hasMessage("shares.csv:3: RELIANCE.NS is listed twice");
        assertThatThrownBy(() -> read(RELIANCE, NIFTY, "A.NS,B.NS,2021-05-27"))
                .hasMessage("aliases.csv:2: B.NS is not in shares.csv");
        assertThatThrownBy(() -> read(RELIANCE, NIFTY, "RELIANCE.NS,RELIANCE.NS,2021-05-27"))
                .hasMessage("aliases.csv:2: RELIANCE.NS is listed twice");
    }

    @Test
    void refusesAWrongHeaderAndAShortLine() {
        assertThatThrownBy(() -> DataFile.read("x.csv", new StringReader("# note\na,b\n1,2\n"), "a", "c"))
                .hasMessage("x.csv: columns are [a, b] instead of [a, c]");
        assertThatThrownBy(() -> DataFile.read("x.csv", new StringReader("a,b\n1\n"), "a", "b"))
                .hasMessage("x.csv:2: 1 fields instead of 2");
        assertThatThrownBy(() -> DataFile.read("x.csv", new StringReader("a,b\n1,2\n1,2,3\n"), "a", "b"))
                .hasMessage("x.csv:3: 3 fields instead of 2");
        assertThatThrownBy(() -> DataFile.resource("absent.csv", "a"))
                .hasMessage("absent.csv: this file is missing from the program");
    }

    private static InstrumentCatalog read(String shares, String indices, String aliases) {
        return InstrumentFiles.read(
                table(
                        "shares.csv",
                        "symbol,name,isin,exchange,series,industry,indices,face_value,derivatives,band_percent,"
                                + "shares_crore,reference_price",
                        shares),
                table("indices.csv", "symbol,name,exchange,code,base_level", indices),
                table("aliases.csv", "old_symbol,symbol,since", aliases));
    }

    private static DataFile table(String name, String header, String rows) {
        return DataFile.read(name, new StringReader(header + "\n" + rows + "\n"), header.split(","));
    }
}
