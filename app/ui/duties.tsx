import { classes } from "./classes"
import { Icon } from "./icon"
import { Link } from "./link"

/** Something that somebody has to do; each subject names its own, in the reader's language. */
export interface Duty {
  readonly id: string
  readonly label: string
  readonly to?: string | undefined
  /** « Avant ce soir 18:00 », or when it was done. */
  readonly term?: string | undefined
  /** The term is near. */
  readonly soon?: boolean | undefined
  readonly done?: boolean | undefined
}

export function DutyList({ duties }: { duties: readonly Duty[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="duties" role="list">
      {duties.map(({ id, label, to, term, soon, done }) => (
        <li key={id} className={classes(done && "done")}>
          <Icon name={done ? "circle-check" : "circle"} />
          <div>
            {to && !done ? <Link to={to}>{label}</Link> : label}
            {term && <small className={classes(soon && "soon")}>{term}</small>}
          </div>
        </li>
      ))}
    </ul>
  )
}
