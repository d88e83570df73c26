package cn.linli.app.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodeTest {

    @Test
    void aCodeHasFourGroupsWithoutLookAlikesAndNeverComesTwice() {
        SecureRandom random = new SecureRandom();
        Set<String> drawn = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String text = OneTimeCode.draw(random).text();
            assertThat(text).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}").doesNotContainPattern("[0O1IL2Z5S8B6]");
            drawn.add(text);
        }
        assertThat(drawn).hasSize(500);
    }

    @ParameterizedTest
    @CsvSource({
        "ACDE-FGHJ-KMNP-QRTU, true",
        "acde fghj kmnp qrtu, true",
        "ACDE–FGHJ–KMNP–QRTU, true",
        "ACDEFGHJKMNPQRTU, true",
        "ACDE-FGHJ-KMNP-QRTV, false",
        "'', false",
    })
    void howItWasTypedDoesNotMatterWhatWasTypedDoes(String typed, boolean opens) {
        String hash = new OneTimeCode("ACDE-FGHJ-KMNP-QRTU").hash();
        assertThat(new OneTimeCode(typed).opens(hash)).isEqualTo(opens);
    }

    @Test
    void printingTheObjectDoesNotPrintTheSecret() {
        assertThat(new OneTimeCode("ACDE-FGHJ-KMNP-QRTU")).hasToString("****");
    }
}
