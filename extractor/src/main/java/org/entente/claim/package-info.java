/**
 * Facts in, claims out: modality, speaker, evidence, merging of tellings. Owns the words
 * <i>claim</i>, <i>modality</i>, <i>attribution</i>, <i>evidence</i>.
 */
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;
