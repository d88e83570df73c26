@NullMarked
package cn.linli.callbacks.recheck;

import org.jspecify.annotations.NullMarked;
