@NullMarked
package cn.linli.bulletins.web;

import org.jspecify.annotations.NullMarked;
