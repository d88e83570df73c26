package cn.linli.bulletins.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElectronicSealTest {

    @TempDir
    static Path data;

    private static ElectronicSeal seal;
    private static byte[] sealed;

    @BeforeAll
    static void seal() {
        seal = Papers.seal(data);
        Sheet sheet = Papers.sheet("<p>请关好门窗。</p>");
        sealed = seal.on(Papers.PRESS.print(sheet, Form.ORIGINAL), sheet);
    }

    @Test
    void aSealedPaperIsIntactAndStillPdfA() throws Exception {
        assertThat(seal.in(sealed)).isEqualTo(SealState.INTACT);
        assertThat(PdfA.faults(sealed)).isEmpty();
        assertThat(Papers.text(sealed)).contains("请关好门窗");
        Files.write(Files.createDirectories(Path.of("target/papers")).resolve("sealed.pdf"), sealed);
    }

    @Test
    void theSealCoversTheWholeFileAndAllowsNoChange() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            PDSignature signature = pdf.getLastSignatureDictionary();
            int[] range = signature.getByteRange();

            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(sealed.length);
            assertThat(sealed[range[1]]).isEqualTo((byte) '<');
            assertThat(sealed[range[2] - 1]).isEqualTo((byte) '>');
            assertThat(signature.getName()).isEqualTo("清溪物业服务有限公司");
            assertThat(signature.getSignDate().toInstant()).isEqualTo("2026-11-22T01:05:00Z");
            assertThat(pdf.getDocumentCatalog().getCOSObject().toString()).contains("Perms");
        }
    }

    /** Where the range itself is damaged nobody can tell any more that it was ours. */
    @Test
    void anyChangedByteIsNoticed() throws IOException {
        Random where = new Random(42);
        for (int i = 0; i < 400; i++) {
            byte[] changed = sealed.clone();
            changed[where.nextInt(changed.length)] ^= (byte) (1 << where.nextInt(8));
            assertThat(seal.in(changed)).isNotEqualTo(SealState.INTACT);
        }
        byte[] inTheText = sealed.clone();
        inTheText[sealed.length / 3] ^= 1;
        assertThat(seal.in(inTheText)).isEqualTo(SealState.BROKEN);
    }

    @Test
    void whatIsSavedBehindTheSealBreaksIt() throws IOException {
        byte[] longer = Arrays.copyOf(sealed, sealed.length + 1);
        longer[sealed.length] = '\n';
        assertThat(seal.in(longer)).isEqualTo(SealState.BROKEN);

        try (PDDocument pdf = Loader.loadPDF(sealed)) {
            pdf.getDocumentInformation().setTitle("另一个标题");
            pdf.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            pdf.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            pdf.saveIncremental(saved);
            assertThat(seal.in(saved.toByteArray())).isEqualTo(SealState.BROKEN);
        }
    }

    @Test
    void whatWasNeverSealedHereBearsNoSeal(@TempDir Path elsewhere) {
        Sheet sheet = Papers.sheet("<p>请关好门窗。</p>");
        byte[] plain = Papers.PRESS.print(sheet, Form.ORIGINAL);
        assertThat(seal.in(plain)).isEqualTo(SealState.NONE);
        assertThat(seal.in(new byte[0])).isEqualTo(SealState.NONE);
        assertThat(seal.in("/ByteRange [0 1 4 1]<".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SealState.NONE);
        assertThat(seal.in("a<zz>/ByteRange [0 1 5 999999999]".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(SealState.NONE);
        assertThat(seal.in(Papers.seal(elsewhere).on(plain, sheet))).isEqualTo(SealState.NONE);
    }

    @Test
    void theKeyIsMadeOnceAndKeptForItsOwnerOnly() throws IOException {
        Path file = data.resolve("sealing-key.p12");

        assertThat(Papers.seal(data).in(sealed)).isEqualTo(SealState.INTACT);
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        assertThat(new CompanyKey(data, "", "").isSelfMade()).isTrue();
    }

    @Test
    void aKeyOfTheCompanysOwnIsTakenFromTheSettings(@TempDir Path folder) {
        Path file = folder.resolve("own.p12");
        SelfMadeKey.write(file, "orchid".toCharArray(), "清溪物业服务有限公司", Instant.parse("2026-11-22T01:00:00Z"));
        ElectronicSeal own = new ElectronicSeal(new CompanyKey(data, file.toString(), "orchid"));
        Sheet sheet = Papers.sheet("<p>请关好门窗。</p>");

        assertThat(own.isSelfMade()).isFalse();
        assertThat(own.in(own.on(Papers.PRESS.print(sheet, Form.ORIGINAL), sheet)))
                .isEqualTo(SealState.INTACT);
        assertThatThrownBy(() -> new CompanyKey(data, file.toString(), "wrong"))
                .hasMessageContaining("linli.seal.password");
    }
}
