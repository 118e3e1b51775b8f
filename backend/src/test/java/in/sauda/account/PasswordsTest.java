package in.sauda.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.account.AccountRefusal.Code;
import in.sauda.account.Passwords.Match;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {

    private static final String RUPEE_BAG = "💰";

    private final CountingHashing counting = new CountingHashing();
    private final Passwords passwords = new Passwords(counting, 2, Duration.ZERO);

    @Test
    void countsCharactersNotTheirHalves() {
        assertThat(codeOf(RUPEE_BAG.repeat(7))).isEqualTo(Code.PASSWORD_TOO_SHORT);
        assertThat(codeOf("मेरा₹1💰z")).isNull();
        assertThat(codeOf(RUPEE_BAG.repeat(128))).isNull();
        assertThat(codeOf(RUPEE_BAG.repeat(129))).isEqualTo(Code.PASSWORD_TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "short12, PASSWORD_TOO_SHORT",
        "password, PASSWORD_COMMON",
        "PassWord, PASSWORD_COMMON",
        "ＰＡＳＳＷＯＲＤ, PASSWORD_COMMON",
        "Asha.Kumar, PASSWORD_COMMON",
        "asha.kumar, PASSWORD_COMMON"
    })
    void refuses(String password, Code code) {
        assertThat(codeOf(password)).isEqualTo(code);
    }

    @Test
    void refusesHalfOfACharacterSinceAllHalvesWouldHashAlike() {
        assertThat(codeOf("abcdefgh\uD83D")).isEqualTo(Code.PASSWORD_INVALID);
    }

    @Test
    void takesBlanksAndSigns() {
        assertThat(codeOf("        x")).isNull();
        assertThat(codeOf("correct horse battery")).isNull();
    }

    @Test
    void theSameLettersTypedOtherwiseAreTheSamePassword() {
        String composed = "Caf\u00E9 \u0915\u093C hai";
        String decomposed = "Cafe\u0301 \u0958 hai";
        String hash = passwords.hash(composed).orElseThrow();
        assertThat(passwords.match(decomposed, hash)).isEqualTo(Match.YES);
    }

    @Test
    void nothingIsCutOff() {
        Passwords real = new Passwords();
        String longest = "a".repeat(127);
        String hash = real.hash(longest + "b").orElseThrow();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(real.match(longest + "b", hash)).isEqualTo(Match.YES);
        assertThat(real.match(longest + "c", hash)).isEqualTo(Match.NO);
        assertThat(real.match(longest, hash)).isEqualTo(Match.NO);
        assertThat(real.match(longest + "b", null)).isEqualTo(Match.NO);
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        PasswordHashing hashing = new PasswordHashing();
        String one = hashing.hash("घोड़ा बैटरी");
        assertThat(hashing.hash("घोड़ा बैटरी")).isNotEqualTo(one);
        assertThat(hashing.matches("घोड़ा बैटरी", one)).isTrue();
    }

    @Test
    void comparingWithNobodyCostsAsMuch() {
        assertThat(passwords.match("whatever1", null)).isEqualTo(Match.NO);
        assertThat(passwords.match("whatever1", "")).isEqualTo(Match.NO);
        assertThat(passwords.match("x".repeat(1_000_000), "hash of x")).isEqualTo(Match.NO);
        assertThat(counting.compared).hasSize(3).allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void whoFindsNoPlaceInTimeIsToldSo() {
        Passwords full = new Passwords(counting, 0, Duration.ZERO);
        assertThat(full.match("whatever1", null)).isEqualTo(Match.TOO_BUSY);
        assertThat(full.hash("whatever1")).isEmpty();
        assertThat(counting.compared).isEmpty();
    }

    @Test
    void aPlaceIsGivenBackEvenWhenHashingFails() {
        Passwords one = new Passwords(
                new CountingHashing() {
                    @Override
                    boolean matches(String password, String hash) {
                        throw new IllegalStateException("no memory");
                    }
                },
                1,
                Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> one.match("whatever1", null)).hasMessage("no memory");
        }
    }

    private @Nullable Code codeOf(String password) {
        return passwords.fault("Asha.Kumar", password).map(AccountRefusal::code).orElse(null);
    }
}
