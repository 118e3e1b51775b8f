package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who calls, from where, how often. */
class ClientsTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.7, 192.168.1.7, true",
        "192.168.1.7, 192.168.1.8, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "fd00::/8, fd12::1, true",
        "10.0.0.0/8, ::1, false",
        "10.0.0.0/8, unknown, false",
    })
    void aRangeHoldsItsAddresses(String range, String address, boolean held) {
        assertThat(AddressRange.parse(range).contains(address)).isEqualTo(held);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/33", "10.1", "example.org", "10.0.0.0/-1", "::1/129", "''", "1.2.3.400"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> AddressRange.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:4000, localhost:4000, true",
        "https://sauda.example.org, sauda.example.org, true",
        "https://pages.example.org, sauda.example.org, true",
        "http://localhost:3000, localhost:4000, false",
        "http://localhost:40000, localhost:4000, false",
        "http://evil.localhost:4000, localhost:4000, false",
        "null, localhost:4000, false",
    })
    void aPageMayActForItsReaderOnItsOwnSiteOnly(String origin, String host, boolean accepted) {
        assertThat(new Origins(List.of("https://pages.example.org")).accepts(origin, host))
                .isEqualTo(accepted);
    }

    @Test
    void aBucketFillsWithTime() {
        AtomicLong now = new AtomicLong(1_000_000_000L);
        RateLimit limit = new RateLimit(2, now::get);

        limit.take("a", "requests");
        limit.take("a", "requests");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> limit.take("a", "requests"))
                .satisfies(problem -> assertThat(problem.headers()).containsEntry("Retry-After", "1"));
        assertThatCode(() -> limit.take("b", "requests")).doesNotThrowAnyException();
        now.addAndGet(500_000);
        assertThatCode(() -> limit.take("a", "requests")).doesNotThrowAnyException();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> limit.take("a", "requests"));
    }

    @Test
    void zeroIsNoLimit() {
        RateLimit limit = new RateLimit(0, () -> 0);
        for (int i = 0; i < 1_000; i++) {
            limit.take("a", "requests");
        }
    }

    @Test
    void aTableHoldsNoFormulas() {
        byte[] table = new Csv("a", "b").cell("=1+1").cell("x,\"y\"").end().bytes();

        assertThat(new String(table, java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a,b\r\n'=1+1,\"x,\"\"y\"\"\"\r\n");
    }

    @Test
    void inProductionTheCookieGoesOverTlsOnly() {
        assertThat(Cookies.give("t", 60, true)).endsWith("HttpOnly; SameSite=None; Secure");
        assertThat(Cookies.give("t", 60, false)).endsWith("HttpOnly; SameSite=Lax");
    }
}
