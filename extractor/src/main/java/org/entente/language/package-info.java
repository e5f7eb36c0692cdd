/**
 * Text in, sentences with dependency trees out: splitting, tokens, tags, lemmas, morphology,
 * parsing. Two steps, so that names found in between steer the tagger: {@code split}, then {@code
 * parse}. Owns the words <i>sentence</i>, <i>token</i>, <i>tree</i>.
 */
@NullMarked
package org.entente.language;

import org.jspecify.annotations.NullMarked;
