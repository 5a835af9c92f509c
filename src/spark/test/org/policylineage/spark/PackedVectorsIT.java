package org.policylineage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.policylineage.index.VectorStore;

/** Vectors arrive as they were sent. */
class PackedVectorsIT {
  @TempDir Path folder;

  @Test
  void aVectorOfTheStoreTravelsInBytes() {
    VectorStore store =
        new VectorStore(folder.resolve("vectors.bin"), List.of(Path.of("data/model/vectors.bin")));
    store.prepare(List.of("推进《专利法实施细则》修订"));
    float[] vector = store.vector("推进《专利法实施细则》修订");
    byte[] packed = PackedVectors.pack(vector);
    assertThat(packed).hasSize(vector.length);
    assertThat(PackedVectors.unpack(packed)).isEqualTo(vector);
  }

  @Test
  void anyOtherVectorTravelsAsItIs() {
    Random random = new Random(1);
    float[] vector = new float[512];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    assertThat(PackedVectors.unpack(PackedVectors.pack(vector))).isEqualTo(vector);
  }
}
