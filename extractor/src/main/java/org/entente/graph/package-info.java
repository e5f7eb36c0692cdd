/**
 * Claims in, quads out: one named graph per article, IRIs minted from content. Jena's types begin
 * here. Owns the words <i>named graph</i>, <i>reifier</i>, <i>IRI</i>.
 */
@NullMarked
package org.entente.graph;

import org.jspecify.annotations.NullMarked;
