import { Form, useLocation } from "@remix-run/react"
import type { ReactNode } from "react"
import { DemoBar } from "~/features/access/components/demo-bar"
import { StrongStep } from "~/features/access/strong/components/strong-step"
import { dayRange, shortDay } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { zoneCity } from "~/i18n/zone-time"
import { Button, LinkButton } from "~/ui/button"
import { LabelsProvider } from "~/ui/labels"
import { Link } from "~/ui/link"
import { AccountMenu, EventSwitch, MenuButton, MenuLink } from "~/ui/menu"
import { NowProvider } from "~/ui/now"
import { Actions, Page, Stack } from "~/ui/page"
import { Shell } from "~/ui/shell"
import { FollowLinks } from "./follow-links"
import type { Frame } from "./frame.server"
import { paths } from "./paths"
import { useRunningClock } from "./running-clock"
import { UnsavedChanges } from "./unsaved-changes"
import { frameWords } from "./words"

type Viewer = NonNullable<Frame["viewer"]>

/** A page without the shell: nobody is signed in. */
export function Bare({ children }: { children: ReactNode }) {
  const say = useWords(frameWords)
  return (
    <LabelsProvider labels={{ optional: say("optional"), close: say("close") }}>
      <FollowLinks />
      <UnsavedChanges />
      {children}
    </LabelsProvider>
  )
}

/** The clocks that everybody in the house goes by: those of any other place are named. */
const atHome = "Europe/Paris"

/** The shell around the pages of somebody who is signed in. */
export function Framed({ frame, viewer, children }: { frame: Frame; viewer: Viewer; children: ReactNode }) {
  const say = useWords(frameWords)
  const language = useLanguage()
  const now = useRunningClock(frame)
  const { event } = viewer
  return (
    <Bare>
      <NowProvider value={now}>
        {frame.demo && <DemoBar now={now} />}
        <Shell
          skip={say("skip")}
          brand={{ name: say("product"), to: paths.home() }}
          eventSwitch={event && <WhichEvent viewer={viewer} event={event} />}
          clock={{
            dateTime: now.slice(11),
            day: shortDay(now.slice(0, 10), language),
            time: now.slice(11),
            city: event && event.timeZone !== atHome ? zoneCity(event.timeZone, language) : undefined,
          }}
          search={event ? { to: paths.search(event.slug), label: say("search") } : undefined}
          account={<Account frame={frame} viewer={viewer} />}
          navigation={{ label: say("navigation"), destinations: viewer.destinations }}
          footer={
            <>
              <span>{say("internal-tool")}</span>
              <Link to={paths.whoSeesWhat()}>{say("who-sees-what")}</Link>
              <Link to={paths.accessibility()}>{say("accessibility")}</Link>
            </>
          }
        >
          <StrongStep personId={viewer.personId}>{children}</StrongStep>
        </Shell>
      </NowProvider>
    </Bare>
  )
}

function WhichEvent({ viewer, event }: { viewer: Viewer; event: NonNullable<Viewer["event"]> }) {
  const language = useLanguage()
  const title = (one: typeof event) => typeset(language === "fr" ? one.titleFr : one.titleEn)
  const when = (one: typeof event) => `${dayRange(one.startsOn, one.endsOn, language)}, ${one.city}`
  return (
    <EventSwitch name={title(event)} note={when(event)}>
      {viewer.events.length > 1 &&
        viewer.events.map((one) => (
          <MenuLink key={one.id} to={paths.week(one.slug)} current={one.id === event.id} note={when(one)}>
            {title(one)}
          </MenuLink>
        ))}
    </EventSwitch>
  )
}

