import type { ComponentProps, ReactNode } from "react"
import { ErrorSummary } from "./error-summary"
import { Select, TextArea, TextField } from "./field"

/** A form as it stands: what is in its fields, and what is wrong with which of them. */
export interface TypedForm {
  readonly typed: Readonly<Record<string, string>>
  /** in words, by the name of the field */
  readonly problems: Readonly<Record<string, string>>
}

type Bound<Props> = Omit<Props, "name" | "defaultValue" | "error" | "id" | "form"> & {
  readonly form: TypedForm
  readonly name: string
}

const bound = ({ typed, problems }: TypedForm, name: string) => ({
  id: `field-${name}`,
  name,
  defaultValue: typed[name] ?? "",
  error: problems[name],
})

/** A field that shows again what was typed into it, with its error. */
export function TypedText({ form, name, ...props }: Bound<ComponentProps<typeof TextField>>) {
  return <TextField {...props} {...bound(form, name)} />
}

export function TypedArea({ form, name, ...props }: Bound<ComponentProps<typeof TextArea>>) {
  return <TextArea {...props} {...bound(form, name)} />
}

export function TypedSelect({ form, name, ...props }: Bound<ComponentProps<typeof Select>>) {
  return <Select {...props} {...bound(form, name)} />
}

interface TypedErrorsProps {
  readonly form: TypedForm
  readonly title: ReactNode
  /** what the field of that name is called */
  readonly labelOf: (name: string) => string
}

/** The list of what is wrong, at the top of the form. */
export function TypedErrors({ form, title, labelOf }: TypedErrorsProps) {
  const errors = Object.entries(form.problems).map(([name, message]) => ({
    fieldId: `field-${name}`,
    message: `${labelOf(name)} – ${message}`,
  }))
  return <ErrorSummary title={title} errors={errors} />
}
