package cn.linli.kernel.evidence;

import cn.linli.kernel.Refused;
import java.nio.BufferUnderflowException;

/**
 * Walks through a whole file, refuses it where it is not what its first bytes promise, and leaves out what a camera
 * writes about place, time and person. The picture itself is not touched. PDF and Excel files are checked and kept as
 * they are.
 */
interface Cleaner {

    Picture clean(byte[] file);

    static Picture clean(FileType type, byte[] file) {
        try {
            Cleaner cleaner = switch (type) {
                case JPEG -> new JpegCleaner();
                case PNG -> new PngCleaner();
                case WEBP -> new WebpCleaner();
                case HEIC -> new HeicCleaner();
                case PDF -> new PdfCheck();
                case XLSX -> new XlsxCheck();
            };
            if (type != FileType.XLSX) {
                Polyglots.refuseZipAtTheEnd(file);
            }
            return cleaner.clean(file);
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            Refused damaged = Unfit.damaged();
            damaged.initCause(e);
            throw damaged;
        }
    }
}
