/**
 * The demo: three estates with eighteen months of plausible life, always the same, and a clock of its own.
 */
@NullMarked
package cn.linli.app.demo;

import org.jspecify.annotations.NullMarked;
