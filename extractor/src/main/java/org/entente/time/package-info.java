/**
 * Sentences in, dates and quantities out. Owns the words <i>time expression</i>, <i>anchor</i>,
 * <i>quantity</i>.
 */
@NullMarked
package org.entente.time;

import org.jspecify.annotations.NullMarked;
