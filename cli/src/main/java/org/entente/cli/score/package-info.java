/**
 * Compares facts found with facts that careful readers marked: files of the facts format in, the
 * figures of {@code entente evaluate} out. Knows what counts as the same entity and the same fact.
 */
@NullMarked
package org.entente.cli.score;

import org.jspecify.annotations.NullMarked;
