import { useWords } from "~/i18n/use-language"
import { asBase, type Typed } from "~/platform/typed-form"
import { Button, LinkButton } from "~/ui/button"
import { HiddenFields } from "~/ui/hidden-fields"
import { Notice } from "~/ui/notice"
import { Actions, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { type VersionedField, Versions } from "~/ui/versions"
import { answerWords } from "../words"

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
  const say = useWords(answerWords)
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
      <Stack gap="even">
        <Notice tone="warn" role="alert" title={say("two-versions")}>
          {say("two-versions-text")}
        </Notice>
        <HiddenFields fields={{ formKey, revision: String(saved.revision), ...along, ...asBase(saved.typed) }} />
        <Versions
          mine={say("mine")}
          theirs={say("theirs")}
          nothing={say("nothing")}
          onlyMine={say("only-mine")}
          onlyTheirs={say("only-theirs")}
          fields={fields}
        />
        <Actions>
          <Button type="submit" variant="primary">
            {say("save-choice")}
          </Button>
          <LinkButton to={leave} variant="quiet" reloadDocument>
            {say("take-theirs")}
          </LinkButton>
        </Actions>
      </Stack>
    </StrongForm>
  )
}
