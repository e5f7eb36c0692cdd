/**
 * The words every graph of Entente uses: the terms of {@code entente.ttl} as constants, their
 * labels, and the questions of {@code queries/}. Owns the words <i>term</i>, <i>class</i>,
 * <i>property</i>, <i>named query</i>.
 */
@NullMarked
package org.entente.ontology;

import org.jspecify.annotations.NullMarked;
