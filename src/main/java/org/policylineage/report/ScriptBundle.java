package org.policylineage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ES modules joined into one classic script, because a browser loads no module from a file that was
 * opened without a server.
 *
 * <p>Each module becomes a function that returns what it exports, in an order in which every module
 * stands behind those that it imports. Two forms are known: {@code import { a, b } from './x.js';}
 * on one line, and {@code export} before a function, a class or a const.
 */
final class ScriptBundle {
  private static final Pattern IMPORT =
      Pattern.compile("^import \\{ ([\\w, ]+) \\} from '\\./([\\w-]+\\.js)';$", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile("^export ((?:async )?function\\*?|class|const) (\\w+)", Pattern.MULTILINE);
  private static final Pattern LEFT = Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);

  private final UnaryOperator<String> sources;
  private final Map<String, String> finished = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  private ScriptBundle(UnaryOperator<String> sources) {
    this.sources = sources;
  }

  /**
   * Joins a module and all that it imports.
   *
   * @param entry the name of the module that starts the program
   * @param sources gives a module's text by its name
   * @throws IllegalStateException where modules import each other in a circle, or an import or
   *     export has a form that is not known
   */
  static ScriptBundle of(String entry, UnaryOperator<String> sources) {
    ScriptBundle bundle = new ScriptBundle(sources);
    bundle.add(entry);
    return bundle;
  }

  String source() {
    return "'use strict';\n(() => {\n" + String.join("", finished.values()) + "})();\n";
  }

  private void add(String name) {
    if (finished.containsKey(name)) {
      return;
    }
    if (!open.add(name)) {
      throw new IllegalStateException("modules import each other: " + open + " and again " + name);
    }
    String source = sources.apply(name);
    StringBuilder body = new StringBuilder();
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      add(imports.group(2));
      imports.appendReplacement(
          body,
          Matcher.quoteReplacement(
              "const { " + imports.group(1) + " } = " + variable(imports.group(2)) + ";"));
    }
    imports.appendTail(body);
    List<String> exported = new ArrayList<>();
    String linked =
        EXPORT
            .matcher(body)
            .replaceAll(
                match -> {
                  exported.add(match.group(2));
                  return Matcher.quoteReplacement(match.group(1) + " " + match.group(2));
                });
    Matcher left = LEFT.matcher(linked);
    if (left.find()) {
      throw new IllegalStateException(name + " has a form that is not known: " + left.group());
    }
    open.remove(name);
    finished.put(
        name,
        "const "
            + variable(name)
            + " = (() => {\n"
            + linked
            + "return { "
            + String.join(", ", exported)
            + " };\n})();\n");
  }

  private static String variable(String name) {
    return "$" + name.replace(".js", "").replace('-', '_');
  }
}
