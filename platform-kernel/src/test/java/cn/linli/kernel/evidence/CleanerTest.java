package cn.linli.kernel.evidence;

import static cn.linli.kernel.evidence.Samples.PLACE;
import static cn.linli.kernel.evidence.Samples.ascii;
import static cn.linli.kernel.evidence.Samples.concat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.linli.kernel.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CleanerTest {

    static Stream<Arguments> photographs() {
        return Stream.of(
                Arguments.of(FileType.JPEG, Samples.telephoneJpeg(64, 32, 1)),
                Arguments.of(FileType.JPEG, Samples.telephoneJpeg(64, 32, 6)),
                Arguments.of(FileType.PNG, Samples.annotatedPng(64, 32, 1)),
                Arguments.of(FileType.PNG, Samples.annotatedPng(64, 32, 6)),
                Arguments.of(FileType.WEBP, Samples.annotatedWebp(1)),
                Arguments.of(FileType.WEBP, Samples.annotatedWebp(6)),
                Arguments.of(FileType.HEIC, Samples.heic(false)));
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void nothingThatTheCameraWroteAboutThePlaceIsLeft(FileType type, byte[] photograph) {
        assertThat(text(photograph)).contains(PLACE);
        assertThat(FileType.of(photograph)).contains(type);

        Picture clean = Cleaner.clean(type, photograph);

        assertThat(text(clean.bytes()))
                .doesNotContain(PLACE)
                .doesNotContain("xmpmeta")
                .doesNotContain("Photoshop");
        assertThat(FileType.of(clean.bytes())).contains(type);
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void cleaningWhatIsCleanChangesNothing(FileType type, byte[] photograph) {
        byte[] once = Cleaner.clean(type, photograph).bytes();

        assertThat(Cleaner.clean(type, once).bytes()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"JPEG, 6", "JPEG, 3", "JPEG, 1", "PNG, 8", "PNG, 1", "WEBP, 6", "WEBP, 1"})
    void whichWayIsUpIsKept(FileType type, int orientation) {
        byte[] photograph = switch (type) {
            case JPEG -> Samples.telephoneJpeg(64, 32, orientation);
            case PNG -> Samples.annotatedPng(64, 32, orientation);
            default -> Samples.annotatedWebp(orientation);
        };

        Picture clean = Cleaner.clean(type, photograph);

        assertThat(clean.orientation()).isEqualTo(orientation);
        assertThat(Cleaner.clean(type, clean.bytes()).orientation()).isEqualTo(orientation);
    }

    @ParameterizedTest
    @CsvSource({"JPEG", "PNG", "WEBP"})
    void thePictureItselfIsTheSamePixelForPixel(FileType type) throws IOException {
        byte[] photograph = switch (type) {
            case JPEG -> Samples.telephoneJpeg(64, 32, 6);
            case PNG -> Samples.annotatedPng(64, 32, 6);
            default -> Samples.annotatedWebp(6);
        };

        BufferedImage clean = read(Cleaner.clean(type, photograph).bytes());

        assertThat(pixels(clean)).isEqualTo(pixels(read(photograph)));
    }

    @Test
    void aHeicPhotographKeepsItsLengthAndItsCodedPicture() {
        byte[] photograph = Samples.heic(false);

        byte[] clean = Cleaner.clean(FileType.HEIC, photograph).bytes();

        assertThat(clean).hasSameSizeAs(photograph);
        assertThat(text(clean).indexOf(Samples.HEIC_PICTURE))
                .isEqualTo(text(photograph).indexOf(Samples.HEIC_PICTURE));
        assertThat(text(clean)).doesNotContain("moov").doesNotContain("film");
    }

    @ParameterizedTest
    @CsvSource({"false, 4032, 3024", "true, 3024, 4032"})
    void aHeicPhotographIsMeasuredAsItIsShown(boolean turned, int width, int height) {
        Picture clean = Cleaner.clean(FileType.HEIC, Samples.heic(turned));

        assertThat(clean.shownWidth()).isEqualTo(width);
        assertThat(clean.shownHeight()).isEqualTo(height);
    }

    @Test
    void aPictureWithSixtyThousandTimesSixtyThousandPixelsIsRefusedByItsHeader() {
        assertThatThrownBy(() -> Cleaner.clean(FileType.PNG, Samples.pngClaiming(60_000, 60_000)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo("evidence.tooManyPixels"));
    }

    static Stream<Arguments> unfit() {
        byte[] jpeg = Samples.jpeg(16, 16);
        byte[] png = Samples.png(16, 16);
        byte[] jar = Samples.zip(Map.of("META-INF/MANIFEST.MF", "", "Main.class", ""));
        return Stream.of(
                Arguments.of("a JPEG with a zip behind it", FileType.JPEG, concat(jpeg, jar), "evidence.twoInOne"),
                Arguments.of(
                        "a PNG with a program behind it",
                        FileType.PNG,
                        concat(png, Samples.exe()),
                        "evidence.twoInOne"),
                Arguments.of(
                        "a PNG with a page behind it",
                        FileType.PNG,
                        concat(png, ascii("\n<html>")),
                        "evidence.twoInOne"),
                Arguments.of(
                        "a PDF with a zip behind it", FileType.PDF, concat(Samples.pdf(), jar), "evidence.twoInOne"),
                Arguments.of(
                        "a JPEG cut off", FileType.JPEG, Arrays.copyOf(jpeg, jpeg.length - 20), "evidence.damaged"),
                Arguments.of("a PNG cut off", FileType.PNG, Arrays.copyOf(png, png.length - 20), "evidence.damaged"),
                Arguments.of(
                        "a JPEG in name only",
                        FileType.JPEG,
                        concat(new byte[] {-1, -40, -1}, ascii("<script>")),
                        "evidence.damaged"),
                Arguments.of("a PDF without an end", FileType.PDF, ascii("%PDF-1.4\n"), "evidence.damaged"),
                Arguments.of("a jar", FileType.XLSX, jar, "evidence.notAccepted"),
                Arguments.of(
                        "a text document",
                        FileType.XLSX,
                        Samples.zip(Map.of("[Content_Types].xml", "", "word/document.xml", "")),
                        "evidence.notAccepted"),
                Arguments.of(
                        "a workbook with macros",
                        FileType.XLSX,
                        Samples.zip(Map.of(
                                "[Content_Types].xml",
                                "spreadsheetml.sheet.main+xml",
                                "xl/workbook.xml",
                                "",
                                "xl/vbaProject.bin",
                                "")),
                        "evidence.notAccepted"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unfit")
    void isRefused(String what, FileType type, byte[] file, String code) {
        assertThatThrownBy(() -> Cleaner.clean(type, file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.getCode()).isEqualTo(code));
    }

    /** Whatever arrives, the answer is a clean file or a refusal, never a failure. */
    @ParameterizedTest
    @MethodSource("photographs")
    void aFileWithBytesChangedAtRandomIsCleanedOrRefused(FileType type, byte[] photograph) {
        Random random = new Random(20261014);
        for (int i = 0; i < 400; i++) {
            byte[] broken = Arrays.copyOf(photograph, photograph.length - random.nextInt(8));
            for (int change = 0; change < 4; change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(Cleaner.clean(type, broken).bytes()).isNotEmpty();
            } catch (Refused refused) {
                assertThat(refused.getCode()).startsWith("evidence.");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED, BLUE, true", "2, BLUE, RED, true", "3, BLUE, RED, true", "4, RED, BLUE, true",
        "5, RED, BLUE, false", "6, RED, BLUE, false", "7, BLUE, RED, false", "8, BLUE, RED, false"
    })
    void aThumbnailIsUprightAndSmall(int orientation, String first, String second, boolean lying) throws IOException {
        Picture picture = Cleaner.clean(FileType.JPEG, Samples.telephoneJpeg(1280, 640, orientation));

        BufferedImage thumbnail = read(Thumbnails.of(picture, FileType.JPEG).orElseThrow());

        int width = thumbnail.getWidth();
        int height = thumbnail.getHeight();
        assertThat(new int[] {width, height}).isEqualTo(lying ? new int[] {320, 160} : new int[] {160, 320});
        assertThat(colour(thumbnail, lying ? 40 : width / 2, lying ? height / 2 : 40))
                .isEqualTo(first);
        assertThat(colour(thumbnail, lying ? width - 40 : width / 2, lying ? height / 2 : height - 40))
                .isEqualTo(second);
    }

    @Test
    void aThumbnailIsMadeOfWhatCanBeDecodedOnly() {
        assertThat(Thumbnails.of(Cleaner.clean(FileType.PNG, Samples.png(20, 10)), FileType.PNG))
                .isPresent();
        assertThat(Thumbnails.of(Cleaner.clean(FileType.WEBP, Samples.annotatedWebp(1)), FileType.WEBP))
                .isPresent();
        assertThat(Thumbnails.of(Cleaner.clean(FileType.HEIC, Samples.heic(false)), FileType.HEIC))
                .isEmpty();
        assertThat(Thumbnails.of(Cleaner.clean(FileType.PDF, Samples.pdf()), FileType.PDF))
                .isEmpty();
        assertThat(Thumbnails.of(Cleaner.clean(FileType.PNG, Samples.pngClaiming(12_000, 12_000)), FileType.PNG))
                .isEmpty();
    }

    private static String colour(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > colour.getBlue() ? "RED" : "BLUE";
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
