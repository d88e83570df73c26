@NullMarked
package cn.linli.surveys.history;

import org.jspecify.annotations.NullMarked;
