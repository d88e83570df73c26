/**
 * What an administrator keeps in order: estates, people and their posts, standards, deliveries, the company's journal.
 */
@NullMarked
package cn.linli.app.admin;

import org.jspecify.annotations.NullMarked;
