package cn.linli.web.sheet;

import static cn.linli.web.sheet.Sentences.refusedBy;
import static org.assertj.core.api.Assertions.assertThat;

import cn.linli.kernel.Refused;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ContentDisposition;
import org.springframework.mock.web.MockHttpServletResponse;

class SheetDownloadTest {

    private static final SheetColumns COLUMNS = SheetColumns.of(SheetColumn.of("room", "房号", "Room"));

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aDownloadHasItsChineseNameItsTypeAndMayNotBeSniffed() throws IOException {
        SheetDownload.answer(
                response,
                "阳光花园 住户 (9月)",
                SheetFormat.XLSX,
                sheet -> sheet.header(COLUMNS, Locale.CHINESE).row("0101"));

        String disposition = response.getHeader("Content-Disposition");
        assertThat(disposition)
                .startsWith("attachment; filename=\"list.xlsx\"; filename*=UTF-8''%E9%98%B3")
                .isASCII();
        assertThat(ContentDisposition.parse(disposition).getFilename()).isEqualTo("阳光花园 住户 (9月).xlsx");
        assertThat(response.getContentType()).isEqualTo(SheetFormat.XLSX.getContentType());
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getContentAsByteArray()).startsWith('P', 'K');
    }

    @ParameterizedTest
    @CsvSource({"'a/../b\r\nX: y', a-..-b-X- y.csv", "'', list.csv", "'\"=<>', -=-.csv"})
    void aNameCannotLeaveItsHeaderOrItsFolder(String name, String file) {
        String disposition = SheetDownload.disposition(name, SheetFormat.CSV);

        assertThat(disposition).isASCII().doesNotContain("\r").doesNotContain("\n");
        assertThat(ContentDisposition.parse(disposition).getFilename()).isEqualTo(file);
    }

    @Test
    void aRefusalBeforeTheFirstBytesLeavesTheResponseFreeForItsSentence() {
        refusedBy(
                () -> SheetDownload.answer(response, "住户", SheetFormat.CSV, sheet -> {
                    throw Refused.because("sheet.file.empty");
                }),
                "sheet.file.empty");

        assertThat(response.getHeader("Content-Disposition")).isNull();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}
