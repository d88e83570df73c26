@NullMarked
package cn.linli.callbacks.report;

import org.jspecify.annotations.NullMarked;
