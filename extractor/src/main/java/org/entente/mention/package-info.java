/**
 * Sentences in, mentions out: the stretches that name people, states, bodies, troops, treaties,
 * places. Owns the words <i>mention</i>, <i>surface form</i>, <i>name finder</i>.
 */
@NullMarked
package org.entente.mention;

import org.jspecify.annotations.NullMarked;
