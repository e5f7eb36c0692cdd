package org.entente.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the commands, handing them the console. */
record CommandFactory(Console console) implements IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (var constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Console.class) {
        return type.cast(constructor.newInstance(console));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
