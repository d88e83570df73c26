/**
 * Homes and people from a file: read, checked, taken over in chunks, and undone as a whole.
 */
@NullMarked
package cn.linli.residents.importing;

import org.jspecify.annotations.NullMarked;
