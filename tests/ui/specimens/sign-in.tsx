import { Button } from "~/ui/button"
import { TextField } from "~/ui/field"
import { LabelsProvider } from "~/ui/labels"
import { Note, Section, Stack } from "~/ui/page"
import { Person } from "~/ui/person"
import { Personas, SignInFrame } from "~/ui/sign-in-frame"
import { WeekPrint } from "~/ui/week-print"

const days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"].map((weekday, day) => ({
  number: String(25 + day),
  weekday,
}))

export function SignIn() {
  return (
    <LabelsProvider labels={{ optional: "(facultatif)", close: "Fermer" }}>
      <SignInFrame
        brand="Colloque"
        picture={<WeekPrint days={days} />}
        caption={["Colloque 2025, cinquième édition", "25–29 août, Nanterre"]}
      >
        <Stack gap="close">
          <h1>Une semaine à Nanterre, un réseau dans le monde</h1>
          <p className="muted">Programme, tables rondes, relèves et séminaires.</p>
        </Stack>
        <form className="form">
          <TextField
            label="Adresse professionnelle"
            hint="Vous recevrez un lien valable quinze minutes. Aucun mot de passe."
            type="email"
            name="address"
            autoComplete="username"
          />
          <p>
            <Button type="submit" variant="primary" size="large">
              Recevoir le lien
            </Button>
          </p>
        </form>
        <Section title="Entrer en démonstration" aside="personnes fictives">
          <Personas>
            <li>
              <button type="submit">
                <Person initials="GT" name="M. Gauthier Tramecourt" note="Attaché, Émirats arabes unis" />
              </button>
            </li>
            <li>
              <button type="submit">
                <Person initials="AR" standing="guest" name="Mme Albane Roquetaillon" note="Magistrate de liaison" />
              </button>
            </li>
          </Personas>
        </Section>
        <Note>Outil interne. Les accès sont journalisés.</Note>
      </SignInFrame>
    </LabelsProvider>
  )
}
