@NullMarked
package cn.linli.feedback.web;

import org.jspecify.annotations.NullMarked;
