import { type ReactNode, useEffect, useRef } from "react"
import { Icon } from "./icon"

export interface FieldError {
  /** The id of the field to correct. */
  readonly fieldId: string
  readonly message: ReactNode
}

/** What is missing, at the top of a form: each line leads to its field. It takes the focus whenever the answers fail. */
export function ErrorSummary({ title, errors }: { title: ReactNode; errors: readonly FieldError[] }) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div className="notice" data-tone="bad" role="alert" tabIndex={-1} ref={summary}>
      <Icon name="circle-alert" />
      <div>
        <h2>{title}</h2>
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}
