@NullMarked
package cn.linli.callbacks.web;

import org.jspecify.annotations.NullMarked;
