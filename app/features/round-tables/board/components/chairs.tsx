import { numbers } from "~/ui/numbers"
import type { Chair } from "../board"
import type { SeatKind } from "../reason"

/** One glyph, beside the words that say the same. */
export function Glyph({ kind, pinned }: { readonly kind: SeatKind | "free"; readonly pinned?: boolean }) {
  return (
    <span className="seats" aria-hidden="true">
      <i data-kind={kind} data-pinned={pinned || undefined} />
    </span>
  )
}

/** Two rows of chairs, as at a table. */
export function Chairs({ chairs, places }: { readonly chairs: readonly Chair[]; readonly places: number }) {
  const free = Math.max(0, places - chairs.length)
  return (
    <span className="seats" style={numbers({ side: Math.max(1, Math.ceil(places / 2)) })} aria-hidden="true">
      {chairs.map(({ kind, pinned }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chair is its rank
        <i key={at} data-kind={kind} data-pinned={pinned || undefined} />
      ))}
      {Array.from({ length: free }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chair is its rank
        <i key={`free ${at}`} data-kind="free" />
      ))}
    </span>
  )
}
