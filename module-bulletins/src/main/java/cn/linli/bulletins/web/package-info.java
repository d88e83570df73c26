/**
 * The pages of papers: for staff below an estate, for owners and strangers without an account.
 */
@NullMarked
package cn.linli.bulletins.web;

import org.jspecify.annotations.NullMarked;
