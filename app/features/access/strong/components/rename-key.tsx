import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Button, LinkButton } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { TextField } from "~/ui/field"
import { Form } from "~/ui/form"
import { Actions, Panel } from "~/ui/page"
import type { OwnKey } from "../queries.server"
import { ownKeyWords } from "../words"

interface RenameKeyProps {
  readonly one: OwnKey
  readonly refused: { readonly problem: "name-missing" | "name-too-long"; readonly typed: string } | undefined
}

/** Names a key anew. */
export function RenameKey({ one, refused }: RenameKeyProps) {
  const say = useWords(ownKeyWords)
  const problem = refused && say(refused.problem)
  return (
    <Panel>
      <Form method="post" action={paths.renameKey(one.id)} className="form" noValidate>
        <input type="hidden" name="key" value={one.id} />
        {problem && <ErrorSummary title={say("to-correct")} errors={[{ fieldId: "key-name", message: problem }]} />}
        <TextField
          id="key-name"
          name="name"
          label={say("name")}
          error={problem}
          maxLength={60}
          defaultValue={refused?.typed ?? one.name}
          autoComplete="off"
        />
        <Actions>
          <Button type="submit" variant="primary">
            {say("save")}
          </Button>
          <LinkButton variant="quiet" to={paths.keys()}>
            {say("cancel")}
          </LinkButton>
        </Actions>
      </Form>
    </Panel>
  )
}
