package in.sauda.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever deploys may say, and what is said back. */
class DeploymentTest {

    @Test
    void theLeastIsEnough() {
        Deployment deployment = Deployment.of(Synthesis.least()::get);
        assertThat(deployment.tasks()).isEqualTo(2);
        assertThat(deployment.mostTasks()).isEqualTo(10);
        assertThat(deployment.allowedAddresses()).isEmpty();
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        assertThatThrownBy(() -> Deployment.of(name -> null))
                .isInstanceOfSatisfying(
                        WrongDeploymentException.class,
                        wrong -> assertThat(wrong.lines())
                                .hasSize(6)
                                .allMatch(line -> line.contains("is not set: it must be ")));
    }

    @ParameterizedTest
    @CsvSource({
        "account, 12",
        "region, everywhere",
        "domain, sauda",
        "domain, sauda.example.com",
        "hostedZoneId, example.org",
        "alarmEmail, nobody",
        "tasks, 1",
        "tasks, two",
        "mostTasks, 1",
        "requestsPerFiveMinutes, 99",
        "allowedAddresses, 'home, 203.0.113.0/24'",
        "monthlyBudgetUsd, 0"
    })
    void aWrongValueIsNamedWithWhatIsAllowed(String name, String value) {
        Map<String, String> settings = new HashMap<>(Synthesis.least());
        settings.put(name, value);
        assertThatThrownBy(() -> Deployment.of(settings::get))
                .isInstanceOf(WrongDeploymentException.class)
                .hasMessageStartingWith(name + "=" + value + " is not allowed: it must be ");
    }
}
