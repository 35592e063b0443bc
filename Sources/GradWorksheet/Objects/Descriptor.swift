/// What a decorator of a class's body makes: `staticmethod`, `classmethod` or `property`.
public final class DescriptorObject {
  enum Kind {
    case staticMethod, classMethod, property
  }

  let kind: Kind
  /// The function; of a property, what reads, sets and deletes it (`None` where it has none).
  var parts: [Object]
  var mark: UInt32 = 0
  private let heap: Heap

  init(_ kind: Kind, _ parts: [Object], _ heap: Heap) {
    self.kind = kind
    self.parts = parts
    self.heap = heap
    heap.bytes += 96
  }

  deinit {
    heap.bytes -= 96
    heap.bury(&parts)
  }

  var typeName: String {
    switch kind {
    case .staticMethod: "staticmethod"
    case .classMethod: "classmethod"
    case .property: "property"
    }
  }
}

/// What `super()` gives: an object seen from a class on.
public final class SuperObject {
  /// The class behind which attributes are looked up.
  let start: ClassObject
  /// The instance, or the class in a class method.
  var receiver: Object
  var mark: UInt32 = 0
  private let heap: Heap

  init(_ start: ClassObject, _ receiver: Object, _ heap: Heap) {
    self.start = start
    self.receiver = receiver
    self.heap = heap
    heap.bytes += 64
  }

  deinit {
    heap.bytes -= 64
    heap.bury(&receiver)
  }

  /// The class whose line is gone through.
  var type: ClassObject? {
    switch receiver {
    case .instance(let instance): instance.type
    case .classObject(let type): type
    default: nil
    }
  }
}
