/**
 * The pages of feedback: for staff below an estate, for owners behind a personal link or a QR code.
 */
@NullMarked
package cn.linli.feedback.web;

import org.jspecify.annotations.NullMarked;
