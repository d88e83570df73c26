/**
 * What owners wrote in their forms: every comment stands in the communication register, is sorted by subject, and can become
 * a ticket.
 */
@NamedInterface("remarks")
@NullMarked
package cn.linli.surveys.remarks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
