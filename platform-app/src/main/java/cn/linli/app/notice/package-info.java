/**
 * What people are told: the bell's page, and for the administrator what did not get through.
 */
@NullMarked
package cn.linli.app.notice;

import org.jspecify.annotations.NullMarked;
