import { Form, useNavigation } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import type { Key } from "~/i18n/words"
import { paths } from "~/paths"
import { Button } from "~/ui/button"
import { ErrorSummary } from "~/ui/error-summary"
import { TextField } from "~/ui/field"
import { Notice } from "~/ui/notice"
import { Stack } from "~/ui/page"
import { ProveButton } from "../../strong/components/prove-button"
import { signInWords } from "../words"

interface AddressFormProps {
  readonly returnTo: string
  /** what was wrong with the address sent before */
  readonly refused: { readonly problem: string; readonly typed: string } | undefined
}

const fieldId = "address"

export function AddressForm({ returnTo, refused }: AddressFormProps) {
  const say = useWords(signInWords)
  const sending = useNavigation().formAction?.startsWith("/connexion?") ?? false
  const problem = refused && say(refused.problem as Key<typeof signInWords>)
  const ofAddress = refused?.problem !== "too-many"
  return (
    <>
      <Stack gap="close">
        <h1>{say("headline")}</h1>
        <p className="muted">{say("lede")}</p>
      </Stack>
      {problem && !ofAddress && <Notice tone="warn" role="alert" title={problem} />}
      <Form method="post" className="form" noValidate>
        {problem && ofAddress && <ErrorSummary title={say("to-correct")} errors={[{ fieldId, message: problem }]} />}
        <input type="hidden" name="returnTo" value={returnTo} />
        <TextField
          id={fieldId}
          label={say("address")}
          hint={say("address-hint")}
          error={ofAddress ? problem : undefined}
          type="email"
          name="address"
          autoComplete="username"
          placeholder={say("address-example")}
          defaultValue={refused?.typed}
        />
        <p>
          <Button type="submit" variant="primary" size="large" busy={sending}>
            {say("send")}
          </Button>
        </p>
      </Form>
      <ProveButton at={paths.signInKey()} label={say("by-key")} onProved={() => location.assign(returnTo)} />
    </>
  )
}
