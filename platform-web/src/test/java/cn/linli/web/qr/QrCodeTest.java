package cn.linli.web.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://linli.example.cn/t/ABCDEFGHJKLMNPQRSTUVWXYZ",
                "https://wuye.example.cn/p/cuihu/feedback?h=k7m2pq9xw4",
                "http://localhost:8080/p/翠湖/feedback"
            })
    void aPhoneReadsFromTheDrawingWhatWasWritten(String text) throws Exception {
        assertThat(read(QrCode.of(text))).isEqualTo(text);
    }

    @Test
    void whatNoCodeCanHoldIsRefused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(QrCode code) throws Exception {
        int side = code.size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher runs = RUN.matcher(code.path());
        while (runs.find()) {
            int left = Integer.parseInt(runs.group(1)) * SCALE;
            int top = Integer.parseInt(runs.group(2)) * SCALE;
            int width = Integer.parseInt(runs.group(3)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + width, 0);
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
