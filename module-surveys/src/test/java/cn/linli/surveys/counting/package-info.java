@NullMarked
package cn.linli.surveys.counting;

import org.jspecify.annotations.NullMarked;
