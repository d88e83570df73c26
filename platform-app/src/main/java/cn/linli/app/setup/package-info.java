/**
 * The first start: whoever reads the log makes the first administrator, once.
 */
@NullMarked
package cn.linli.app.setup;

import org.jspecify.annotations.NullMarked;
