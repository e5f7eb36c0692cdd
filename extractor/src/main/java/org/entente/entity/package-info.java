/**
 * Mentions in, entities out: gazetteer, linking, metonymy, coreference in the document. Owns the
 * words <i>entity</i>, <i>gazetteer</i>, <i>entity linking</i>, <i>NIL</i>, <i>coreference</i>.
 */
@NullMarked
package org.entente.entity;

import org.jspecify.annotations.NullMarked;
