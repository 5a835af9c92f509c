package org.policylineage.trace;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.policylineage.ingest.BuiltIn;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.InputFile;
import org.policylineage.ingest.OutputFile;

/**
 * A linear model that chooses among the relations that no rule decides, by the greatest of b + Σ
 * wᵢ·(xᵢ − mᵢ)/sᵢ.
 *
 * @param relations what it chooses among
 * @param intercepts b of each
 * @param features what it looks at
 */
public record RelationModel(
    List<Relation> relations, List<Double> intercepts, List<Weighted> features) {
  /** Where the model stands in a data folder. */
  public static final String FILE = "model/relations.json";

  /**
   * One feature.
   *
   * @param mean mᵢ of the examples
   * @param scale sᵢ, their standard deviation
   * @param weights wᵢ for each relation
   */
  public record Weighted(String name, double mean, double scale, List<Double> weights) {
    /** A scale of nothing would divide by zero. */
    public Weighted {
      if (name == null || weights == null || scale == 0) {
        throw new IllegalArgumentException("a feature lacks its name, scale or weights");
      }
      weights = List.copyOf(weights);
    }
  }

  /** Every relation has an intercept, and a weight of each feature. */
  public RelationModel {
    if (relations == null
        || intercepts == null
        || features == null
        || relations.isEmpty()
        || intercepts.size() != relations.size()
        || features.stream().anyMatch(f -> f.weights().size() != relations.size())) {
      throw new IllegalArgumentException("a relation lacks its intercept or a weight");
    }
  }

  /** The relation with the greatest score. */
  Relation choose(Map<String, Double> values) {
    double[] scores = intercepts.stream().mapToDouble(b -> b).toArray();
    for (Weighted feature : features) {
      double x = (values.getOrDefault(feature.name, 0.0) - feature.mean) / feature.scale;
      for (int r = 0; r < scores.length; r++) {
        scores[r] += feature.weights.get(r) * x;
      }
    }
    int best = 0;
    for (int r = 1; r < scores.length; r++) {
      if (scores[r] > scores[best]) {
        best = r;
      }
    }
    return relations.get(best);
  }

  /**
   * The model in a data folder, or the program's own where the folder has none.
   *
   * @throws InputException where the file cannot be read or is no such model
   */
  public static RelationModel read(Path data) {
    Path file = data.resolve(FILE);
    try {
      if (Files.isRegularFile(file)) {
        RelationModel model =
            new ObjectMapper().readValue(InputFile.bytes(file), RelationModel.class);
        if (model == null) {
          throw new IOException("null is no model");
        }
        return model;
      }
      return new ObjectMapper().readValue(BuiltIn.bytes(FILE), RelationModel.class);
    } catch (IOException e) {
      throw new InputException(
          file.toString(),
          "is not a model of this program, or not the whole of one",
          "train it again with 'lineage train', or remove it to use the program's own");
    }
  }

  /** Writes the model beside and then moves it into its place in the data folder. */
  public void write(Path data) {
    OutputFile.writeJson(data.resolve(FILE), this);
  }
}
