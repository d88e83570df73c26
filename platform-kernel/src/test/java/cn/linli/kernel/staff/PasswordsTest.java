package cn.linli.kernel.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordsTest {

    private final Passwords passwords = new Passwords(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bamboo42",
                "correct horse battery staple with some more words behind it, eighty characters.",
                "一二三四五六七八",
                "翠湖花园西门有三棵老槐树，夏天很凉快，冬天落叶很多，春天开小白花，秋天没人扫，大家都说可惜",
                "🐼🐼🎋🎋🌧🌧🏮🏮",
                "𠮷野家𠮷野家𠮷野",
                " space at both ends ",
                "كلمة السر الطويلة",
                "пароль-посложнее",
            })
    void everyScriptAndEveryLengthFromEightOnIsTakenAsItWasTyped(String password) {
        String hash = passwords.hash(password, "wang.li", "王丽");
        assertThat(passwords.matches(password, hash)).isTrue();
        assertThat(passwords.matches(password + " ", hash)).isFalse();
        assertThat(passwords.matches(" " + password, hash)).isFalse();
        assertThat(passwords.matches(password.substring(0, password.length() - 1), hash))
                .isFalse();
    }

    @Test
    void passwordsThatDifferOnlyBehindTheSeventySecondByteAreDifferent() {
        String seventyTwo = "0123456789abcdef".repeat(4) + "ghijklmn";
        assertThat(passwords.matches(seventyTwo + "y", passwords.hash(seventyTwo + "x", "-")))
                .isFalse();
        assertThat(passwords.matches(seventyTwo, passwords.hash(seventyTwo + "x", "-")))
                .isFalse();
        String twentyFour = "物".repeat(24);
        assertThat(passwords.matches(twentyFour + "乙", passwords.hash(twentyFour + "甲", "-")))
                .isFalse();
    }

    @Test
    void eightCharactersAreCharactersAndNotBytes() {
        assertThatThrownBy(() -> passwords.hash("一二三四五六七", "-")).hasMessage("staff.password.tooShort");
        assertThatThrownBy(() -> passwords.hash("🐼🐼🐼🐼", "-")).hasMessage("staff.password.tooShort");
        assertThatCode(() -> passwords.hash("x".repeat(199) + "y", "-")).doesNotThrowAnyException();
        assertThatThrownBy(() -> passwords.hash("x".repeat(201), "-")).hasMessage("staff.password.tooLong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678",
                "Password",
                "iloveyou",
                "TRUSTNO1",
                "woaini1314",
                "        ",
                "Wang.Wei",
                "wang.wei88",
                "2026wang.wei",
                "王小明王小明王小明",
            })
    void whatEverybodyTriesFirstAndOnesOwnNameAreRefused(String password) {
        assertThatThrownBy(() -> passwords.hash(password, "wang.wei", "王小明")).hasMessage("staff.password.common");
    }

    @Test
    void theListHoldsMoreThanThreeThousandThatAreLongEnough() {
        assertThat(passwords.known()).isGreaterThan(3_000);
    }

    @Test
    void aCheckOfNobodyIsTheSameWorkAsACheckOfSomebody() {
        Counting encoder = new Counting();
        Passwords counted = new Passwords(encoder);
        String hash = counted.hash("bamboo-lantern-42", "-");
        encoder.checks = 0;
        counted.matches("wrong", hash);
        assertThat(encoder.checks).isEqualTo(1);
        counted.pretend("wrong");
        assertThat(encoder.checks).isEqualTo(2);
        assertThat(encoder.lastHash).as("of the same strength").startsWith(hash.substring(0, 7));
    }

    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder real = new BCryptPasswordEncoder(4);
        private int checks;
        private String lastHash = "";

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            checks++;
            lastHash = String.valueOf(hash);
            return real.matches(password, hash);
        }
    }
}
