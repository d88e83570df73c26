@NullMarked
package cn.linli.callbacks.rain;

import org.jspecify.annotations.NullMarked;
