import type { ReactNode } from "react"
import { Icon } from "./icon"
import type { IconName } from "./icons"

const symbols = {
  info: "info",
  good: "circle-check",
  warn: "triangle-alert",
  bad: "circle-alert",
  plain: "info",
} as const satisfies Record<string, IconName>

interface NoticeProps {
  readonly tone?: keyof typeof symbols | undefined
  readonly title: ReactNode
  readonly icon?: IconName | undefined
  /** `status` or `alert` when it appears in answer to an action; none when the page opens with it. */
  readonly role?: "status" | "alert" | undefined
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

export function Notice({ tone = "info", title, icon = symbols[tone], role, actions, children }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone === "info" ? undefined : tone} role={role}>
      <Icon name={icon} />
      <div>
        <strong>{title}</strong>
        {typeof children === "string" ? <p>{children}</p> : children}
      </div>
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}

interface EmptyProps {
  readonly title: ReactNode
  readonly level?: 2 | 3 | undefined
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** What an empty place says: why, then the one thing to do. */
export function Empty({ title, level = 2, actions, children }: EmptyProps) {
  const Heading = `h${level}` as const
  return (
    <div className="empty">
      <Heading>{title}</Heading>
      {typeof children === "string" ? <p>{children}</p> : children}
      {actions && <div className="actions">{actions}</div>}
    </div>
  )
}

/** A word about what has just been done, over the foot of the page, with at most one way back. */
export function Toast({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div className="toast" role="status">
      <span>{children}</span>
      {action}
    </div>
  )
}
