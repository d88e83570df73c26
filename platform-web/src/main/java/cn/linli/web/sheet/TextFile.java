package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of text whose encoding was found by decoding all of it: the byte-order mark where there is one, else UTF-8, else
 * GB18030, which is what Chinese editions of Excel and WPS write.
 */
record TextFile(Path file, Charset charset, int markBytes, char separator) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 * 1024;
    private static final int BLOCK = 64 * 1024;

    static TextFile detect(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        TextFile found = marked(file, head);
        if (found != null) {
            Refused.unless(found.decodes(), "sheet.file.encoding");
        } else {
            TextFile utf8 = new TextFile(file, StandardCharsets.UTF_8, 0, ',');
            TextFile gb18030 = new TextFile(file, GB18030, 0, ',');
            found = utf8.decodes() ? utf8 : gb18030;
            Refused.unless(found == utf8 || gb18030.decodes(), "sheet.file.encoding");
        }
        return found.withSeparator();
    }

    private static @Nullable TextFile marked(Path file, byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new TextFile(file, StandardCharsets.UTF_8, 3, ',');
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new TextFile(file, StandardCharsets.UTF_16LE, 2, ',');
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new TextFile(file, StandardCharsets.UTF_16BE, 2, ',');
        }
        return null;
    }

    static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    Reader reader() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markBytes);
        return new BufferedReader(new InputStreamReader(in, charset));
    }

    private boolean decodes() throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer text = CharBuffer.allocate(BLOCK);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(markBytes);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                decode(decoder, bytes, text, end);
                bytes.compact();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static void decode(CharsetDecoder decoder, ByteBuffer bytes, CharBuffer text, boolean end)
            throws CharacterCodingException {
        CoderResult result;
        do {
            result = decoder.decode(bytes, text, end);
            if (result.isError()) {
                result.throwException();
            }
            text.flip();
            refuseBinary(text);
            text.clear();
        } while (result.isOverflow());
    }

    private static void refuseBinary(CharBuffer text) {
        for (int i = 0; i < text.limit(); i++) {
            char c = text.get(i);
            boolean printable = c >= ' ' || c >= '\t' && c <= '\r';
            Refused.unless(printable, "sheet.file.notText");
        }
    }

    private TextFile withSeparator() throws IOException {
        char[] sample = new char[SAMPLE];
        int length;
        try (Reader reader = reader()) {
            length = Math.max(0, reader.read(sample));
        }
        String text = new String(sample, 0, length).stripLeading();
        boolean page = text.startsWith("<")
                && text.toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml|table|meta).*");
        Refused.unless(!page, "sheet.file.notText");
        return new TextFile(file, charset, markBytes, mostFrequent(text));
    }

    private static char mostFrequent(String text) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        if (tabs > commas && tabs > semicolons) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }
}
