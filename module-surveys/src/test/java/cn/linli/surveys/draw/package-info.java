@NullMarked
package cn.linli.surveys.draw;

import org.jspecify.annotations.NullMarked;
