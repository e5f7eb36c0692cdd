/**
 * A store in, pages and data out: Fuseki with linked data, pages, questions and search. Owns the
 * words <i>page</i>, <i>content negotiation</i>, <i>description</i> of a thing.
 */
@NullMarked
package org.entente.server;

import org.jspecify.annotations.NullMarked;
