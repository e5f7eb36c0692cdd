package org.entente.cli;

public final class Entente {
  public static void main(String[] a) {
    System.out.println("ok " + String.join(" ", a));
  }
}
