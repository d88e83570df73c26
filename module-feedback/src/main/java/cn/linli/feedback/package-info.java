/**
 * Every opinion in one register, with an owner and a ladder, until the owner is answered.
 */
@ApplicationModule(displayName = "Feedback")
@NullMarked
package cn.linli.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
