import type { ReactNode } from "react"
import { Icon } from "./icon"
import type { IconName } from "./icons"

export type BadgeTone = "accent" | "good" | "warn" | "bad" | "confidential" | "departure" | "outline"

interface BadgeProps {
  readonly tone?: BadgeTone | undefined
  readonly icon?: IconName | undefined
  readonly children: ReactNode
}

/** A word about a state. Its symbol or its edge says it too. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className="badge" data-tone={tone}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  )
}

export function Count({ children }: { children: ReactNode }) {
  return <span className="count">{children}</span>
}

/** The short code of a thing, set so that figures line up. */
export function Code({ children }: { children: ReactNode }) {
  return <span className="code">{children}</span>
}

export type WeightName = "must" | "high" | "normal" | "wish"

/** How much something weighs: full, half, empty, round, and the word. */
export function Weight({ weight, children }: { weight: WeightName; children: ReactNode }) {
  return (
    <span className="weight" data-weight={weight}>
      {children}
    </span>
  )
}
