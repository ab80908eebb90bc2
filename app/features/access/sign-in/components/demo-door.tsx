import { Form } from "@remix-run/react"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Section } from "~/ui/page"
import { Person } from "~/ui/person"
import { Personas } from "~/ui/sign-in-frame"
import type { Persona } from "../personas"
import { signInWords } from "../words"

/** In the demonstration: people one may enter as, without any proof. */
export function DemoDoor({ personas, returnTo }: { personas: readonly Persona[]; returnTo: string }) {
  const say = useWords(signInWords)
  const language = useLanguage()
  return (
    <Section title={say("demo-title")} aside={say("demo-aside")}>
      <Form method="post" action={paths.signInDemo()} className="persona-door">
        <input type="hidden" name="returnTo" value={returnTo} />
        <Personas>
          {personas.map(({ code, givenName, familyName, civility, situation, place }) => (
            <li key={code}>
              <button type="submit" name="personId" value={code}>
                <Person
                  initials={givenName.charAt(0) + familyName.charAt(0)}
                  standing={situation === "partner" ? "guest" : undefined}
                  name={typeset(`${civility} ${givenName} ${familyName}`)}
                  note={
                    <>
                      {say(`${situation}_${civility === "Mme" ? "f" : "m"}`, { place: place[language] })}
                      <span className="persona-tries">{say(`tries_${situation}`)}</span>
                    </>
                  }
                />
              </button>
            </li>
          ))}
        </Personas>
      </Form>
    </Section>
  )
}
