import { Form, useLocation } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { accessWords } from "../words"

/** The moments of the week that the demonstration's clock may be set to, as `POST /demo/horloge` takes them. */
const moments = [
  { now: "2025-08-18T09:00:00+02:00", label: "moment-preparing" },
  { now: "2025-08-26T10:42:00+02:00", label: "moment-during" },
  { now: "2025-09-01T09:00:00+02:00", label: "moment-after" },
] as const

/**
 * Says that this is a demonstration and lets one choose its hour: one slim line, on a phone too. The clock runs, so the
 * moment marked is the one whose day it is; the hour itself stands in the masthead.
 */
export function DemoBar({ now }: { now: string }) {
  const say = useWords(accessWords)
  const location = useLocation()
  return (
    <Form method="post" action={paths.demoClock()} className="demo-bar" aria-label={say("demonstration")}>
      <input type="hidden" name="returnTo" value={location.pathname + location.search} />
      <span className="wide">{say("demonstration")}</span>
      <span className="short">{say("demonstration-short")}</span>
      <fieldset>
        <legend className="visually-hidden">{say("demo-clock")}</legend>
        {moments.map(({ now: moment, label }) => (
          <button
            key={moment}
            type="submit"
            name="now"
            value={moment}
            aria-pressed={now.slice(0, 10) === moment.slice(0, 10)}
          >
            <span className="wide">{say(label)}</span>
            <span className="short" aria-hidden="true">
              {say(`${label}-short`)}
            </span>
          </button>
        ))}
      </fieldset>
    </Form>
  )
}
