@NullMarked
package cn.linli.callbacks;

import org.jspecify.annotations.NullMarked;
