import { useNavigation } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { TextField } from "~/ui/field"
import { Form } from "~/ui/form"
import { Section } from "~/ui/page"
import { longestName } from "../input"
import { feedWords } from "../words"

interface FeedFormProps {
  readonly formKey: string
  /** what was typed, and what is wrong with it */
  readonly refused?: { readonly name: string; readonly error: keyof typeof feedWords } | null
}

/** Names a device; the answer holds its address. */
export function FeedForm({ formKey, refused }: FeedFormProps) {
  const say = useWords(feedWords)
  const busy = useNavigation().formData?.get("intent") === "create"
  const error = refused && say(refused.error)
  return (
    <Section title={say("newTitle")}>
      <p>{say("newText")}</p>
      <ErrorSummary title={say("formErrors")} errors={error ? [{ fieldId: "feed-name", message: error }] : []} />
      <Form method="post" action={paths.feeds()} className="form" key={formKey} noValidate>
        <input type="hidden" name="intent" value="create" />
        <input type="hidden" name="formKey" value={formKey} />
        <TextField
          id="feed-name"
          name="name"
          label={say("name")}
          hint={say("nameHint")}
          error={error}
          defaultValue={refused?.name}
          maxLength={longestName}
          autoComplete="off"
        />
        <div className="actions">
          <Button type="submit" variant="primary" icon="calendar-plus" busy={busy}>
            {say("create")}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
