/**
 * Files in, {@link org.entente.article.Article}s out: decoding, layout, date, publisher, language.
 * Owns the words <i>article</i>, <i>block</i>, <i>span</i>, <i>offset</i>.
 */
@NullMarked
package org.entente.article;

import org.jspecify.annotations.NullMarked;
