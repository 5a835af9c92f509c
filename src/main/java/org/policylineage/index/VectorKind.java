package org.policylineage.index;

/** How vectors are made. Those of two kinds have nothing in common and are kept apart. */
public enum VectorKind {
  /** By the sentence model: what the published vectors and the figures are. */
  MODEL("bge-small-zh-v1.5-q");

  private final String id;

  VectorKind(String id) {
    this.id = id;
  }

  /** The name that stands in keys: it changes with everything the vectors depend on. */
  public String id() {
    return id;
  }

  /** Loaded when first asked. */
  Embedder embedder() {
    return ModelEmbedder.instance();
  }
}
