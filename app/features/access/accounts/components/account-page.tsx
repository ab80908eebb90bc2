import { Link } from "@remix-run/react"
import { moment } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Notice } from "~/ui/notice"
import { Facts, Page, PageHead, Section, Split, Stack } from "~/ui/page"
import { AddressReplaced } from "../../addresses/components/address-shown"
import { type KeysInShort, KeysSection } from "../../strong/resets/components/keys-section"
import type { FormAnswer } from "../form-answer"
import type { Account } from "../queries.server"
import { type AccountKey, accountWords } from "../words"
import { GrantForm } from "./grant-form"
import { IdentityForm } from "./identity-form"
import { RoleList } from "./role-list"
import { SuspensionSection } from "./suspension-section"

interface AccountPageProps {
  readonly account: Account
  readonly keys: KeysInShort
  readonly events: readonly { readonly id: string; readonly fr: string; readonly en: string }[]
  readonly formKey: string
  /** the word of what was just done */
  readonly done: AccountKey | null
  readonly answer: FormAnswer | undefined
}

/** One account: who it is, whether it is open, which roles it has. Nothing of what the person does with them. */
export function AccountPage({ account, keys, events, formKey, done, answer }: AccountPageProps) {
  const say = useWords(accountWords)
  const language = useLanguage()
  const { person, roles, suspensions, proposed, replaced } = account
  const at = (wallClock: string) => moment(wallClock, language)
  const suspended = suspensions.some(({ liftedAt }) => liftedAt === null)
  return (
    <Page>
      <PageHead
        overline={<Link to={paths.administration()}>{say("all-accounts")}</Link>}
        title={typeset(`${person.civility} ${person.givenName} ${person.familyName}`)}
        lede={person.address}
        actions={
          suspended ? (
            <Badge tone="bad" icon="user-x">
              {say("suspended")}
            </Badge>
          ) : (
            <Badge tone="good" icon="check">
              {say("active")}
            </Badge>
          )
        }
      />
      {done && <Notice tone="good" role="status" title={say(done)} />}
      {answer?.form === "withdraw" && answer.reason && (
        <Notice tone="bad" role="alert" title={say("not-done")}>
          {say(answer.reason as AccountKey)}
        </Notice>
      )}
      <Split
        aside={
          <>
            <Facts facts={useFacts(account)} />
            <KeysSection keys={keys} formKey={formKey} answer={answer} />
            <SuspensionSection suspensions={suspensions} formKey={formKey} answer={answer} />
          </>
        }
      >
        <Section title={say("roles")}>
          {proposed.map((one) => (
            <Notice
              key={one.role}
              tone="warn"
              title={say("waiting", { role: say(`role_${one.role}`), by: one.by ?? "–", at: at(one.at) })}
              actions={<Link to={paths.custodians()}>{say("see-proposals")}</Link>}
            />
          ))}
          <Stack>
            <RoleList roles={roles} formKey={answer?.formKey ?? formKey} />
            <GrantForm events={events} formKey={formKey} answer={answer} />
          </Stack>
        </Section>
        <Section title={say("identity")}>
          {replaced && <AddressReplaced {...replaced} />}
          {replaced?.waits && (
            <p>
              <Link to={paths.replacedAddresses()}>{say("see-addresses")}</Link>
            </p>
          )}
          <IdentityForm person={person} formKey={formKey} answer={answer} />
        </Section>
      </Split>
    </Page>
  )
}

function useFacts({ person, invited, lastIn }: Account) {
  const say = useWords(accountWords)
  const language = useLanguage()
  const at = (wallClock: string) => moment(wallClock, language)
  const opened = invited ? say("invited-by", { at: at(invited.at), by: invited.by ?? "–" }) : at(person.createdAt)
  return [
    { term: say("code"), value: person.code },
    { term: say("language"), value: say(person.language === "fr" ? "french" : "english") },
    { term: say("created"), value: opened },
    { term: say("last-in"), value: lastIn ? at(lastIn) : say("never") },
  ]
}
