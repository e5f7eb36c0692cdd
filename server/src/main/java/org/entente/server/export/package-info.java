/**
 * Parts of the store for other programs: which claims ({@link Selection}), in which format ({@link
 * ExportFormat}). Networks are made by {@code network}; RDF, nanopublications and the table of
 * facts are written here, as they are read.
 */
@NullMarked
package org.entente.server.export;

import org.jspecify.annotations.NullMarked;
