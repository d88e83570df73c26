/**
 * Tables in and out of the house: .xlsx and .csv files are read row by row without trusting them, and written so that no
 * cell runs as a formula.
 *
 * <p>Workbooks are read by a small reader of our own instead of fastexcel-reader, which has no limits: one cell address
 * ({@code ZZZZZZ1}), one number ({@code 1E999999999}) or one table of shared strings is enough to fill the memory, and a
 * document type is passed over in silence.
 */
@NamedInterface("sheet")
@NullMarked
package cn.linli.web.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
