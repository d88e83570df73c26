package cn.linli.kernel.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "漏水.jpg, JPEG, 漏水.jpg",
        "IMG_0001.JPEG, JPEG, IMG_0001.JPEG",
        "../../etc/passwd, PDF, passwd.pdf",
        "C:\\Users\\王\\回访.xlsx, XLSX, 回访.xlsx",
        "photo.exe, PNG, photo.exe.png",
        "'  . .hidden.png  ', PNG, hidden.png",
        "'', HEIC, file.heic",
        "'..', WEBP, file.webp",
        "'a<b>:\"c\".pdf', PDF, a_b___c_.pdf",
    })
    void keepsWhatItsSenderCalledItWithoutPathAndTricks(String original, FileType type, String kept) {
        assertThat(FileName.of(original, type).value()).isEqualTo(kept);
    }

    @Test
    void hasNoControlCharactersAndNothingThatTurnsTheReadingDirection() {
        assertThat(FileName.of("a\u0000b\r\nc\u202Egpj.png", FileType.PNG).value())
                .isEqualTo("abcgpj.png");
    }

    @Test
    void isCutToItsBoundWithoutLosingItsEndingOrHalfACharacter() {
        String name =
                FileName.of("\uD83D\uDCA7".repeat(100) + ".jpeg", FileType.JPEG).value();

        assertThat(name.length()).isBetween(FileName.LONGEST - 1, FileName.LONGEST);
        assertThat(name).endsWith("\uD83D\uDCA7.jpeg");
    }
}
