/**
 * The {@code entente} command: parses options, calls one object, prints. Results go to standard
 * output, progress and notes to standard error; only here do failures become exit codes.
 */
@NullMarked
package org.entente.cli;

import org.jspecify.annotations.NullMarked;
