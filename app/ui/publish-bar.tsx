import type { ReactNode } from "react"

interface PublishBarProps {
  readonly label: string
  /** Always a count, never a symbol alone: « 7 modifications non publiées ». */
  readonly title: ReactNode
  /** Whom it concerns, since when: the last one goes first on a phone. */
  readonly notes?: readonly ReactNode[] | undefined
  readonly actions: ReactNode
}

/** What remains to be said; it keeps to the foot of the page. */
export function PublishBar({ label, title, notes = [], actions }: PublishBarProps) {
  return (
    <section className="publish-bar" aria-label={label}>
      <p>
        <b>{title}</b>
        {notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notes have no other identity than their order
          <span key={index}>{note}</span>
        ))}
      </p>
      <div className="actions">{actions}</div>
    </section>
  )
}
