import type { ReactNode } from "react"
import { Count } from "./badge"
import { Icon } from "./icon"
import type { IconName } from "./icons"

interface ChangesProps {
  readonly children: ReactNode
}

/** Groups of changes, each a `ChangeGroup`. */
export function Changes({ children }: ChangesProps) {
  return <div className="changes">{children}</div>
}

interface ChangeGroupProps {
  readonly title: ReactNode
  readonly icon?: IconName | undefined
  readonly count?: number | undefined
  readonly children: ReactNode
}

export function ChangeGroup({ title, icon, count, children }: ChangeGroupProps) {
  return (
    <>
      <h3>
        {icon && <Icon name={icon} />}
        {title}
        {count !== undefined && <Count>{count}</Count>}
      </h3>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
      <ul role="list">{children}</ul>
    </>
  )
}

interface ChangeProps {
  readonly subject: ReactNode
  readonly note?: ReactNode
  /** How it stood; a `<b>` marks what goes. */
  readonly before?: ReactNode
  /** How it will stand; a `<b>` marks what comes. */
  readonly after: ReactNode
  /** Read between the two: « devient ». */
  readonly becomes: string
  /** Whom it concerns. */
  readonly reach?: ReactNode
}

export function Change({ subject, note, before, after, becomes, reach }: ChangeProps) {
  return (
    <li className="change">
      <p className="subject">
        {subject}
        {note && <small>{note}</small>}
      </p>
      <del>{before}</del>
      <Icon name={before ? "arrow-right" : "plus"} />
      {before && <span className="visually-hidden">{becomes}</span>}
      <ins>{after}</ins>
      <p className="reach">{reach}</p>
    </li>
  )
}
