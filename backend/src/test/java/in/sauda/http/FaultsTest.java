package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import in.sauda.trading.CommandRefusedException;
import in.sauda.trading.CommandRefusedException.Cause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {

    private static final String[] COMMANDS = {
        "POST /trade/buy", "POST /trade/sell", "POST /orders", "POST /gtt", "POST /positions/convert"
    };

    /** What a caller has to understand to know whether it may send a command again. */
    @ParameterizedTest
    @EnumSource(Cause.class)
    void whyACommandCouldNotBeRunIsInTheContract(Cause cause) {
        Problem problem = Faults.refused(new CommandRefusedException(cause, "It was so."));

        assertThat(problem.status()).isIn(400, 409, 422, 503);
        if (problem.status() < 422) {
            return;
        }
        for (String command : COMMANDS) {
            String[] words = command.split(" ", 2);
            JsonNode answer = ContractFilter.operation(words[0], words[1])
                    .path("responses")
                    .path(Integer.toString(problem.status()));
            assertThat(ContractFilter.resolve(answer).path("description").asText())
                    .as(command)
                    .contains("`" + problem.code() + "`");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCOUNT_BUSY", "OUTCOME_UNKNOWN", "STORE_BUSY", "STORE_UNAVAILABLE"})
    void whatPassesSaysWhenToTryAgain(Cause cause) {
        Problem problem = Faults.refused(new CommandRefusedException(cause, "It was so."));

        assertThat(Long.parseLong(problem.headers().get("Retry-After"))).isBetween(1L, 5L);
    }
}
