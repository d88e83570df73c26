/**
 * What all pages share: layout, forms, errors, who is signed in, and who may see which estate.
 */
@ApplicationModule(displayName = "Web")
@NullMarked
package cn.linli.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
