/**
 * Facts in, claims out: modality, speaker, evidence, merging of tellings, and the judgement which
 * of them stand. Owns the words <i>claim</i>, <i>modality</i>, <i>attribution</i>, <i>evidence</i>,
 * <i>telling</i>, <i>candidate</i>, <i>sign</i>.
 */
@NullMarked
package org.entente.claim;

import org.jspecify.annotations.NullMarked;
