import type { ReactNode } from "react"
import type { WeightName } from "./badge"
import { classes } from "./classes"
import { numbers } from "./numbers"

interface MeterProps {
  readonly label: ReactNode
  readonly value: number
  readonly total: number
  /** The figure that always stands beside the bar: « 6 sur 6 ». */
  readonly children: ReactNode
  readonly note?: ReactNode
  readonly weight?: Exclude<WeightName, "must"> | undefined
  readonly full?: boolean | undefined
}

/** A count against its total. */
export function Meter({ label, value, total, children, note, weight, full }: MeterProps) {
  const share = total > 0 ? Math.min(1, value / total) : 0
  return (
    <div className="meter">
      <span>{label}</span>
      <output>{children}</output>
      <span
        className="meter-bar"
        data-weight={weight}
        data-state={full ? "full" : undefined}
        style={numbers({ value: Math.round(share * 1000) / 1000 })}
      />
      {note && <small className="note">{note}</small>}
    </div>
  )
}

export function Meters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="meters" aria-label={label}>
      {children}
    </section>
  )
}

interface StepsProps {
  readonly total: number
  readonly done: number
  /** The step after the last one done should be finished by now. */
  readonly late?: boolean | undefined
  /** « 5 étapes sur 8, une en retard ». */
  readonly label: string
}

/** One cell per step, so that progress can be counted. */
export function Steps({ total, done, late, label }: StepsProps) {
  return (
    <span className="steps" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, step) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its rank
        <i key={step} className={classes(step < done && "done", late && step === done && "late")} />
      ))}
    </span>
  )
}

/** One large figure and what it counts. */
export function Tally({ value, children }: { value: ReactNode; children: ReactNode }) {
  return (
    <p className="tally">
      <b>{value}</b>
      <span>{children}</span>
    </p>
  )
}

export function Tallies({ children }: { children: ReactNode }) {
  return <div className="tallies">{children}</div>
}
