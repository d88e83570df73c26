@NullMarked
package cn.linli.forums.papers;

import org.jspecify.annotations.NullMarked;
