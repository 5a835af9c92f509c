package org.policylineage.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/**
 * Made-up data in the form of {@code lineage.json}, of any size: documents of tasks with two
 * commitments each, every later one linked to some of the documents before it. What it says means
 * nothing; that its text holds what would break a careless page is the point.
 */
final class SampleData {
  /** Stands in the text of the first commitment. */
  static final String HOSTILE = "<script>window.broken=1</script>]]><!--\"'&amp;😀\u2028";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> VERBS = List.of("推进", "研究", "制定", "完善", "开展", "加强", "推动", "实施");
  static final List<String> OBJECTS =
      List.of("专利法实施细则修订", "地理标志保护", "商业秘密规定", "海外维权援助", "行政执法协作", "审查质量提升", "纠纷多元化解", "公共服务平台");
  static final List<String> AGENCIES = List.of("国家知识产权局", "最高人民法院", "市场监管总局", "公安部", "海关总署");
  private static final List<String> RELATIONS =
      List.of("completed", "slipped", "regressed", "advanced", "adjusted", "carried_over");
  static final List<String> STAGES = List.of("STUDY", "DRAFT", "ADVANCE", "ISSUE", "SUSTAIN");

  private final Random random = new Random(42);
  private final ObjectNode data = JSON.createObjectNode();
  private final List<List<String>> ids = new ArrayList<>();
  private final List<String[]> accepted = new ArrayList<>();

  private SampleData() {}

  /** So many documents with about so many commitments each. */
  static ObjectNode of(int documents, int commitments) {
    SampleData sample = new SampleData();
    sample.data.putObject("program").put("name", "Policy Lineage").put("version", "0.0");
    sample.vocabulary();
    sample.documents(documents, commitments / 2);
    sample.links();
    sample.lineages();
    new SampleViews(sample.data, sample.ids, sample.accepted).add();
    return sample.data;
  }

  private void vocabulary() {
    data.putArray("themes").addObject().put("id", "law").put("label", "立法").put("english", "Law");
    ArrayNode stages = data.putArray("stages");
    for (int i = 0; i < STAGES.size(); i++) {
      stages
          .addObject()
          .put("id", STAGES.get(i))
          .put("label", VERBS.get(i))
          .put("english", "s" + i);
    }
  }

  private void documents(int count, int tasks) {
    ArrayNode documents = data.putArray("documents");
    ArrayNode commitments = data.putArray("commitments");
    for (int d = 0; d < count; d++) {
      String id = "doc-" + d;
      int year = 2000 + d;
      ObjectNode document = documents.addObject().put("id", id).put("title", year + "年推进计划");
      document.put("shortTitle", year + " 计划").put("kind", "计划").put("date", year + "-05-01");
      document.put("number", "").put("horizon", year).putArray("issuers").add("联席会议");
      ArrayNode text = document.putArray("text");
      text.addObject().put("type", "front").put("text", year + "年推进计划");
      text.addObject().put("type", "heading").put("level", 1).put("text", "一、总体工作");
      text.addObject().put("type", "prose").put("id", id + "/p1.1").put("text", "到2099年，全面完成。");
      List<String> own = new ArrayList<>();
      for (int t = 1; t <= tasks; t++) {
        String task = id + "/" + t;
        ObjectNode block =
            text.addObject().put("type", "task").put("id", task).put("number", "" + t);
        block.put("title", d == 0 ? "第" + t + "项" : "").put("responsibility", "国家知识产权局负责");
        ArrayNode in = block.put("deadline", "").putArray("commitments");
        for (int s = 1; s <= 2; s++) {
          in.add(task + "." + s);
          own.add(task + "." + s);
          commitment(commitments.addObject(), task + "." + s, task, id, year);
        }
      }
      ids.add(own);
    }
  }

