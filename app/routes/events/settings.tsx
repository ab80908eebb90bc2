import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node"
import { Link, useActionData, useLoaderData } from "@remix-run/react"
import { requireEventGrant } from "~/features/access/gate.server"
import { editEvent } from "~/features/events/commands.server"
import { settingLabel } from "~/features/events/components/event-fields"
import { titleOf } from "~/features/events/components/events-table"
import { useProblems } from "~/features/events/components/problems"
import { SettingsForm } from "~/features/events/components/settings-form"
import { settingsInput } from "~/features/events/input"
import { eventDetail, timeZones } from "~/features/events/queries.server"
import { typedSettings } from "~/features/events/typed-settings"
import { eventWords } from "~/features/events/words"
import { pageTitle } from "~/i18n/page-title"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { asBase, openedIn, problemsOf, typedIn, versionsOf } from "~/platform/typed-form"
import { isZone } from "~/platform/zones/wall-clock"
import { Form } from "~/ui/form"
import { Notice } from "~/ui/notice"
import { Page, PageHead } from "~/ui/page"
import { TwoVersions } from "~/ui/two-versions"
import { meansOf } from "./means.server"

export const handle = { act: "edit-event" } as const

export const meta: MetaFunction = (args) => pageTitle(args, eventWords, "settings")

/** A stale save is answered with the version that is saved now, which the page has not read yet. */
export const shouldRevalidate = () => true

export async function loader(asked: LoaderFunctionArgs) {
  const { grant } = await requireEventGrant(asked, "edit-event")
  const { db } = asked.context
  const [event, zones] = await Promise.all([eventDetail(db, grant), timeZones(db)])
  const saved = new URL(asked.request.url).searchParams.has("fait")
  return { event, zones, saved, typed: typedSettings(event), formKey: newId() }
}

export async function action(asked: ActionFunctionArgs) {
  const { grant, relation } = await requireEventGrant(asked, "edit-event")
  const { db } = asked.context
  const form = await readForm(asked.request)
  const typed = typedIn(form)
  const means = meansOf(asked.context, form)
  const read = settingsInput(await eventDetail(db, grant), isZone).safeParse(typed)
  if (!read.success) return data({ typed, problems: problemsOf(read.error), reason: null }, { status: 400 })
  const change = { revision: Number(typed.revision), settings: read.data }
  const edited = await editEvent(db, grant, change, means)
  if (!edited.ok) return data({ typed, problems: {}, reason: edited.reason }, { status: 409 })
  return redirect(`${paths.eventSettings(relation.slug)}?fait`)
}

export default function Settings() {
  const { event, zones, saved, typed, formKey } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const say = useWords(eventWords)
  const language = useLanguage()
  const problems = useProblems(result?.problems)
  const back = <Link to={paths.event(event.slug)}>{titleOf(event, language)}</Link>
  const stale = result?.reason === "changed-meanwhile"
  return (
    <Page measure={stale ? undefined : "narrow"}>
      <PageHead title={say("settings")} overline={back} />
      {saved && !result && (
        <Notice tone="good" role="status" title={say("saved")}>
          {say("saved-text")}
        </Notice>
      )}
      {result?.reason === "theme-in-use" && <Notice tone="bad" role="alert" title={say("theme-in-use")} />}
      {stale ? (
        <Form key={event.revision} method="post">
          <TwoVersions
            fields={versionsOf(result.typed, typed, (name) => settingLabel(name, event.themes, say))}
            along={{ formKey, revision: String(event.revision), ...asBase(typed) }}
            leave={paths.eventSettings(event.slug)}
          />
        </Form>
      ) : (
        <SettingsForm
          event={event}
          form={{ typed: result?.typed ?? typed, problems }}
          zones={zones}
          opened={result ? openedIn(result.typed) : { revision: event.revision, typed }}
          formKey={formKey}
        />
      )}
    </Page>
  )
}
