package cn.linli.web.sheet;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Rows of a file in their order, blank ones included. */
interface RowSource extends Closeable {

    /** The next row; null after the last. */
    @Nullable
    SheetRow next();
}
