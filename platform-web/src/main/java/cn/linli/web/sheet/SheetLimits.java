package cn.linli.web.sheet;

/**
 * How much of a file from outside is read before it is refused.
 *
 * @param fileBytes the file as it was uploaded
 * @param entries parts inside the workbook's zip
 * @param entryBytes one part, unpacked
 * @param totalBytes all parts that are read, unpacked
 * @param ratio unpacked to packed bytes of one part, once it is larger than two megabytes
 * @param rows rows with something in them
 * @param columns columns with something in them
 * @param cellLength characters in one cell; Excel's own limit is the default
 * @param sharedBytes the workbook's table of shared strings, which has to stay in memory
 */
public record SheetLimits(
        long fileBytes,
        int entries,
        long entryBytes,
        long totalBytes,
        int ratio,
        int rows,
        int columns,
        int cellLength,
        int sharedBytes) {

    private static final int MEGABYTE = 1024 * 1024;

    public static final SheetLimits DEFAULT = new SheetLimits(
            50L * MEGABYTE, 200, 768L * MEGABYTE, 1024L * MEGABYTE, 200, 200_000, 200, 32_767, 32 * MEGABYTE);

    public SheetLimits withRows(int most) {
        return new SheetLimits(
                fileBytes, entries, entryBytes, totalBytes, ratio, most, columns, cellLength, sharedBytes);
    }

    public SheetLimits withFileBytes(long most) {
        return new SheetLimits(most, entries, entryBytes, totalBytes, ratio, rows, columns, cellLength, sharedBytes);
    }

    long fileMegabytes() {
        return fileBytes / MEGABYTE;
    }
}
