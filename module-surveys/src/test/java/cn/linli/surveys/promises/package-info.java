@NullMarked
package cn.linli.surveys.promises;

import org.jspecify.annotations.NullMarked;
