@NullMarked
package cn.linli.forums;

import org.jspecify.annotations.NullMarked;
