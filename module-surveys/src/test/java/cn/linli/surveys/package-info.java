@NullMarked
package cn.linli.surveys;

import org.jspecify.annotations.NullMarked;
