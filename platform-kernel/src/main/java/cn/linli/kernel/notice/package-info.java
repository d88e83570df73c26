/**
 * What people are told, once per matter, step and person: bell, mail and chat, through an outbox.
 */
@NamedInterface("notice")
@NullMarked
package cn.linli.kernel.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
