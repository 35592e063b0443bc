internal import ArrayKernels

/// The memory of arrays that are gone.
public enum KeptMemory {
  /// Keeps it for the arrays that come next, for the whole program.
  ///
  /// A computation in arrays of a million numbers makes one for each of its steps; to fetch their memory
  /// from the system takes longer than to fill them. What is kept is bounded by 256 MB. A
  /// program decides about this, and no library.
  public static func enable() { gk_keep_memory() }
}
