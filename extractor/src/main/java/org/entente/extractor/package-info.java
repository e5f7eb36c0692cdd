/** Puts the stages together: one article in, one {@link org.entente.extractor.Reading} out. */
@NullMarked
package org.entente.extractor;

import org.jspecify.annotations.NullMarked;
