package org.policylineage.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.policylineage.index.VectorKind;
import org.policylineage.ingest.BuiltIn;
import org.policylineage.ingest.InputException;
import org.policylineage.ingest.InputFile;
import org.policylineage.ingest.OutputFile;

/**
 * The trained scorer: two logistic models in a row, and where their probability becomes a link.
 *
 * @param first over a pair by itself
 * @param second over the pair and the neighbours that the first pass gave it
 * @param threshold the least probability of an accepted link, chosen by cross-validated F1
 * @param weak the least probability that counts as a weak sign
 * @param trainedOn SHA-256 of the annotated links; of both checksums together where it learned from
 *     generated plans, too
 */
public record MatchModel(
    LogisticModel first, LogisticModel second, float threshold, float weak, String trainedOn) {
  private static final String FILE = "model/matching.json";
  private static final String FILE_FOR_WORDS = "model/matching-words.json";

  /** A model has both passes and a threshold that probabilities can reach. */
  public MatchModel {
    if (first == null || second == null || !(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException("a pass or the threshold is missing");
    }
  }

  /** Whether both passes are of the features that this program makes. */
  private boolean fits() {
    return first.features().equals(FirstPass.NAMES)
        && second.features().equals(SecondPass.allNames());
  }

  /** Where the model for vectors of this kind stands in a data folder. */
  public static String file(VectorKind vectors) {
    return vectors == VectorKind.MODEL ? FILE : FILE_FOR_WORDS;
  }

  /** The model in a data folder, or the program's own where the folder has none. */
  public static MatchModel read(Path data, VectorKind vectors) {
    Path file = data.resolve(file(vectors));
    try {
      if (Files.isRegularFile(file)) {
        MatchModel model = new ObjectMapper().readValue(InputFile.bytes(file), MatchModel.class);
        if (model == null || !model.fits()) {
          throw new IOException("no model, or one of other features");
        }
        return model;
      }
      return new ObjectMapper().readValue(BuiltIn.bytes(file(vectors)), MatchModel.class);
    } catch (IOException e) {
      throw new InputException(
          file.toString(),
          "is not a model of this program, or not the whole of one",
          "train it again with 'lineage train', or remove it to use the program's own");
    }
  }

  /** Writes the model beside and then moves it into its place in the data folder. */
  public void write(Path data, VectorKind vectors) {
    OutputFile.writeJson(data.resolve(file(vectors)), this);
  }
}
