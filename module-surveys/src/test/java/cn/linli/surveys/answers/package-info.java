@NullMarked
package cn.linli.surveys.answers;

import org.jspecify.annotations.NullMarked;
