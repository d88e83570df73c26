@NullMarked
package cn.linli.surveys.measures;

import org.jspecify.annotations.NullMarked;
