@NullMarked
package cn.linli.surveys.remarks;

import org.jspecify.annotations.NullMarked;
