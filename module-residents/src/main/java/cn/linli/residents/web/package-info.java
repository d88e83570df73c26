/**
 * The pages of homes, people, buildings and the communication register.
 */
@NullMarked
package cn.linli.residents.web;

import org.jspecify.annotations.NullMarked;
