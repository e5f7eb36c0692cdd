/**
 * Trees, entities and dates in, typed facts with roles out: frames over the trees. Owns the words
 * <i>frame</i>, <i>evoke</i>, <i>role</i>, <i>fact type</i>, <i>function</i>, <i>proposal</i>.
 */
@NullMarked
package org.entente.event;

import org.jspecify.annotations.NullMarked;
