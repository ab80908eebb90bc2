import { useNavigation } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import type { Key } from "~/i18n/words"
import { Button } from "~/ui/button"
import { RadioGroup } from "~/ui/choices"
import { ErrorSummary } from "~/ui/error-summary"
import { Field, useField } from "~/ui/field"
import { Form } from "~/ui/form"
import { Section } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { type ImportedKind, importWords } from "../import-words"

type Problem = "kind-missing" | "file-missing"

interface ImportFormProps {
  readonly kinds: readonly ImportedKind[]
  readonly action: string
  /** what was wrong with what was sent before */
  readonly refused: { readonly problems: readonly Problem[]; readonly kind: string | null } | null
  readonly modelOf: (kind: ImportedKind) => string
  /** sending asks for a strong sign-in: the form waits for it, with the file that was chosen */
  readonly strong?: boolean
}

const kindId = "import-kind"
const fileId = "import-file"

/** The choice of a file and of what it holds. */
export function ImportForm({ kinds, action, refused, modelOf, strong = false }: ImportFormProps) {
  const Sent = strong ? StrongForm : Form
  const say = useWords(importWords)
  const sending = useNavigation().formEncType === "multipart/form-data"
  const problems = refused?.problems ?? []
  const errorOf = (problem: Problem) => (problems.includes(problem) ? say(problem) : undefined)
  const errors = problems.map((problem) => ({
    fieldId: problem === "kind-missing" ? kindId : fileId,
    message: say(problem),
  }))
  return (
    <Sent method="post" action={action} encType="multipart/form-data" className="form wide" noValidate>
      <ErrorSummary title={say("to-correct")} errors={errors} />
      <input type="hidden" name="intent" value="check" />
      <RadioGroup
        id={kindId}
        name="kind"
        label={say("kind")}
        error={errorOf("kind-missing")}
        defaultValue={refused?.kind ?? undefined}
        options={kinds.map((kind) => ({
          value: kind,
          label: say(`kind_${kind}`),
          note: say(`kind_${kind}-note` as Key<typeof importWords>),
        }))}
      />
      <FileField error={errorOf("file-missing")} />
      <p>
        <Button type="submit" variant="primary" icon="upload" busy={sending}>
          {say("check")}
        </Button>
      </p>
      <Section title={say("models")} level={2}>
        <p className="muted">{say("models-text")}</p>
        <ul className="stack tight">
          {kinds.map((kind) => (
            <li key={kind}>
              <a href={modelOf(kind)} download>
                {say("model-of", { kind: say(`kind_${kind}`) })}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </Sent>
  )
}

function FileField({ error }: { error: string | undefined }) {
  const say = useWords(importWords)
  const text = { label: say("file"), hint: say("file-hint"), error }
  const field = useField(fileId, text)
  return (
    <Field {...text} inputId={field.id}>
      <input
        {...field}
        className="input"
        type="file"
        name="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,.ods,.xls,text/csv"
      />
    </Field>
  )
}
