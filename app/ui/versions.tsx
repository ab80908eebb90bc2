import { type ReactNode, useEffect, useRef } from "react"

/** A field of a record of which two people saved different versions. */
export interface VersionedField {
  /** the form's own name of the field: what is chosen is sent as if it had been typed */
  readonly name: string
  readonly label: ReactNode
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
  readonly fields: readonly VersionedField[]
}

/** Two versions of one record, field by field; the one that is kept is chosen for each. It stands inside a form. */
export function Versions({ mine, theirs, theirsNote, nothing, fields }: VersionsProps) {
  const head = useRef<HTMLDivElement>(null)
  // It answers a form that was sent from its foot: the reader starts again at the head of the page, where it says why.
  useEffect(() => {
    head.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
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
      {fields.map((field) =>
        field.mine === field.theirs ? (
          <Same key={field.name} field={field} nothing={nothing} />
        ) : (
          <Different key={field.name} field={field} nothing={nothing} />
        ),
      )}
    </div>
  )
}

const shown = ({ show }: VersionedField, value: string, nothing: string) =>
  value === "" ? nothing : (show?.(value) ?? value)

function Same({ field, nothing }: { field: VersionedField; nothing: string }) {
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

function Different({ field, nothing }: { field: VersionedField; nothing: string }) {
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
