import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import { useLabels } from "./labels"

/** What every field says: its name, then a hint, then an error, then comes the input. */
export interface FieldText {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What to do about it: « Indiquez une heure, par exemple 14:30 ». */
  readonly error?: ReactNode
  /** Fields are required unless they say otherwise. */
  readonly optional?: boolean | undefined
}

type Native<Attributes> = Omit<
  Attributes,
  "className" | "id" | "aria-describedby" | "aria-invalid" | "aria-required"
> & {
  readonly id?: string | undefined
}

type TextFieldProps = FieldText &
  Native<InputHTMLAttributes<HTMLInputElement>> & {
    /** Holds a date, an hour, a code. */
    readonly short?: boolean | undefined
  }

export function TextField({ label, hint, error, optional, short, id, ...native }: TextFieldProps) {
  const field = useField(id, { hint, error, optional })
  return (
    <Field label={label} hint={hint} error={error} optional={optional} inputId={field.id}>
      <input type="text" {...native} {...field} className={classes("input", short && "short")} />
    </Field>
  )
}

type TextAreaProps = FieldText & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>

export function TextArea({ label, hint, error, optional, id, ...native }: TextAreaProps) {
  const field = useField(id, { hint, error, optional })
  return (
    <Field label={label} hint={hint} error={error} optional={optional} inputId={field.id}>
      <textarea rows={3} {...native} {...field} className="input" />
    </Field>
  )
}

type SelectProps = FieldText & Native<SelectHTMLAttributes<HTMLSelectElement>>

/** Its options come as children, so that they may be grouped. */
export function Select({ label, hint, error, optional, id, ...native }: SelectProps) {
  const field = useField(id, { hint, error, optional })
  return (
    <Field label={label} hint={hint} error={error} optional={optional} inputId={field.id}>
      <select {...native} {...field} className="input" />
    </Field>
  )
}

interface FieldProps extends FieldText {
  readonly inputId: string
  readonly children: ReactNode
}

/** The frame of a field whose input is drawn by the caller: give the input what `useField` returns. */
export function Field({ label, hint, error, optional, inputId, children }: FieldProps) {
  return (
    <div className="field">
      <label htmlFor={inputId}>
        {label}
        {optional && <Optional />}
      </label>
      <Guidance inputId={inputId} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The attributes that tie an input to its hint, its error and its obligation. */
export function useField(given: string | undefined, { hint, error, optional }: Omit<FieldText, "label">) {
  const made = useId()
  const id = given ?? made
  return {
    id,
    "aria-describedby": classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null),
    "aria-invalid": error ? (true as const) : undefined,
    "aria-required": optional ? undefined : (true as const),
  }
}

export function Optional() {
  const { optional } = useLabels()
  return (
    <>
      {" "}
      <span className="optional">{optional}</span>
    </>
  )
}

/** Hint, then error, under the ids that `useField` refers to. */
export function Guidance({ inputId, hint, error }: { inputId: string; hint: ReactNode; error: ReactNode }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${inputId}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${inputId}-error`}>
          <Icon name="circle-alert" />
          {error}
        </p>
      )}
    </>
  )
}

/** Fields side by side where there is room for them: short ones on a phone too, `long` ones not. */
export function FieldRow({ long, children }: { long?: boolean; children: ReactNode }) {
  return <div className={classes("field-row", long && "long")}>{children}</div>
}

type SearchFieldProps = Native<InputHTMLAttributes<HTMLInputElement>> & {
  readonly label: string
  /** A keyboard shortcut, shown at the end. */
  readonly shortcut?: string | undefined
}

/** A search in a toolbar: its name is for screen readers, its placeholder says what can be found. */
export function SearchField({ label, shortcut, ...native }: SearchFieldProps) {
  return (
    <div className="search">
      <Icon name="search" />
      <input {...native} type="search" className="input" aria-label={label} />
      {shortcut && <kbd>{shortcut}</kbd>}
    </div>
  )
}
