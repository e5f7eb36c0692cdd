/**
 * Degrees in, drawings out: outlines of the world that need nothing from another host. Owns the
 * words <i>world</i>, <i>frame</i>.
 */
@NullMarked
package org.entente.server.atlas;

import org.jspecify.annotations.NullMarked;
