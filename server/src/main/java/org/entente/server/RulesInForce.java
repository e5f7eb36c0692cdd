package org.entente.server;

import org.entente.reasoner.RuleSet;

/** The rules that come with Entente, read once, when a page first tells of one. */
final class RulesInForce {
  private RulesInForce() {}

  static RuleSet get() {
    return Holder.RULES;
  }

  private static final class Holder {
    static final RuleSet RULES = RuleSet.shipped();
  }
}
