/** The pages of surveys: for quality, for the estate's office, for owners on a phone. */
@NullMarked
package cn.linli.surveys.web;

import org.jspecify.annotations.NullMarked;