  private void commitment(ObjectNode node, String id, String task, String document, int year) {
    node.put("id", id).put("document", document).put("task", task).put("title", "");
    node.putArray("section").add("一、总体工作");
    node.put("text", id.equals("doc-0/1.1") ? "推进" + HOSTILE + "专利法。" : sentence());
    node.putArray("lead").add(pick(AGENCIES));
    node.putArray("participants").add(pick(AGENCIES));
    node.put("severally", false).put("stage", pick(STAGES)).put("hash", "0123456789ab");
    node.putObject("deadline")
        .put("due", year + "-12")
        .put("ongoing", false)
        .put("inferred", random.nextBoolean())
        .put("text", "年底前完成");
    node.putArray("actions");
    node.putArray("instruments").addObject().put("name", pick(OBJECTS)).put("kind", "law");
    node.putArray("campaigns").addObject().put("name", "剑网").put("edition", "" + year);
    node.putArray("quantities");
    node.putArray("themes").add("law");
  }

  private String sentence() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append(pick(VERBS)).append(pick(OBJECTS)).append(i == 3 ? "。" : "，");
    }
    return text.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private void links() {
    ArrayNode links = data.putArray("links");
    for (int later = 1; later < ids.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        for (int n = 0; n < ids.get(later).size() / 2; n++) {
          // Most links lead to the document just before, as in real plans.
          boolean close = later - earlier == 1 || random.nextInt(8) == 0;
          if (close || random.nextInt(4) == 0) {
            link(links.addObject(), pick(ids.get(earlier)), ids.get(later).get(n * 2), close);
          }
        }
      }
    }
  }

  private void link(ObjectNode link, String earlier, String later, boolean accept) {
    String relation = pick(RELATIONS);
    link.put("earlier", earlier).put("later", later).put("accepted", accept);
    link.put("probability", accept ? 0.5 + random.nextInt(50) / 100.0 : 0.3);
    link.put("relation", relation).put("decision", "").put("note", "").putArray("relations");
    link.putArray("evidence")
        .addObject()
        .put("side", "later")
        .put("quote", "推进")
        .put("reason", "词语");
    link.putArray("features").addObject().put("name", "words").put("value", 0.5).put("weight", 1.2);
    if (accept) {
      accepted.add(new String[] {earlier, later});
      ArrayNode changes = link.putArray("changes");
      changes.addObject().put("field", "lead").put("from", "公安部").put("to", "海关总署");
      ArrayNode diff = link.putArray("diff");
      diff.addObject().put("op", "=").put("text", "推进");
      diff.addObject().put("op", "-").put("text", sentence());
      diff.addObject().put("op", "+").put("text", sentence());
    }
  }

  private void lineages() {
    ArrayNode lineages = data.putArray("lineages");
    TreeSet<String> continued = new TreeSet<>();
    accepted.forEach(link -> continued.add(link[0]));
    List<String> all = ids.stream().flatMap(List::stream).toList();
    for (String head : all) {
      if (continued.contains(head)) {
        continue;
      }
      List<String> members = new ArrayList<>(List.of(head));
      List<String[]> inside = new ArrayList<>();
      for (int i = 0; i < members.size() && i < 8; i++) {
        for (String[] link : accepted) {
          if (link[1].equals(members.get(i)) && !members.contains(link[0])) {
            inside.add(link);
            members.add(link[0]);
          }
        }
      }
      members.sort((a, b) -> all.indexOf(a) - all.indexOf(b));
      boolean silent = !head.startsWith("doc-" + (ids.size() - 1) + "/");
      ObjectNode lineage = lineages.addObject().put("id", head).put("head", head);
      lineage.put("root", members.get(0)).put("probability", 0.6);
      lineage.put("outcome", silent ? "silent" : inside.isEmpty() ? "new" : "continuing");
      lineage.put("since", silent ? head.substring(0, head.indexOf('/')) : "");
      members.forEach(lineage.putArray("commitments")::add);
      ArrayNode pairs = lineage.putArray("links");
      inside.forEach(link -> pairs.addArray().add(link[0]).add(link[1]));
      lineage.putArray("themes").add("law");
    }
  }
}
