@NullMarked
package cn.linli.callbacks.incoming;

import org.jspecify.annotations.NullMarked;
