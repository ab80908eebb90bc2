import { Button } from "~/ui/button"
import { Checkbox, CheckboxGroup, RadioGroup } from "~/ui/choices"
import { Dialog, DialogBody, DialogFooter } from "~/ui/dialog"
import { ErrorSummary } from "~/ui/error-summary"
import { FieldRow, SearchField, Select, TextArea, TextField } from "~/ui/field"
import { Actions, Page, PageHead, Stack } from "~/ui/page"
import { Frame } from "./frame"

export function Form() {
  const days = [
    { value: "8", label: "8", note: "lundi" },
    { value: "9", label: "9", note: "mardi" },
    { value: "10", label: "10", note: "mercredi", disabled: true },
  ]
  return (
    <Frame>
      <Page measure="narrow">
        <Stack>
          <h1>Séminaire Moyen-Orient</h1>
          <ErrorSummary
            title="Deux réponses manquent"
            errors={[
              { fieldId: "days", message: "Choisissez au moins un jour de présence" },
              { fieldId: "arrival", message: "Indiquez l’heure d’arrivée, par exemple 14:30" },
            ]}
          />
          <form className="form wide" noValidate>
            <TextField label="Téléphone" hint="Avec l’indicatif" name="phone" type="tel" autoComplete="tel" />
            <CheckboxGroup
              id="days"
              label="Jours de présence"
              name="days"
              layout="cells"
              options={days}
              defaultValues={["9"]}
              error="Choisissez au moins un jour"
            />
            <FieldRow>
              <TextField short label="Arrivée à Amman" name="date" defaultValue="07/09/2025" />
              <TextField
                short
                id="arrival"
                label="Heure, à Amman"
                name="time"
                defaultValue="2h"
                error="Indiquez une heure"
              />
              <Select label="Vol" name="flight" optional defaultValue="X1082">
                <option>X1082</option>
              </Select>
            </FieldRow>
            <RadioGroup
              label="Hébergement"
              name="stay"
              defaultValue="hotel"
              options={[
                { value: "hotel", label: "À l’hôtel du séminaire", note: "chambre réservée par l’organisation" },
                { value: "own", label: "Je m’en occupe" },
              ]}
            />
            <RadioGroup
              label="Trajet"
              hideLabel
              name="way"
              layout="inline"
              options={[{ value: "bus", label: "Navette" }]}
              error="Choisissez un trajet"
              hint="Depuis l’aéroport"
            />
            <TextArea label="Un besoin d’aménagement" name="needs" optional hint="Seule l’équipe d’accueil le lira." />
            <Checkbox label="Mon nom peut figurer sur la liste" name="listed" defaultChecked note="publiée la veille" />
            <SearchField label="Chercher une personne" name="q" placeholder="Nom, organisme, pays" shortcut="Ctrl K" />
            <Actions>
              <Button type="submit" variant="primary" size="large">
                Confirmer ma venue
              </Button>
            </Actions>
          </form>
        </Stack>
      </Page>
    </Frame>
  )
}

export function MoveDialog() {
  return (
    <Frame>
      <Page>
        <PageHead title="Programme" />
        <Dialog
          open
          wide
          onClose={() => {}}
          overline="Atelier, 1 h"
          title="Déplacer « Presse et communication de crise »"
        >
          <form method="dialog">
            <DialogBody>
              <TextField label="Début" name="start" defaultValue="15:00" />
            </DialogBody>
            <DialogFooter>
              <Button type="submit">Garder la place actuelle</Button>
              <Button type="submit" variant="danger">
                Déplacer malgré les conflits
              </Button>
            </DialogFooter>
          </form>
        </Dialog>
      </Page>
    </Frame>
  )
}
