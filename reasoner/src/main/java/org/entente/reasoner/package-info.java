/**
 * Quads in, a store that stays true out: one named graph per article, conclusions beside them,
 * brought up to date in the transaction that made the change. Owns the words <i>store</i>,
 * <i>change</i>, <i>rule</i>, <i>premise</i>, <i>conclusion</i>, <i>support</i>,
 * <i>explanation</i>.
 */
@NullMarked
package org.entente.reasoner;

import org.jspecify.annotations.NullMarked;
