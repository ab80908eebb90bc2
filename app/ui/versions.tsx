import { type ReactNode, useEffect, useRef } from "react"
import { Icon } from "./icon"
import { type ChangedBy, changedBy } from "./three-ways"

/** A field of a record of which two people saved different versions. */
export interface VersionedField {
  /** the form's own name of the field: what is chosen is sent as if it had been typed */
  readonly name: string
  readonly label: ReactNode
  /** the value that both versions were made from, where it is known */
  readonly base: string | undefined
  readonly mine: string
  readonly theirs: string
  /** how a value reads, where it is not the text itself */
  readonly show?: ((value: string) => ReactNode) | undefined
}

interface VersionsProps {
  readonly mine: ReactNode
  readonly theirs: ReactNode
  readonly theirsNote?: ReactNode
  /** said in the place of an empty value */
  readonly nothing: string
  /** said of a field that one of the two alone has changed: that change is kept */
  readonly onlyMine: string
  readonly onlyTheirs: string
  readonly fields: readonly VersionedField[]
}

/** What has to be chosen stands first, then what was changed on one side, then what is the same. */
const order: Readonly<Record<ChangedBy, number>> = { both: 0, them: 1, me: 2, nobody: 3 }

/**
 * Two versions of one record, field by field. Only a field that both have changed is asked about; what one of them alone
 * has changed is taken over and said so. It stands inside a form.
 */
export function Versions({ mine, theirs, theirsNote, fields, ...words }: VersionsProps) {
  const head = useRef<HTMLDivElement>(null)
  // It answers a form that was sent from its foot: the reader starts again at the head of the page, where it says why.
  useEffect(() => {
    head.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  const settled = fields
    .map((field) => ({ field, by: changedBy(field.base, field.mine, field.theirs) }))
    .sort((one, other) => order[one.by] - order[other.by])
  return (
    <div className="versions">
      <div className="versions-head" ref={head} tabIndex={-1}>
        <span />
        <b>{mine}</b>
        <span>
          <b>{theirs}</b>
          {theirsNote && <small>{theirsNote}</small>}
        </span>
      </div>
      {settled.map(({ field, by }) => {
        const Row = rows[by]
        return <Row key={field.name} field={field} by={by} {...words} />
      })}
    </div>
  )
}

interface RowProps extends Pick<VersionsProps, "nothing" | "onlyMine" | "onlyTheirs"> {
  readonly field: VersionedField
  readonly by: ChangedBy
}

const rows = { both: Asked, them: Taken, me: Taken, nobody: Same } as const

const shown = ({ show }: VersionedField, value: string, nothing: string) =>
  value === "" ? nothing : (show?.(value) ?? value)

function Same({ field, nothing }: RowProps) {
  return (
    <div className="same">
      <span>{field.label}</span>
      <span>
        {shown(field, field.mine, nothing)}
        <input type="hidden" name={field.name} value={field.mine} />
      </span>
    </div>
  )
}

/** One side as it was, the other with the change that is kept. */
function Taken({ field, by, nothing, onlyMine, onlyTheirs }: RowProps) {
  const kept = by === "me" ? field.mine : field.theirs
  return (
    <div className="taken">
      <span>{field.label}</span>
      {(["me", "them"] as const).map((side) => (
        <span key={side} data-kept={side === by || undefined}>
          {side === by && <Icon name="check" />}
          <span>
            {shown(field, side === "me" ? field.mine : field.theirs, nothing)}
            {side === by && <small>{side === "me" ? onlyMine : onlyTheirs}</small>}
          </span>
        </span>
      ))}
      <input type="hidden" name={field.name} value={kept} />
    </div>
  )
}

function Asked({ field, nothing }: RowProps) {
  return (
    <div role="radiogroup" aria-label={typeof field.label === "string" ? field.label : undefined}>
      <span>{field.label}</span>
      {[field.mine, field.theirs].map((value, at) => (
        <label key={at === 0 ? "mine" : "theirs"}>
          <input type="radio" name={field.name} value={value} defaultChecked={at === 0} />
          <span>{shown(field, value, nothing)}</span>
        </label>
      ))}
    </div>
  )
}
