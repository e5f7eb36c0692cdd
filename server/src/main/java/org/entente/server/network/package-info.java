/**
 * Claims in, a network of things out, in the formats that graph programs open. Owns the words
 * <i>node</i>, <i>edge</i>, <i>weight</i>.
 */
@NullMarked
package org.entente.server.network;

import org.jspecify.annotations.NullMarked;
