import type { CSSProperties } from "react"

/** Numbers for the style sheet (`--from`, `--to`, `--value` …): the only thing an inline style may carry. */
export function numbers(values: Readonly<Record<string, number | undefined>>): CSSProperties {
  const properties: Record<string, number> = {}
  for (const [name, value] of Object.entries(values)) if (value !== undefined) properties[`--${name}`] = value
  return properties
}
