import { type InputHTMLAttributes, type ReactNode, useId } from "react"
import { classes } from "./classes"
import { type FieldText, Guidance, Optional } from "./field"

export interface Option {
  readonly value: string
  readonly label: ReactNode
  /** A second, softer line. */
  readonly note?: ReactNode
  readonly disabled?: boolean | undefined
}

interface GroupProps extends FieldText {
  readonly name: string
  readonly options: readonly Option[]
  /** `cells` is a strip: a day, a category. */
  readonly layout?: "list" | "inline" | "cells" | undefined
  /** Also the id of the first input, where a link from the list of errors leads. */
  readonly id?: string | undefined
  readonly hideLabel?: boolean | undefined
  readonly form?: string | undefined
}

interface RadioGroupProps extends GroupProps {
  readonly defaultValue?: string | undefined
  readonly onChange?: ((value: string) => void) | undefined
}

export function RadioGroup({ defaultValue, onChange, ...group }: RadioGroupProps) {
  return (
    <Group
      {...group}
      type="radio"
      isChosen={(value) => value === defaultValue}
      onToggle={onChange && ((value) => onChange(value))}
    />
  )
}

interface CheckboxGroupProps extends GroupProps {
  readonly defaultValues?: readonly string[] | undefined
  readonly onToggle?: ((value: string, checked: boolean) => void) | undefined
}

export function CheckboxGroup({ defaultValues = [], onToggle, ...group }: CheckboxGroupProps) {
  return <Group {...group} type="checkbox" isChosen={(value) => defaultValues.includes(value)} onToggle={onToggle} />
}

interface AnyGroupProps extends GroupProps {
  readonly type: "radio" | "checkbox"
  readonly isChosen: (value: string) => boolean
  readonly onToggle: ((value: string, checked: boolean) => void) | undefined
}

function Group({ type, isChosen, onToggle, ...props }: AnyGroupProps) {
  const { label, hint, error, optional, name, options, layout = "list", hideLabel, form } = props
  const made = useId()
  const id = props.id ?? made
  const inputs = options.map(({ value, label: text, note, disabled }, index) => (
    <label key={value} className={layout === "cells" ? undefined : "choice"}>
      <input
        id={index === 0 ? id : undefined}
        type={type}
        name={name}
        value={value}
        defaultChecked={isChosen(value)}
        disabled={disabled}
        form={form}
        // A radio button takes its state from its group; a checkbox carries its own.
        aria-invalid={type === "checkbox" && error ? true : undefined}
        onChange={onToggle && ((event) => onToggle(value, event.currentTarget.checked))}
      />
      {layout === "cells" ? text : <span>{text}</span>}
      {note && <small>{note}</small>}
    </label>
  ))
  return (
    <fieldset
      className="field"
      aria-describedby={classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null)}
      {...(type === "radio" && {
        role: "radiogroup",
        "aria-invalid": error ? true : undefined,
        "aria-required": !optional,
      })}
    >
      <legend className={classes(hideLabel && "visually-hidden")}>
        {label}
        {optional && <Optional />}
      </legend>
      <Guidance inputId={id} hint={hint} error={error} />
      <div className={layout === "cells" ? "cells" : classes("choices", layout === "inline" && "inline")}>{inputs}</div>
    </fieldset>
  )
}

interface CheckboxProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "className" | "type"> {
  readonly label: ReactNode
  readonly note?: ReactNode
}

/** One box to tick, with its sentence. */
export function Checkbox({ label, note, ...native }: CheckboxProps) {
  return (
    <label className="choice">
      <input {...native} type="checkbox" />
      <span>{label}</span>
      {note && <small>{note}</small>}
    </label>
  )
}

/** On or off, at once. */
export function Switch({ label, ...native }: Omit<CheckboxProps, "note">) {
  return (
    <label className="switch">
      {/* biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox tells its own state */}
      <input {...native} type="checkbox" role="switch" />
      {label}
    </label>
  )
}
