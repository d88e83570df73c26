package cn.linli.kernel.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Actor;
import cn.linli.kernel.KernelTest;
import cn.linli.kernel.NotFound;
import cn.linli.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@KernelTest
class EvidenceTest {

    private static final Actor WANG = Actor.staff(UUID.randomUUID(), "王管家");

    @Autowired
    Evidence evidence;

    @Autowired
    TransactionTemplate transaction;

    @Value("${linli.data}")
    Path data;

    final UUID estate = UUID.randomUUID();

    static Stream<Arguments> welcome() {
        return Stream.of(
                Arguments.of("漏水.jpg", Samples.telephoneJpeg(640, 320, 6), FileType.JPEG, 320, 640, true),
                Arguments.of("屏幕.png", Samples.png(100, 50), FileType.PNG, 100, 50, true),
                Arguments.of("a.webp", Samples.annotatedWebp(1), FileType.WEBP, 1, 1, true),
                Arguments.of("IMG_1.HEIC", Samples.heic(true), FileType.HEIC, 3024, 4032, false),
                Arguments.of("回复函.pdf", Samples.pdf(), FileType.PDF, null, null, false),
                Arguments.of("名单.xlsx", Samples.xlsx(), FileType.XLSX, null, null, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("welcome")
    void isKeptAndFoundAgain(
            String name, byte[] content, FileType type, Integer width, Integer height, boolean thumbnail)
            throws IOException {
        UUID id = keep(name, content).getId();

        EvidenceFile file = evidence.of(estate, id);

        assertThat(file.getName()).isEqualTo(name);
        assertThat(file.getType()).isEqualTo(type);
        assertThat(file.getWidth()).isEqualTo(width);
        assertThat(file.getHeight()).isEqualTo(height);
        assertThat(file.keptBy()).isEqualTo(WANG);
        assertThat(file.hasThumbnail()).isEqualTo(thumbnail);
        assertThat(evidence.thumbnail(file).isPresent()).isEqualTo(thumbnail);
        byte[] stored = read(file);
        assertThat(stored).hasSize((int) file.getSize());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(Samples.PLACE);
    }

    static Stream<Arguments> unwelcome() {
        return Stream.of(
                Arguments.of("名单.xlsx", Samples.exe(), "evidence.notAccepted"),
                Arguments.of(
                        "图.png",
                        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                        "evidence.notAccepted"),
                Arguments.of("page.jpg", "<html><script>".getBytes(StandardCharsets.UTF_8), "evidence.notAccepted"),
                Arguments.of("note.txt", "hello".getBytes(StandardCharsets.UTF_8), "evidence.notAccepted"),
                Arguments.of("empty.jpg", new byte[0], "evidence.empty"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unwelcome")
    void isRefusedWhateverItsNameSays(String name, byte[] content, String code) {
        assertThatThrownBy(() -> keep(name, content))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    @Test
    void aHeicPhotographIsProofButNoPictureOfAPaper() {
        assertThatThrownBy(() ->
                        evidence.keepPicture(null, "IMG_1.HEIC", new ByteArrayInputStream(Samples.heic(false)), WANG))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("evidence.heicNotPrintable"));
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBeforeItHasBeenReadToItsEnd() {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 0xFF;
            }
        };

        assertThatThrownBy(() -> evidence.keep(estate, "a.jpg", endless, WANG))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo("evidence.tooLarge");
                    assertThat(refused.getArguments()).containsExactly(20L);
                });
        assertThat(endless.read).isLessThan(21L * 1024 * 1024);
    }

    @Test
    void anotherEstatesFileIsNotThere() {
        UUID id = keep("a.jpg", Samples.jpeg(8, 8)).getId();
        UUID other = UUID.randomUUID();

        assertThatThrownBy(() -> evidence.of(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> evidence.of(null, id)).isInstanceOf(NotFound.class);
        assertThat(evidence.of(other, List.of(id))).isEmpty();
        assertThat(evidence.of(estate, List.of(id))).hasSize(1);
    }

    @Test
    void theSamePictureTwiceIsStoredOnce() throws IOException {
        EvidenceFile one = keep("a.jpg", Samples.telephoneJpeg(33, 44, 1));
        EvidenceFile two = keep("b.jpg", Samples.jpeg(33, 44));

        assertThat(two.getId()).isNotEqualTo(one.getId());
        assertThat(two.getSha256()).isEqualTo(one.getSha256());
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsOnlyOnce(one.getSha256())
                    .noneMatch(name -> name.startsWith(".half"));
        }
    }

    @Test
    void aTransactionRolledBackLeavesNoRow() {
        UUID id = transaction.execute(status -> {
            status.setRollbackOnly();
            return keep("a.jpg", Samples.jpeg(9, 9)).getId();
        });

        assertThatThrownBy(() -> evidence.of(estate, id)).isInstanceOf(NotFound.class);
    }

    private EvidenceFile keep(String name, byte[] content) {
        return evidence.keep(estate, name, new ByteArrayInputStream(content), WANG);
    }

    private byte[] read(EvidenceFile file) throws IOException {
        try (InputStream bytes = evidence.open(file)) {
            return bytes.readAllBytes();
        }
    }
}
