import { classes } from "./classes"
import { type IconName, icons } from "./icons"

/** A symbol beside words; it is never alone, so assistive technology skips it. `inline` sits it on the line of a text. */
export function Icon({ name, inline }: { name: IconName; inline?: boolean | undefined }) {
  return (
    <svg className={classes("icon", inline && "inline")} viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  )
}

/** The sign: a round table seen from above, eight seats, one of them now. */
export function Sign() {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="5.6" fill="none" stroke="currentColor" strokeWidth="2" />
      {seats.map(([x, y]) => (
        <circle
          key={`${x} ${y}`}
          cx={x}
          cy={y}
          r="1.9"
          fill="currentColor"
          className={x === 20.5 && y === 5.5 ? "present" : undefined}
        />
      ))}
    </svg>
  )
}

const seats = [
  [13, 2.4],
  [20.5, 5.5],
  [23.6, 13],
  [20.5, 20.5],
  [13, 23.6],
  [5.5, 20.5],
  [2.4, 13],
  [5.5, 5.5],
] as const
