@NullMarked
package cn.linli.forums.items;

import org.jspecify.annotations.NullMarked;
