@NullMarked
package cn.linli.forums.web;

import org.jspecify.annotations.NullMarked;
