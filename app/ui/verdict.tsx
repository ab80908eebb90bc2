import type { ReactNode } from "react"
import { Icon } from "./icon"

const symbols = { blocking: "circle-x", serious: "triangle-alert", notice: "info" } as const

export interface VerdictLine {
  readonly key: string
  readonly severity: keyof typeof symbols
  /** Read before the sentence, since the symbol is drawn alone: « Bloquant ». */
  readonly label: string
  readonly sentence: ReactNode
  readonly note?: ReactNode
}

interface VerdictProps {
  /** « 1 conflit bloquant », or that there is none. */
  readonly title: ReactNode
  readonly lines: readonly VerdictLine[]
  /** It follows what is typed, and is read aloud as it changes. */
  readonly live?: boolean | undefined
}

/** What is wrong with a place: it names people, then the room, then what follows. */
export function Verdict({ title, lines, live }: VerdictProps) {
  return (
    <section className="verdict" aria-live={live ? "polite" : undefined}>
      <h3 className={lines.length === 0 ? "free" : undefined}>
        {lines.length === 0 && <Icon name="circle-check" />}
        {title}
      </h3>
      {lines.length > 0 && <VerdictLines lines={lines} />}
    </section>
  )
}

export function VerdictLines({ lines }: { lines: readonly VerdictLine[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul role="list">
      {lines.map(({ key, severity, label, sentence, note }) => (
        <li key={key} data-severity={severity}>
          <Icon name={symbols[severity]} />
          <span>
            <span className="visually-hidden">{label} </span>
            {sentence}
            {note && <small>{note}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
