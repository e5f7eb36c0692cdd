package org.entente.entity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.entente.article.Language;

/**
 * That a person held an office for a while.
 *
 * @param person key of the person's entry
 * @param office its name in each language: "président"
 * @param kind "head-of-state", "foreign-minister", …; may be empty
 * @param of key of the State or body whose office it is
 * @param start first day it may have held, if known
 * @param end last day it may have held; empty while it lasts
 */
record OfficeTerm(
    String person,
    Map<Language, String> office,
    String kind,
    String of,
    Optional<LocalDate> start,
    Optional<LocalDate> end) {

  boolean holdsOn(LocalDate day) {
    return start.map(s -> !day.isBefore(s)).orElse(true)
        && end.map(e -> !day.isAfter(e)).orElse(true);
  }
}
