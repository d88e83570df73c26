/**
 * What a company brings with it: surveys that were held before, read from a sheet, checked row by row, and never mixed up with one
 * that was drawn here.
 */
@NamedInterface("history")
@NullMarked
package cn.linli.surveys.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
