package cn.linli.kernel.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rewrites a JPEG segment by segment: picture data, colour profile and which way is up stay; camera notes (EXIF, XMP,
 * IPTC), comments, embedded previews and whatever follows the picture go.
 */
class JpegCleaner implements Cleaner {

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;

    /** A progressive picture has about ten; thousands keep a decoder busy for minutes. */
    private static final int MOST_SCANS = 100;

    @Override
    public Picture clean(byte[] file) {
        return new Walk(file).toTheEnd();
    }

    private static final class Walk {

        private final byte[] file;
        private final ByteArrayOutputStream first = new ByteArrayOutputStream();
        private final ByteArrayOutputStream rest;
        private int at = 2;
        private int width;
        private int height;
        private int scans;
        private int orientation = Picture.UPRIGHT;

        Walk(byte[] file) {
            this.file = file;
            this.rest = new ByteArrayOutputStream(file.length);
        }

        Picture toTheEnd() {
            int marker = nextMarker();
            while (marker != EOI) {
                segment(marker);
                marker = nextMarker();
            }
            if (scans == 0) {
                throw Unfit.damaged();
            }
            Polyglots.refuseFileBehind(file, at);
            return Picture.of(put(), width, height, orientation);
        }

        private int nextMarker() {
            if (byteAt(at) != 0xFF) {
                throw Unfit.damaged();
            }
            while (byteAt(at) == 0xFF) {
                at++;
            }
            return byteAt(at++);
        }

        private void segment(int marker) {
            if (marker == SOI) {
                throw Unfit.damaged();
            }
            int length = byteAt(at) << 8 | byteAt(at + 1);
            int end = at + length;
            if (length < 2 || end > file.length) {
                throw Unfit.damaged();
            }
            if (isFrame(marker)) {
                frame();
            }
            if (marker == APP1) {
                notes(Arrays.copyOfRange(file, at + 2, end));
            } else if (marker == APP0 && begins("JFIF\0")) {
                write(first, marker, end);
            } else if (isPartOfThePicture(marker)) {
                write(rest, marker, end);
            }
            at = end;
            if (marker == SOS) {
                scan();
            }
        }

        private void frame() {
            if (width != 0) {
                throw Unfit.damaged();
            }
            height = byteAt(at + 3) << 8 | byteAt(at + 4);
            width = byteAt(at + 5) << 8 | byteAt(at + 6);
        }

        private void notes(byte[] block) {
            if (Exif.startsWithExif(block) && orientation == Picture.UPRIGHT) {
                orientation = Exif.orientation(block);
            }
        }

        private boolean isPartOfThePicture(int marker) {
            if (marker == APP2) {
                return begins("ICC_PROFILE\0");
            }
            if (marker == APP14) {
                return begins("Adobe");
            }
            return marker >= 0xC0 && marker <= 0xDF;
        }

        /** Coded data runs until a marker that is neither a stuffed zero nor a restart. */
        private void scan() {
            if (++scans > MOST_SCANS) {
                throw Unfit.damaged();
            }
            int from = at;
            while (!(byteAt(at) == 0xFF && byteAt(at + 1) != 0 && !isRestart(byteAt(at + 1)))) {
                at++;
            }
            rest.write(file, from, at - from);
        }

        private void write(ByteArrayOutputStream out, int marker, int end) {
            out.write(0xFF);
            out.write(marker);
            out.write(file, at, end - at);
        }

        private byte[] put() {
            var out = new ByteArrayOutputStream(first.size() + rest.size() + 64);
            out.write(0xFF);
            out.write(SOI);
            out.writeBytes(first.toByteArray());
            if (orientation != Picture.UPRIGHT) {
                byte[] notes = Exif.saying(orientation);
                out.write(0xFF);
                out.write(APP1);
                out.write(0);
                out.write(2 + 6 + notes.length);
                out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
                out.writeBytes(notes);
            }
            out.writeBytes(rest.toByteArray());
            out.write(0xFF);
            out.write(EOI);
            return out.toByteArray();
        }

        private boolean begins(String word) {
            byte[] expected = word.getBytes(StandardCharsets.US_ASCII);
            return at + 2 + expected.length <= file.length
                    && Arrays.equals(file, at + 2, at + 2 + expected.length, expected, 0, expected.length);
        }

        private int byteAt(int index) {
            return file[index] & 0xFF;
        }

        private static boolean isRestart(int marker) {
            return marker >= 0xD0 && marker <= 0xD7;
        }

        /** SOF0 to SOF15, without DHT, JPG and DAC that lie between them. */
        private static boolean isFrame(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }
    }
}
