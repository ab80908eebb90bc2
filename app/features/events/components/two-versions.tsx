import { Form } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { Button, LinkButton } from "~/ui/button"
import { Notice } from "~/ui/notice"
import { Actions, Stack } from "~/ui/page"
import { type VersionedField, Versions } from "~/ui/versions"
import { eventWords } from "../words"

interface TwoVersionsProps {
  readonly fields: readonly VersionedField[]
  readonly revision: number
  readonly formKey: string
  /** the page anew, without what was typed */
  readonly leave: string
}

/** A stale save: both versions side by side, none of them lost, and the choice saved over the newer one. */
export function TwoVersions({ fields, revision, formKey, leave }: TwoVersionsProps) {
  const say = useWords(eventWords)
  return (
    <Form method="post">
      <Stack gap="even">
        <Notice tone="warn" role="alert" title={say("two-versions")}>
          {say("two-versions-text")}
        </Notice>
        <input type="hidden" name="formKey" value={formKey} />
        <input type="hidden" name="revision" value={revision} />
        <Versions mine={say("mine")} theirs={say("theirs")} nothing={say("nothing")} fields={fields} />
        <Actions>
          <Button type="submit" variant="primary">
            {say("save-choice")}
          </Button>
          <LinkButton to={leave} variant="quiet" reloadDocument>
            {say("take-theirs")}
          </LinkButton>
        </Actions>
      </Stack>
    </Form>
  )
}
