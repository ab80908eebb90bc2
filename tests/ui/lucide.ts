import { readFileSync } from "node:fs"
import { createRequire } from "node:module"

const require = createRequire(import.meta.url)

/** A symbol of the Lucide set as one path: its circles, rectangles and lines written as outlines. */
export function lucidePath(name: string): string {
  const drawing = readFileSync(require.resolve(`lucide-static/icons/${name}.svg`), "utf8")
  return [...drawing.matchAll(/<(path|circle|ellipse|rect|line|polyline|polygon)\b([^>]*)\/>/g)]
    .map(([, shape = "", attributes = ""]) => outline(shape, attributesOf(attributes)))
    .join("")
}

type Attributes = (name: string) => string

function attributesOf(text: string): Attributes {
  const found = new Map([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, value]))
  return (name) => found.get(name) ?? ""
}

function outline(shape: string, attribute: Attributes): string {
  const number = (name: string) => Number(attribute(name) || 0)
  switch (shape) {
    case "path":
      return anchored(attribute("d"))
    case "line":
      return `M${number("x1")} ${number("y1")}L${number("x2")} ${number("y2")}`
    case "polyline":
      return `M${attribute("points")}`
    case "polygon":
      return `M${attribute("points")}z`
    case "rect":
      return rounded(number("x"), number("y"), number("width"), number("height"), number("rx") || number("ry"))
    default: {
      const [across, down] = shape === "circle" ? [number("r"), number("r")] : [number("rx"), number("ry")]
      const arc = `a${across} ${down} 0 1 0`
      return `M${number("cx") - across} ${number("cy")}${arc} ${2 * across} 0${arc} ${-2 * across} 0z`
    }
  }
}

/** A path that opens with a relative move, once joined to another, would start from where that one ended. */
function anchored(path: string): string {
  const open = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)[\s,]*(.*)$/s.exec(path)
  if (open === null) return path
  const [, x, y, rest = ""] = open
  return `M${x} ${y}${/^[-.\d]/.test(rest) ? "l" : ""}${rest}`
}

function rounded(x: number, y: number, width: number, height: number, radius: number): string {
  if (radius === 0) return `M${x} ${y}h${width}v${height}h${-width}z`
  const corner = (dx: number, dy: number) => `a${radius} ${radius} 0 0 1 ${dx * radius} ${dy * radius}`
  const [across, down] = [width - 2 * radius, height - 2 * radius]
  return [
    `M${x + radius} ${y}h${across}${corner(1, 1)}`,
    `v${down}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-down}${corner(1, -1)}z`,
  ].join("")
}
