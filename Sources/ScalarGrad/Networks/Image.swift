import GradTraining

/// The Values of one image, row-major. (C, H, W)
struct Image {
  let channels: Int
  let height: Int
  let width: Int
  private let pixels: [Value]

  init(_ pixels: [Value], _ shape: [Int]) {
    precondition(
      shape.count == 3 && shape.reduce(1, *) == pixels.count,
      "\(pixels.count) numbers for an image of shape \(shape)")
    (channels, height, width) = (shape[0], shape[1], shape[2])
    self.pixels = pixels
  }

  /// A pixel; nil outside of the image.
  subscript(channel: Int, row: Int, column: Int) -> Value? {
    guard row >= 0, row < height, column >= 0, column < width else { return nil }
    return pixels[(channel * height + row) * width + column]
  }

  /// The pixels of a channel.
  func channel(_ channel: Int) -> [Value] {
    Array(pixels[channel * height * width..<(channel + 1) * height * width])
  }
}

/// Cross-correlation: (C, H, W) with kernels (O, C, K, K) and biases (O) to (O, H', W').
///
/// y[o, i, j] = b[o] + Σ W[o, c, u, v] · x[c, i·stride + u - padding, j·stride + v - padding], a sum like
/// that of any neuron: only the weights are shared by all places of an image.
func convolution(
  _ image: Image, kernels: [Value], biases: [Value], _ geometry: Blueprint.Convolution
) -> [Value] {
  let (size, stride, padding) = (geometry.kernel, geometry.stride, geometry.padding)
  var result: [Value] = []
  for o in biases.indices {
    for i in 0..<(image.height + 2 * padding - size) / stride + 1 {
      for j in 0..<(image.width + 2 * padding - size) / stride + 1 {
        var total = biases[o]
        for c in 0..<image.channels {
          for u in 0..<size {
            for v in 0..<size {
              let (row, column) = (i * stride + u - padding, j * stride + v - padding)
              // Outside of the image are zeros: there is nothing to add.
              guard let pixel = image[c, row, column] else { continue }
              total = total + kernels[((o * image.channels + c) * size + u) * size + v] * pixel
            }
          }
        }
        result.append(total)
      }
    }
  }
  return result
}

/// The largest number of each window: (C, H, W) to (C, H', W').
///
/// This selects a Value, as Python's `max` does, so the whole gradient goes to that one. Of equal
/// numbers it is the first in row order, as in PyTorch; `maximum(a, b)` would share it among them.
/// nan wins, the last one of several, as in PyTorch on a processor.
func maxPool(_ image: Image, _ window: Blueprint.Window) -> [Value] {
  windows(of: image, window).map { window in
    var largest = window[0]
    for pixel in window.dropFirst() where pixel.data > largest.data || pixel.data.isNaN {
      largest = pixel
    }
    return largest
  }
}

/// The mean of each window: (C, H, W) to (C, H', W').
func averagePool(_ image: Image, _ window: Blueprint.Window) -> [Value] {
  windows(of: image, window).map { mean($0) }
}

/// The mean of each channel: (C, H, W) to (C).
func globalAveragePool(_ image: Image) -> [Value] {
  (0..<image.channels).map { mean(image.channel($0)) }
}

/// The pixels of each window, row by row; what does not fill a window is left out.
private func windows(of image: Image, _ window: Blueprint.Window) -> [[Value]] {
  var result: [[Value]] = []
  for c in 0..<image.channels {
    for top in stride(from: 0, through: image.height - window.size, by: window.stride) {
      for left in stride(from: 0, through: image.width - window.size, by: window.stride) {
        var pixels: [Value] = []
        for row in top..<top + window.size {
          for column in left..<left + window.size {
            if let pixel = image[c, row, column] { pixels.append(pixel) }
          }
        }
        result.append(pixels)
      }
    }
  }
  return result
}
