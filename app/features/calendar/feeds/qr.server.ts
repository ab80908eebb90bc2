import { create } from "qrcode"

/** A QR code as one path of an SVG: squares of 1, drawn row by row, `side` of them each way. */
export interface QrDrawing {
  readonly side: number
  readonly path: string
}

export function qrDrawing(text: string): QrDrawing {
  const { modules } = create(text, { errorCorrectionLevel: "M" })
  const { size: side } = modules
  let path = ""
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const from = x
      while (x < side && modules.get(y, x)) x++
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  }
  return { side, path }
}
