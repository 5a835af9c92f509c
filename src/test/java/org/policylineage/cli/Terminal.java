package org.policylineage.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command answered. */
record Terminal(int status, String out, String err) {
  /** Runs a command as the program does. */
  static Terminal lineage(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Lineage.run(new PrintWriter(out), new PrintWriter(err), arguments);
    return new Terminal(status, out.toString(), err.toString());
  }
}