function Account({ frame, viewer }: { frame: Frame; viewer: Viewer }) {
  const say = useWords(frameWords)
  const location = useLocation()
  const initials = viewer.givenName.charAt(0) + viewer.familyName.charAt(0)
  const gender = viewer.civility === "Mme" && viewer.role === "attache" ? "-f" : ""
  const role = say(`position_${viewer.role}${gender}` as Parameters<typeof say>[0])
  return (
    <AccountMenu initials={initials} name={`${viewer.civility} ${viewer.givenName} ${viewer.familyName}`} note={role}>
      {viewer.destinations
        .filter((destination) => destination.wideOnly)
        .map(({ to, label, icon }) => (
          <MenuLink key={to} to={to} icon={icon} phoneOnly>
            {label}
          </MenuLink>
        ))}
      <MenuLink to={paths.feeds()} icon="calendar-plus">
        {say("calendar")}
      </MenuLink>
      <MenuLink to={paths.signIns()} icon="smartphone">
        {say("sign-ins")}
      </MenuLink>
      <MenuLink to={paths.keys()} icon="key-round">
        {say("keys")}
      </MenuLink>
      <MenuLink to={paths.whoSeesWhat()} icon="lock">
        {say("who-sees-what")}
      </MenuLink>
      {frame.demo && (
        <MenuLink to={paths.letters()} icon="mail">
          {say("letters")}
        </MenuLink>
      )}
      <Form method="post" action={paths.language()}>
        <input type="hidden" name="returnTo" value={location.pathname + location.search} />
        <MenuButton icon="languages" name="language" value={frame.language === "fr" ? "en" : "fr"}>
          <span lang={frame.language === "fr" ? "en" : "fr"}>
            {say(frame.language === "fr" ? "in-english" : "in-french")}
          </span>
        </MenuButton>
      </Form>
      <Form method="post" action={paths.signOut()}>
        <MenuButton icon="log-out">{say("sign-out")}</MenuButton>
      </Form>
    </AccountMenu>
  )
}

/** Unknown, forbidden and deleted: the same words for all. */
export function Introuvable({ event }: { event?: string | undefined }) {
  const say = useWords(frameWords)
  return (
    <Page measure="narrow">
      <Stack gap="even">
        <h1>{say("not-found")}</h1>
        <p>{say("not-found-text")}</p>
        <Actions>
          {event && (
            <LinkButton variant="primary" to={paths.week(event)}>
              {say("open-agenda")}
            </LinkButton>
          )}
          <LinkButton to={paths.home()}>{say("back-home")}</LinkButton>
        </Actions>
      </Stack>
    </Page>
  )
}

type Fields = readonly (readonly [name: string, value: string])[]

/** The disk is full or protected: nothing was saved, and what was sent is kept here to be sent again. */
export function Unwritable({ sent }: { sent: Fields | null }) {
  const say = useWords(frameWords)
  const { pathname, search } = useLocation()
  return (
    <Page measure="narrow">
      <Stack gap="even">
        <h1>{say("unwritable")}</h1>
        <p role="alert">{say("unwritable-text")}</p>
        <p>{say(sent ? "unwritable-kept" : "unwritable-back")}</p>
        <Actions>
          {sent && (
            <form method="post" action={pathname + search}>
              {sent.map(([name, value], rank) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a field may be there several times
                <input key={rank} type="hidden" name={name} value={value} />
              ))}
              <Button type="submit" variant="primary">
                {say("send-again")}
              </Button>
            </form>
          )}
          <LinkButton to={paths.home()}>{say("back-home")}</LinkButton>
        </Actions>
      </Stack>
    </Page>
  )
}

/** A bug, or a request that could not be read. */
export function Broken({ reference, refused }: { reference: string | undefined; refused: boolean }) {
  const say = useWords(frameWords)
  return (
    <Page measure="narrow">
      <Stack gap="even">
        <h1>{say(refused ? "refused" : "broken")}</h1>
        <p>{refused ? say("refused-text") : say("broken-text", { reference: reference ?? "–" })}</p>
        <Actions>
          <LinkButton to={paths.home()}>{say("back-home")}</LinkButton>
        </Actions>
      </Stack>
    </Page>
  )
}
