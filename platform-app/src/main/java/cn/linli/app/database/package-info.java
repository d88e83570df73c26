/**
 * Without a database of its own configured, the program brings one: a real PostgreSQL in the data folder that keeps
 * everything it has acknowledged, whatever happens to the program.
 */
@NullMarked
package cn.linli.app.database;

import org.jspecify.annotations.NullMarked;
