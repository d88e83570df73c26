/**
 * What a month of callbacks comes to, in figures and in words, and what of it a bulletin tells owners.
 */
@NullMarked
package cn.linli.callbacks.report;

import org.jspecify.annotations.NullMarked;
