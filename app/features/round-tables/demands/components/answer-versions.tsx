import { asBase, type Typed } from "~/platform/typed-form"
import { StrongForm } from "~/ui/strong-form"
import { TwoVersions } from "~/ui/two-versions"
import type { VersionedField } from "~/ui/versions"

interface AnswerVersionsProps {
  readonly mine: Typed
  readonly opened: { readonly typed: Typed }
  readonly saved: { readonly revision: number; readonly typed: Typed }
  readonly labelOf: (name: string) => string
  readonly show: (name: string, value: string) => string
  readonly formKey: string
  /** the page anew, without what was typed */
  readonly leave: string
  /** what else the form sends along */
  readonly along?: Readonly<Record<string, string>>
}

/** A stale save: both versions side by side, none of them lost, and the choice saved over the newer one. */
export function AnswerVersions({
  mine,
  opened,
  saved,
  labelOf,
  show,
  formKey,
  leave,
  along = {},
}: AnswerVersionsProps) {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(saved.typed)])].filter(
    (name) => mine[name] || saved.typed[name],
  )
  const fields = names.map(
    (name): VersionedField => ({
      name,
      label: labelOf(name),
      base: opened.typed[name] ?? "",
      mine: mine[name] ?? "",
      theirs: saved.typed[name] ?? "",
      show: (value) => show(name, value),
    }),
  )
  return (
    <StrongForm key={saved.revision} method="post">
      <TwoVersions
        fields={fields}
        along={{ formKey, revision: String(saved.revision), ...along, ...asBase(saved.typed) }}
        leave={leave}
      />
    </StrongForm>
  )
}
