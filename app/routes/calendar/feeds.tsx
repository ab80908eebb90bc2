import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node"
import { useActionData, useLoaderData } from "@remix-run/react"
import { requireGrant } from "~/features/access/gate.server"
import { changeFeeds } from "~/features/calendar/feeds/changing.server"
import { FeedAddress } from "~/features/calendar/feeds/components/feed-address"
import { Downloads, WhatFeedsShow } from "~/features/calendar/feeds/components/feed-aside"
import { FeedConfirmation } from "~/features/calendar/feeds/components/feed-confirmation"
import { FeedForm } from "~/features/calendar/feeds/components/feed-form"
import { FeedList } from "~/features/calendar/feeds/components/feed-list"
import { FeedSteps } from "~/features/calendar/feeds/components/feed-steps"
import { feedsOf } from "~/features/calendar/feeds/queries.server"
import { feedWords } from "~/features/calendar/feeds/words"
import { eventsOf } from "~/features/events/queries.server"
import { moment } from "~/i18n/dates"
import { pageTitle } from "~/i18n/page-title"
import { useWords } from "~/i18n/use-language"
import { newId } from "~/platform/crypto/tokens.server"
import { readForm } from "~/platform/http/form.server"
import { toWall } from "~/platform/zones/wall-clock"
import { Notice } from "~/ui/notice"
import { Page, PageHead, Split } from "~/ui/page"

export const handle = { act: "manage-own-feeds" } as const

export async function loader(asked: LoaderFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "manage-own-feeds")
  const { db } = asked.context
  const { language } = viewer
  const [feeds, events] = await Promise.all([feedsOf(db, grant), eventsOf(db, viewer.events)])
  const told = (instant: string) => moment(toWall(Date.parse(instant), "Europe/Paris"), language)
  const sought = new URL(asked.request.url).searchParams
  const named = (parameter: string) => feeds.find(({ id }) => id === sought.get(parameter))
  const [rotated, revoked] = [named("renouveler"), named("revoquer")]
  const about = rotated ?? revoked
  return {
    formKey: newId(),
    asked: about
      ? { intent: rotated ? ("rotate" as const) : ("revoke" as const), id: about.id, name: about.name }
      : null,
    feeds: feeds.map(({ createdAt, lastFetchedAt, ...feed }) => ({
      ...feed,
      created: told(createdAt),
      lastFetched: lastFetchedAt && told(lastFetchedAt),
    })),
    events: events.map(({ slug, titleFr, titleEn }) => ({ slug, titleFr, titleEn })),
  }
}

export async function action(asked: ActionFunctionArgs) {
  const { viewer, grant } = await requireGrant(asked, "manage-own-feeds")
  const outcome = await changeFeeds(asked.context, grant, viewer.language, await readForm(asked.request))
  return data(outcome, { status: outcome.kind === "wrong" ? 400 : outcome.kind === "refused" ? 409 : 200 })
}

export const meta: MetaFunction = (args) => pageTitle(args, feedWords, "title")

export default function Feeds() {
  const { formKey, asked, feeds, events } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const say = useWords(feedWords)
  const made = outcome?.kind === "made" ? outcome.made : null
  return (
    <Page>
      <PageHead title={say("title")} lede={say("lede")} />
      {asked && <FeedConfirmation asked={asked} formKey={formKey} />}
      <Split
        aside={
          <>
            <WhatFeedsShow />
            <Downloads events={events} />
          </>
        }
      >
        {outcome?.kind === "refused" && (
          <Notice tone="bad" role="alert" title={say("not-done")}>
            {say(outcome.reason)}
          </Notice>
        )}
        {outcome?.kind === "revoked" && (
          <Notice tone="good" role="status" title={say("revoked", { name: outcome.name })}>
            {say("revokedNote")}
          </Notice>
        )}
        {made && <FeedAddress made={made} />}
        {made && <FeedSteps />}
        {!made && <FeedForm formKey={formKey} refused={outcome?.kind === "wrong" ? outcome : null} />}
        <FeedList feeds={feeds} />
        {!made && <FeedSteps />}
      </Split>
    </Page>
  )
}
