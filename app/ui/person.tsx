import type { ReactNode } from "react"
import { classes } from "./classes"
import { Link } from "./link"

interface InitialsProps {
  readonly initials: string
  /** A guest is square, an empty place dashed: the shape speaks, not only the colour. */
  readonly standing?: "guest" | "vacant" | undefined
  readonly small?: boolean | undefined
}

export function Initials({ initials, standing, small }: InitialsProps) {
  return (
    <span className={classes("initials", standing, small && "small")} aria-hidden="true">
      {initials}
    </span>
  )
}

interface PersonProps extends InitialsProps {
  /** With the civility: « Mme Juliette Trémadeur ». */
  readonly name: ReactNode
  readonly note?: ReactNode
  readonly to?: string | undefined
}

export function Person({ name, note, to, ...initials }: PersonProps) {
  return (
    <span className="person">
      <Initials {...initials} />
      <span>
        <b>{to ? <Link to={to}>{name}</Link> : name}</b>
        {note && <small>{note}</small>}
      </span>
    </span>
  )
}

/** A list of people; each child is an `<li>`. */
export function People({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="people" role="list">
      {children}
    </ul>
  )
}

/** Initials that overlap, before a sentence that names or counts the people. */
export function PeopleStrip({ initials }: { initials: readonly string[] }) {
  return (
    <span className="people-strip" aria-hidden="true">
      {initials.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two people may share their initials
        <Initials key={index} initials={each} small />
      ))}
    </span>
  )
}
