package in.sauda.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"abc", "Asha.K-1_2", "...", "12345678901234567890123456789012"})
    void takes(String username) {
        assertThat(Usernames.valid(username)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ab",
                "123456789012345678901234567890123",
                "asha k",
                " asha",
                "asha\n",
                "आशा",
                "a/b",
                "a\u0000b"
            })
    void refuses(String username) {
        assertThat(Usernames.valid(username)).isFalse();
    }
}
