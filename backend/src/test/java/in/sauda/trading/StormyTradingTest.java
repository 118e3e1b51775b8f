package in.sauda.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@code ./sauda bench faults}. */
class StormyTradingTest {

    @Test
    void lostAnswersThrottlesConflictsAndAnOutageLoseAndDoubleNothing() throws Exception {
        try (StormyTrading storm = new StormyTrading(3, 12, 2_026)) {
            StormyTrading.Report report = storm.run(Duration.ofSeconds(3));

            System.out.println("through the storm: " + report);
            assertThat(report.orders()).isEqualTo(36);
            assertThat(report.refused())
                    .as("orders for which there was no money")
                    .isPositive();
            assertThat(report.unanswered()).as("some had to ask again").isNotEmpty();
        }
    }
}
