@NullMarked
package cn.linli.surveys.web;

import org.jspecify.annotations.NullMarked;
