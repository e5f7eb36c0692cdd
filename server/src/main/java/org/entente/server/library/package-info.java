/**
 * A store in, what a page or an export needs of it out: names, types, values, search. Reads; never
 * writes.
 */
@NullMarked
package org.entente.server.library;

import org.jspecify.annotations.NullMarked;
