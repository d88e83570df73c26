/**
 * What an operator reads off the running program.
 */
@NullMarked
package cn.linli.app.metrics;

import org.jspecify.annotations.NullMarked;
