package cn.linli.bulletins.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {

    private static final String BODY = """
            <h2>一、时间</h2><p>12 月 1 日至 3 日，每天 8:30 到 17:00，<strong>请关好门窗</strong>，收回阳台上的衣物。
            长期不住的住户请联系管家；立即处理见面水电金山石田。</p>
            <ul><li>第一天：1 栋、2 栋</li><li>第二天：3 栋</li></ul>
            <table><thead><tr><th>楼栋</th><th>日期</th></tr></thead><tbody><tr><td>1</td><td>12 月 1 日</td></tr></tbody></table>
            <p>查看<a href="https://example.com/notice" rel="nofollow">详细安排</a></p>
            <p><img src="kept:%s" alt="外墙"></p>""".formatted(Papers.PICTURE);

    @Test
    void anyTwoCharactersOfThePaperAreFound() {
        String text = Papers.text(Papers.PRESS.print(Papers.sheet(BODY), Form.ORIGINAL));

        assertThat(text)
                .contains("外墙清洗", "门窗", "阳台", "水电", "金山", "石田", "锦园一期", "孙经理", "第 2 版", "2026-11-22 09:05")
                .contains("请关好门窗", "收回阳台上的衣物");
        assertThat(text.codePoints().filter(PressTest::isRadical).count()).isZero();
    }

    @Test
    void radicalsThatWerePastedAreFoundAsTheCharactersTheyLookLike() {
        String text =
                Papers.text(Papers.PRESS.print(Papers.sheet("<p>\u2F54\u7535\u2F83\u6765\uF9DA</p>"), Form.ORIGINAL));

        assertThat(text).contains("水电自来栗");
    }

    /** PDFBox gives a glyph the lowest of the characters that lead to it. */
    @Test
    void everyCharacterOfTheNationalStandardLeadsBackToItself() throws IOException {
        CmapLookup glyphs = new PaperFonts().regular().getUnicodeCmapLookup();
        Charset standard = Charset.forName("GB2312");
        List<String> others = IntStream.rangeClosed(0x4E00, 0x9FFF)
                .filter(character -> standard.newEncoder().canEncode((char) character))
                .filter(character ->
                        glyphs.getCharCodes(glyphs.getGlyphId(character)).get(0) != character)
                .mapToObj(Character::toString)
                .toList();

        assertThat(others).isEmpty();
    }

    @Test
    void aPaperIsPdfAThatTellsItsTitle() throws Exception {
        byte[] file = Papers.PRESS.print(Papers.sheet(BODY.repeat(6)), Form.ORIGINAL);

        assertThat(PdfA.faults(file)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("关于外墙清洗的通知");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-11-22T01:05:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertThat(Math.round(page.getWidth())).isEqualTo(Math.round(PDRectangle.A4.getWidth()));
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void everyPageSaysWhichOfHowManyItIs() {
        byte[] file = Papers.PRESS.print(Papers.sheet(BODY.repeat(6)), Form.ORIGINAL);
        int pages = Papers.pages(file);

        assertThat(pages).isGreaterThan(2);
        String text = Papers.text(file);
        assertThat(IntStream.rangeClosed(1, pages).mapToObj(page -> page + " / " + pages))
                .allSatisfy(count -> assertThat(text).contains(count));
    }

    @Test
    void aDossierIsPdfAWhoseContentsNameThePageOfEachPart() throws Exception {
        String contents =
                "<h2>目录</h2><ul class=\"contents\"><li><a href=\"#list\">签到表</a></li><li><a href=\"#paper\">会议纪要</a></li></ul>";
        String parts = "<h2 class=\"part\" id=\"list\">签到表</h2>" + BODY.repeat(3)
                + "<h2 class=\"part\" id=\"paper\">会议纪要</h2><p>记录</p>";
        byte[] file = Papers.PRESS.print(Papers.sheet(contents + parts), Form.DOSSIER);

        assertThat(PdfA.faults(file)).isEmpty();
        assertThat(Papers.text(file))
                .containsPattern("签到表[ .]+2\\s")
                .containsPattern("会议纪要[ .]+" + Papers.pages(file) + "\\s");
    }

    @Test
    void aReportDrawsItsPlotsAndBringsNothingElseWithThem() throws Exception {
        String bar =
                "<svg viewBox=\"0 0 100 8\"><rect x=\"10\" y=\"0\" width=\"80\" height=\"8\" fill=\"#12ab34\"></rect></svg>";
        String all =
                "<svg class=\"square\" viewBox=\"0 0 100 60\"><line x1=\"0\" y1=\"9\" x2=\"9\" y2=\"9\" stroke=\"#000000\"></line>"
                        + "<circle cx=\"9\" cy=\"9\" r=\"2\" fill=\"#0d5c55\"></circle><text x=\"9\" y=\"9\" font-size=\"3\" fill=\"#000000\">先改进</text>"
                        + "<polyline points=\"1,1 5,9 9,2\" stroke=\"#000000\"></polyline><image href=\"https://example.com/a.png\"></image></svg>";
        byte[] file =
                Papers.PRESS.print(Papers.sheet("<p>" + bar + "</p>" + all + "<svg><rect></rect></svg>"), Form.REPORT);

        assertThat(PdfA.faults(file)).isEmpty();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 50);
            assertThat(IntStream.range(0, page.getWidth() * page.getHeight())
                            .filter(i -> (page.getRGB(i % page.getWidth(), i / page.getWidth()) & 0xFFFFFF) == 0x12AB34)
                            .count())
                    .as("the bar is as wide as four fifths of the sheet's text")
                    .isGreaterThan(250);
        }
        assertThat(Papers.text(file))
                .as("a drawing's words are outlines")
                .contains("关于外墙清洗的通知")
                .doesNotContain("先改进");
        keep("report.pdf", file);
    }

    @Test
    void aPosterIsLargeAndSaysThatItIsACopy() throws IOException {
        byte[] file = Papers.PRESS.print(Papers.sheet(BODY), Form.POSTER_A3);

        assertThat(Papers.text(file)).contains("外墙清洗", "张贴副本");
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDRectangle page = pdf.getPage(0).getMediaBox();
            assertThat(Math.round(page.getWidth())).isEqualTo(Math.round(PDRectangle.A3.getWidth()));
        }
        keep("poster.pdf", file);
        keep("original.pdf", Papers.PRESS.print(Papers.sheet(BODY.repeat(3)), Form.ORIGINAL));
    }

    /** To be looked at. */
    private static void keep(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve(name), file);
    }

    @Test
    void nothingInATextReachesTheWebOrTheDisk(@TempDir Path disk) throws IOException {
        Path secret = Files.writeString(disk.resolve("secret.txt"), "tell nobody");
        AtomicInteger asked = new AtomicInteger();
        HttpServer web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        web.start();
        try {
            String there = "http://127.0.0.1:" + web.getAddress().getPort() + "/";
            String here = secret.toUri().toString();
            String hostile = """
                    <script>location = '%1$s'</script><link rel="stylesheet" href="%1$sa.css">
                    <style>@import url(%1$sb.css); @font-face { font-family: x; src: url(%1$sc.ttf); } p { background: url(%1$sd.png) }</style>
                    <p style="background: url(%1$se.png)">安全</p><img src="%1$sf.png"><img src="%2$s"><iframe src="%1$sg"></iframe>
                    <object data="%2$s" type="text/plain"></object><object data="%1$sh" type="image/svg+xml"></object>
                    <svg xmlns="http://www.w3.org/2000/svg"><image href="%1$si.png"/></svg>
                    <img src="data:image/svg+xml;base64,PHN2Zy8+"><img src="classpath:/fonts/NOTICE"><base href="%1$s"><img src="j.png">
                    <a href="%2$s" download="embed">x</a><meta http-equiv="refresh" content="0;url=%1$s">
                    """.formatted(there, here);
            byte[] file = Papers.PRESS.print(Papers.sheet(hostile), Form.ORIGINAL);

            assertThat(asked).hasValue(0);
            assertThat(Papers.text(file)).contains("安全").doesNotContain("tell nobody", "location");
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("/JavaScript", "/JS ", "/EmbeddedFile", "/Launch", "tell nobody");
        } finally {
            web.stop(0);
        }
    }

    @Test
    void papersAreMadeSideBySide() throws Exception {
        List<Callable<String>> work = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String words = "第" + i + "份：门窗水电" + (char) ('\u4E00' + 40 * i);
            work.add(() -> {
                String text = Papers.text(Papers.PRESS.print(Papers.sheet("<p>" + words + "</p>"), Form.ORIGINAL));
                return text.contains(words) ? "" : words + " is not in " + text;
            });
        }
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<String> lost = new ArrayList<>();
            for (var one : people.invokeAll(work)) {
                lost.add(one.get());
            }
            assertThat(lost.stream().filter(words -> !words.isEmpty()).collect(Collectors.toList()))
                    .isEmpty();
        } finally {
            people.shutdownNow();
        }
    }

    private static boolean isRadical(int character) {
        return character >= 0x2E80 && character <= 0x2FDF || character >= 0xF900 && character <= 0xFAFF;
    }
}
