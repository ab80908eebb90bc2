import type { ReactNode } from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import type { IconName } from "./icons"

interface HandlingProps {
  /** « Confidentiel, membres de la table ». */
  readonly title: string
  readonly rules: readonly { readonly icon: IconName; readonly text: string }[]
  /** The reader's name and the hour, so that a photograph of the screen says whose it was. */
  readonly reader?: ReactNode
  /** The upper banner follows the reader down the page. */
  readonly sticky?: boolean | undefined
}

/** How to handle what it frames: one banner above, one below. */
export function Handling({ title, rules, reader, sticky }: HandlingProps) {
  return (
    <div className={classes("handling", sticky && "sticky")}>
      <strong>
        <Icon name="lock" />
        {title}
      </strong>
      {rules.length > 0 && (
        <ul className="rules">
          {rules.map(({ icon, text }) => (
            <li key={text}>
              <Icon name={icon} />
              {text}
            </li>
          ))}
        </ul>
      )}
      {reader && <span className="end">{reader}</span>}
    </div>
  )
}

interface ConfidentialFrameProps {
  readonly labelledBy: string
  readonly above: ReactNode
  readonly below: ReactNode
  readonly children: ReactNode
}

/** A double frame and two banners: legible in grey, in print and over a shoulder. */
export function ConfidentialFrame({ labelledBy, above, below, children }: ConfidentialFrameProps) {
  return (
    <article className="confidential" aria-labelledby={labelledBy}>
      {above}
      <div className="confidential-body">{children}</div>
      {below}
    </article>
  )
}
