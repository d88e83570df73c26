/**
 * Linli (邻里): the procedures of a property company as promises that keep themselves.
 */
@NullMarked
package cn.linli;

import org.jspecify.annotations.NullMarked;
