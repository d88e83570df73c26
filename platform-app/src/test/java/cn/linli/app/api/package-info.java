/** What other programs send and are told. */
@NullMarked
package cn.linli.app.api;

import org.jspecify.annotations.NullMarked;
