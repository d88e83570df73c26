/**
 * Where rain is learned of without anybody typing it: a weather service that is asked every day, and lists that others keep.
 */
@NullMarked
package cn.linli.callbacks.rain;

import org.jspecify.annotations.NullMarked;
