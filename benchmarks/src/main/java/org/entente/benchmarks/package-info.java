/** How fast and how big; apart from the product, which never sees this. */
@NullMarked
package org.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
